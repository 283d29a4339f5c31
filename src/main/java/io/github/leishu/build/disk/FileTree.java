package io.github.leishu.build.disk;

import io.github.leishu.problem.Problem;
import io.github.leishu.problem.SourcePos;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * Every regular file below a folder, sorted. Names that begin with a dot are skipped; symbolic links are not followed
 * (they could lead out of the folder or in circles) and, like pipes and devices, reported.
 */
public final class FileTree {
    private final Path root;
    private final List<FoundFile> files = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private FileTree(Path root) {
        this.root = root;
    }

    /** @param folder below {@code root}; a missing folder is empty */
    public static FileTree below(Path root, Path folder) {
        FileTree tree = new FileTree(root);
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            tree.visit(folder);
        }
        Collections.sort(tree.files);
        return tree;
    }

    public List<FoundFile> files() {
        return Collections.unmodifiableList(files);
    }

    public List<Problem> problems() {
        return Collections.unmodifiableList(problems);
    }

    private void walk(Path folder) {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (!entry.getFileName().toString().startsWith(".")) {
                    visit(entry);
                }
            }
        } catch (IOException e) {
            problems.add(unreadable(folder, e));
        } catch (DirectoryIteratorException e) {
            problems.add(unreadable(folder, Objects.requireNonNull(e.getCause())));
        }
    }

    private void visit(Path entry) {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isDirectory()) {
                walk(entry);
            } else if (attributes.isRegularFile()) {
                files.add(new FoundFile(FileNames.relative(root, entry), entry));
            } else {
                problems.add(Problem.warning(
                        pos(entry),
                        attributes.isSymbolicLink() ? "FILE_LINK" : "FILE_KIND",
                        attributes.isSymbolicLink() ? "a symbolic link is not followed" : "not a regular file, skipped",
                        attributes.isSymbolicLink() ? "put a copy of the file here" : ""));
            }
        } catch (IOException e) {
            problems.add(unreadable(entry, e));
        }
    }

    private Problem unreadable(Path entry, IOException e) {
        return Problem.error(pos(entry), "FILE_READ", "can't be read: " + IoFailure.reason(e), "");
    }

    private SourcePos pos(Path entry) {
        return SourcePos.of(FileNames.relative(root, entry));
    }
}

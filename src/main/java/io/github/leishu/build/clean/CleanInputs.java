package io.github.leishu.build.clean;

import io.github.leishu.build.disk.FileNames;
import io.github.leishu.build.disk.FileTree;
import io.github.leishu.build.disk.FoundFile;
import io.github.leishu.build.disk.IoFailure;
import io.github.leishu.build.disk.PageFiles;
import io.github.leishu.build.disk.SafeFile;
import io.github.leishu.problem.Problem;
import io.github.leishu.problem.SourcePos;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The files that a command line names: files, folders, patterns that the shell left alone, and standard input. */
final class CleanInputs implements AutoCloseable {
    private static final String STANDARD_INPUT = "-";
    private static final String STANDARD_INPUT_NAME = "stdin";
    private static final Pattern WILDCARD = Pattern.compile("[*?\\[{]");

    private final List<FoundFile> files = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private Optional<Path> temporary = Optional.empty();

    /** @param standardInput is read where a dash is among the {@code inputs} */
    CleanInputs(List<String> inputs, InputStream standardInput) {
        for (String input : inputs) {
            if (input.equals(STANDARD_INPUT)) {
                spool(standardInput);
            } else {
                add(input);
            }
        }
        Set<Path> seen = new HashSet<>();
        files.removeIf(file -> !seen.add(file.file().toAbsolutePath().normalize()));
    }

    List<FoundFile> files() {
        return List.copyOf(files);
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    private void add(String input) {
        if (WILDCARD.matcher(input).find() && !Files.exists(FileNames.path(input))) {
            pattern(input);
        } else if (Files.isDirectory(FileNames.path(input))) {
            folder(input).stream().filter(PageFiles::isPage).forEach(files::add);
        } else {
            files.add(new FoundFile(slashes(input), FileNames.path(input)));
        }
    }

    /** Everything below a folder but what belongs to a saved page, with paths as the user would write them. */
    private List<FoundFile> folder(String given) {
        Path folder = FileNames.path(given);
        FileTree tree = FileTree.below(folder, folder);
        problems.addAll(tree.problems());
        String prefix = given.isEmpty() ? "" : slashes(given).replaceFirst("/$", "") + "/";
        return PageFiles.withoutResources(tree.files()).stream()
                .map(file -> new FoundFile(prefix + file.path(), file.file()))
                .toList();
    }

    /** {@code *} within a folder's name, {@code **} across folders, as most shells have it. */
    private void pattern(String given) {
        String pattern = slashes(given);
        var wildcard = WILDCARD.matcher(pattern);
        int slash = wildcard.find() ? pattern.lastIndexOf('/', wildcard.start()) : -1;
        String base = slash < 0 ? "" : pattern.substring(0, slash + 1);
        int before = files.size();
        try {
            // "**/" means any folders, also none
            PathMatcher here = FileSystems.getDefault().getPathMatcher("glob:" + pattern.replace("**/", "{,**/}"));
            for (FoundFile file : folder(base)) {
                if (here.matches(FileNames.path(file.path()))) {
                    files.add(file);
                }
            }
        } catch (PatternSyntaxException e) {
            problems.add(Problem.error(SourcePos.of(given), "FILE_PATTERN", "no pattern: " + e.getDescription(), ""));
            return;
        }
        if (files.size() == before) {
            problems.add(Problem.error(
                    SourcePos.of(given), "FILE_PATTERN", "no file has such a name", "* stands for any part of a name"));
        }
    }

    private void spool(InputStream in) {
        try {
            // a folder of its own, so that the page has no neighbours
            Path folder = Files.createTempDirectory("leishu");
            temporary = Optional.of(folder);
            Path file = folder.resolve(STANDARD_INPUT_NAME);
            Files.copy(in, file);
            files.add(new FoundFile(STANDARD_INPUT_NAME, file));
        } catch (IOException e) {
            problems.add(Problem.error(
                    SourcePos.of(STANDARD_INPUT_NAME), "FILE_READ", "can't be read: " + IoFailure.reason(e), ""));
        }
    }

    private static String slashes(String path) {
        return path.replace(FileSystems.getDefault().getSeparator(), "/");
    }

    @Override
    public void close() {
        try {
            if (temporary.isPresent()) {
                SafeFile.deleteTree(temporary.get());
            }
        } catch (IOException e) {
            problems.add(Problem.note(
                    SourcePos.of(temporary.orElseThrow().toString()),
                    "FILE_DELETE",
                    "can't be deleted: " + IoFailure.reason(e),
                    ""));
        }
    }
}

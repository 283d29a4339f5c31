package io.github.leishu.build.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.leishu.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTreeTest {
    @TempDir
    Path root;

    private void file(String path) throws IOException {
        Path file = FileNames.resolve(root, path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, path);
    }

    @Test
    void listsRegularFilesSortedAndSkipsDotNames() throws IOException {
        file("a/z.txt");
        file("a/中文.txt");
        file("a/b/c.html");
        file("a/.hidden/x.txt");
        file("a/.git");
        FileTree tree = FileTree.below(root, root.resolve("a"));
        assertEquals(
                List.of("a/b/c.html", "a/z.txt", "a/中文.txt"),
                tree.files().stream().map(FoundFile::path).toList());
        assertEquals(List.of(), tree.problems());
    }

    @Test
    void followsNoLinkAndSaysSo() throws IOException {
        file("a/real.txt");
        try {
            Files.createSymbolicLink(root.resolve("a/loop"), root.resolve("a"));
            Files.createSymbolicLink(root.resolve("a/out.txt"), Path.of("/etc/passwd"));
        } catch (IOException | UnsupportedOperationException e) {
            assumeTrue(false, "no symbolic links on this system: " + e);
        }
        FileTree tree = FileTree.below(root, root.resolve("a"));
        assertEquals(
                List.of("a/real.txt"),
                tree.files().stream().map(FoundFile::path).toList());
        assertEquals(
                List.of(
                        "a/loop: warning FILE_LINK: a symbolic link is not followed; put a copy of the file here",
                        "a/out.txt: warning FILE_LINK: a symbolic link is not followed; put a copy of the file here"),
                tree.problems().stream().sorted().map(Problem::toString).toList());
    }

    @Test
    void takesAMissingFolderForEmpty() {
        FileTree tree = FileTree.below(root, root.resolve("nowhere"));
        assertEquals(List.of(), tree.files());
        assertEquals(List.of(), tree.problems());
    }
}

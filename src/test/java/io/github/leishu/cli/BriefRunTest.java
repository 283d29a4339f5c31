package io.github.leishu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.management.JMException;
import javax.management.ObjectName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Compiler directives belong to the whole JVM, so these tests count what they add and take it back. */
@ResourceLock("compiler directives")
class BriefRunTest {
    @TempDir
    private Path folder;

    private final int before = directives();

    @AfterEach
    void removeDirectives() {
        for (int i = directives(); i > before; i--) {
            command("compilerDirectivesRemove");
        }
    }

    private static String command(String name) {
        try {
            return (String) ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            name,
                            new Object[0],
                            new String[0]);
        } catch (JMException e) {
            throw new AssertionError(e);
        }
    }

    private static int directives() {
        return (int) command("compilerDirectivesPrint")
                .lines()
                .filter(line -> line.startsWith("Directive"))
                .count();
    }

    @Test
    void leavesTheOptimiserOutOfTheKnowledgeLayer() throws IOException {
        articles(12_000_001);
        BriefRun.ofBuild(folder);
        assertEquals(before + 1, directives());
        String listed = command("compilerDirectivesPrint");
        assertTrue(listed.contains("io/github/leishu/library/*.*"), listed);
    }

    @Test
    void leavesItInForVeryManyArticles() throws IOException {
        articles(120_000_001);
        BriefRun.ofBuild(folder);
        assertEquals(before, directives());
    }

    /** A file that takes no room on the disk. */
    private void articles(long bytes) throws IOException {
        Files.createDirectory(folder.resolve("articles"));
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("articles/long.md").toFile(), "rw")) {
            file.setLength(bytes);
        }
    }

    @Test
    void aFolderThatIsNotThereIsNoReasonToFail() {
        BriefRun.ofBuild(folder.resolve("nowhere"));
        assertEquals(before + 1, directives());
    }
}

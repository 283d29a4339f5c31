package io.github.leishu.cli;

import io.github.leishu.build.disk.FileNames;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Leaves the JVM's optimising compiler out of runs that end before it pays: on a thousand pages it takes a third of all
 * CPU time, on the demo as well; with 2,000 articles it costs as much as it saves. In the knowledge layer alone, which
 * looks at each text once, it pays longer. For pages the bound is an estimate, twice the largest set that was measured. Uses HotSpot's compiler directives (JEP 165, the same as
 * {@code jcmd Compiler.directives_add}); on other JVMs nothing changes.
 */
final class BriefRun {
    /** Bytes of scraped pages, and of articles, up to which a run is brief. */
    private static final long PAGES = 300_000_000;

    private static final long ARTICLES = 12_000_000;

    /** Bytes of articles up to which the knowledge layer is brief: about 20,000 articles of 2,000 characters. */
    private static final long KNOWLEDGE = 120_000_000;

    private static final String EVERYTHING = "*.*";
    private static final String LIBRARY = "io/github/leishu/library/*.*";

    private BriefRun() {}

    /** Makes the most of a build, if its pages and articles are few. */
    static void ofBuild(Path content) {
        long articles = size(content.resolve("articles"), KNOWLEDGE);
        if (articles <= ARTICLES && size(content.resolve("scraped"), PAGES) <= PAGES) {
            leaveOutOptimiser(EVERYTHING);
        } else if (articles <= KNOWLEDGE) {
            leaveOutOptimiser(LIBRARY);
        }
    }

    /** Makes the most of cleaning files and folders, if they are small; standard input may be of any length. */
    static void ofCleaning(List<String> inputs) {
        long size = 0;
        for (String input : inputs) {
            if (input.equals("-")) {
                return;
            }
            size += isPattern(input) ? 0 : size(FileNames.path(input), PAGES);
        }
        if (size <= PAGES) {
            leaveOutOptimiser(EVERYTHING);
        }
    }

    private static boolean isPattern(String input) {
        return input.indexOf('*') >= 0 || input.indexOf('?') >= 0;
    }

    /** The bytes below a folder, or of a file; stops counting above {@code enough}. */
    private static long size(Path input, long enough) {
        long[] size = {0};
        FileVisitor<Path> adding = new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                size[0] += attributes.size();
                return size[0] > enough ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE; // whoever reads it reports it
            }
        };
        try {
            Files.walkFileTree(input, adding);
        } catch (IOException e) {
            return size[0]; // whoever reads it reports it
        }
        return size[0];
    }

    /** @param methods a pattern of the compiler's directives, {@code package/Class.method} */
    private static void leaveOutOptimiser(String methods) {
        String directives = "[{match: [\"" + methods + "\"], c2: {Exclude: true}}]";
        try {
            Path file = Files.createTempFile("leishu", ".json");
            try {
                Files.write(file, directives.getBytes(StandardCharsets.UTF_8));
                ManagementFactory.getPlatformMBeanServer()
                        .invoke(
                                new ObjectName("com.sun.management:type=DiagnosticCommand"),
                                "compilerDirectivesAdd",
                                new Object[] {new String[] {file.toString()}},
                                new String[] {String[].class.getName()});
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (JMException | IOException e) {
            // another JVM, or nowhere to write: the run takes a little longer
        }
    }
}

package io.github.leishu.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Leaves the JVM's optimising compiler out of what ends before it pays. Of a long run that is the knowledge layer, which
 * looks at each text once; brief runs have a JVM without it, see {@link ForkedJvm}. Uses HotSpot's compiler directives
 * (JEP 165, the same as {@code jcmd Compiler.directives_add}); on other JVMs nothing changes.
 */
final class BriefRun {
    /** Bytes of articles up to which the knowledge layer is brief: about 20,000 articles of 2,000 characters. */
    private static final Size KNOWLEDGE = new Size(120_000_000, Long.MAX_VALUE);

    private static final String LIBRARY = "io/github/leishu/library/*.*";

    private BriefRun() {}

    /** Makes the most of a build, if its articles are few enough. */
    static void ofBuild(Path content) {
        if (!ForkedJvm.isFork()
                && Size.of(List.of(content.resolve("articles")), KNOWLEDGE).isWithin(KNOWLEDGE)) {
            leaveOutOptimiser(LIBRARY);
        }
    }

    /**
     * Bytes that a run reads.
     *
     * @param articles of them, those in Markdown
     */
    record Size(long articles, long all) {
        boolean isWithin(Size most) {
            return articles <= most.articles && all <= most.all;
        }

        /** The bytes below folders, or of files; stops counting above {@code most}. */
        static Size of(List<Path> inputs, Size most) {
            Counter counter = new Counter(most);
            try {
                for (Path input : inputs) {
                    Files.walkFileTree(input, counter);
                }
            } catch (IOException e) {
                return counter.size; // whoever reads it reports it
            }
            return counter.size;
        }

        private static final class Counter extends SimpleFileVisitor<Path> {
            private final Size most;
            private Size size = new Size(0, 0);

            Counter(Size most) {
                this.most = most;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                long bytes = attributes.size();
                size = new Size(size.articles + (file.toString().endsWith(".md") ? bytes : 0), size.all + bytes);
                return size.isWithin(most) ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE; // whoever reads it reports it
            }
        }
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

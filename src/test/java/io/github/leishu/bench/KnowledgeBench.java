package io.github.leishu.bench;

import com.sun.management.OperatingSystemMXBean;
import io.github.leishu.article.Article;
import io.github.leishu.article.ArticleFormat;
import io.github.leishu.library.Library;
import io.github.leishu.library.LibraryBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What the knowledge layer costs, mining, linking and relations together, from cold as in a build: {@code KnowledgeBench
 * FOLDER [COUNT]}, with the first COUNT Markdown articles of a folder. Processor time is that of the whole process, with
 * compiler and collector; memory is the process's peak. Ends with a profile of a second run.
 */
final class KnowledgeBench {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private static final long SETTLING_MILLIS = 500;
    private static final long QUIET_NANOS = 50_000_000;

    private KnowledgeBench() {}

    /** @param arguments a folder of articles; how many of them */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        long count = arguments.length > 1 ? Long.parseLong(arguments[1]) : Long.MAX_VALUE;
        List<Article> articles = measured("read and parse", () -> read(Path.of(arguments[0]), count));
        settle();
        Library library = measured("knowledge, cold", () -> build(articles));
        say(
                "%d articles, %d terms, %d topics, %d mentions",
                articles.size(),
                library.terms().size(),
                library.topics().size(),
                library.mentions().values().stream().mapToInt(List::size).sum());
        measured("knowledge, warm", () -> build(articles));
        Profile.print(() -> build(articles));
    }

    private static <T> T measured(String what, Supplier<T> work) throws IOException {
        long all = SYSTEM.getProcessCpuTime();
        long own = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        T result = work.get();
        say(
                "%-16s %7.2f s of CPU, %7.2f of it without compiler and collector; peak %s",
                what,
                (SYSTEM.getProcessCpuTime() - all) / 1e9,
                (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - own) / 1e9,
                peak());
        return result;
    }

    private static List<Article> read(Path folder, long count) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().limit(count).map(KnowledgeBench::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Article read(Path file) {
        try {
            return ArticleFormat.read(file.getFileName().toString(), Files.readString(file))
                    .value()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the compiler has done what parsing left to it, which on a busy machine is much. */
    private static void settle() throws InterruptedException {
        long before;
        do {
            before = SYSTEM.getProcessCpuTime();
            Thread.sleep(SETTLING_MILLIS);
        } while (SYSTEM.getProcessCpuTime() - before > QUIET_NANOS);
    }

    private static Library build(List<Article> articles) {
        return LibraryBuilder.build(articles, List.of(), List.of()).value().orElseThrow();
    }

    /** As Linux counts it; elsewhere unknown. */
    private static String peak() throws IOException {
        Path status = Path.of("/proc/self/status");
        List<String> lines = Files.exists(status) ? Files.readAllLines(status) : List.of();
        return lines.stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> line.substring("VmHWM:".length()).strip())
                .findFirst()
                .orElse("unknown");
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}

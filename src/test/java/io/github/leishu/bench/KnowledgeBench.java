package io.github.leishu.bench;

import com.sun.management.OperatingSystemMXBean;
import io.github.leishu.article.Article;
import io.github.leishu.article.ArticleFormat;
import io.github.leishu.library.Library;
import io.github.leishu.library.LibraryBuilder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What the knowledge layer costs, mining, linking and relations together, from cold as in a build: {@code KnowledgeBench
 * FOLDER [COUNT]}, with the first COUNT Markdown articles of a folder. Processor time is that of the whole process, with
 * compiler and collector; memory is the process's peak. Ends with a profile of a second run.
 */
final class KnowledgeBench {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private KnowledgeBench() {}

    /** @param arguments a folder of articles; how many of them */
    public static void main(String[] arguments) throws IOException {
        long count = arguments.length > 1 ? Long.parseLong(arguments[1]) : Long.MAX_VALUE;
        long start = SYSTEM.getProcessCpuTime();
        List<Article> articles = read(Path.of(arguments[0]), count);
        long parsed = SYSTEM.getProcessCpuTime();
        String before = peak();
        Library library = build(articles);
        long built = SYSTEM.getProcessCpuTime();
        say(
                "%d articles, %d terms, %d topics, %d mentions",
                articles.size(),
                library.terms().size(),
                library.topics().size(),
                library.mentions().values().stream().mapToInt(List::size).sum());
        say("read and parse  %7.2f s of CPU, peak %s", (parsed - start) / 1e9, before);
        say("knowledge       %7.2f s of CPU, peak %s", (built - parsed) / 1e9, peak());
        Profile.print(() -> build(articles));
    }

    private static List<Article> read(Path folder, long count) throws IOException {
        List<Article> articles = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().limit(count).toList()) {
                String name = file.getFileName().toString();
                articles.add(
                        ArticleFormat.read(name, Files.readString(file)).value().orElseThrow());
            }
        }
        return articles;
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

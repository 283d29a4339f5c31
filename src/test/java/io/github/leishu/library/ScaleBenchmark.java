package io.github.leishu.library;

import com.sun.management.OperatingSystemMXBean;
import io.github.leishu.article.Article;
import io.github.leishu.article.MarkdownParser;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Measures {@link LibraryBuilder} on a folder of articles: {@code ScaleBenchmark content/articles}. Run by hand. */
final class ScaleBenchmark {
    private static final Pattern FRONT = Pattern.compile("(?s)\\A---\\ntitle: \"(.*?)\"\\n.*?\\n---\\n");

    private ScaleBenchmark() {}

    public static void main(String[] args) throws IOException {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        List<Article> articles;
        try (Stream<Path> files = Files.list(Path.of(args[0]))) {
            articles = files.sorted().map(ScaleBenchmark::article).toList();
        }
        System.gc();
        long before = used();
        long cpu = system.getProcessCpuTime();
        Library library =
                LibraryBuilder.build(articles, List.of(), List.of()).value().orElseThrow();
        double seconds = (system.getProcessCpuTime() - cpu) / 1e9;
        long mentions =
                library.mentions().values().stream().mapToLong(List::size).sum();
        System.out.printf(
                "%d articles: %.2f CPU s, heap before %d MB, after %d MB; %d terms, %d mentions, %d topics%n",
                articles.size(),
                seconds,
                before,
                used(),
                library.terms().size(),
                mentions,
                library.topics().size());
        if (args.length > 1) {
            library.terms()
                    .forEach(term -> System.out.println(term.id() + "\t"
                            + term.names().hant() + "\t" + term.names().hans() + "\t"
                            + term.names().english().orElse("")));
            library.topics()
                    .forEach(topic -> System.out.println(
                            "TOPIC " + topic.title() + " " + topic.members().size()));
        }
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    private static Article article(Path file) {
        try {
            String text = Files.readString(file);
            var front = FRONT.matcher(text);
            String title = front.find() ? front.group(1) : "";
            String body = title.isEmpty() ? text : text.substring(front.end());
            String id = file.getFileName().toString().replaceFirst("\\.md$", "");
            return Texts.article(
                    id,
                    title,
                    new MarkdownParser()
                            .parse(id, 1, body)
                            .value()
                            .orElseThrow()
                            .body());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

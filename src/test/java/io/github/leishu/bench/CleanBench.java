package io.github.leishu.bench;

import io.github.leishu.ingest.Ingest;
import io.github.leishu.ingest.source.Charsets;
import io.github.leishu.ingest.source.ScrapedFile;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/**
 * What cleaning costs beside merely parsing, warm and on one thread: {@code CleanBench FOLDER [ROUNDS]}. Both are
 * measured in turns in the same run, so that the ratio holds on a busy machine too. Ends with a profile.
 */
final class CleanBench {
    private static final int DEFAULT_ROUNDS = 5;

    private final List<ScrapedFile> pages;
    private final List<String> texts;
    private final Ingest ingest = new Ingest();

    private CleanBench(List<ScrapedFile> pages) {
        this.pages = pages;
        this.texts =
                pages.stream().map(page -> Charsets.decode(page.bytes()).text()).toList();
    }

    /** @param arguments a folder of pages; how often all of them are measured */
    public static void main(String[] arguments) throws IOException {
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : DEFAULT_ROUNDS;
        CleanBench bench = new CleanBench(read(Path.of(arguments[0])));
        bench.measure(rounds);
        Profile.print(() -> {
            for (int round = 0; round < rounds; round++) {
                bench.pages.forEach(bench.ingest::ingest);
            }
        });
    }

    private static List<ScrapedFile> read(Path folder) throws IOException {
        List<ScrapedFile> pages = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                pages.add(new ScrapedFile(file.getFileName().toString(), Files.readAllBytes(file)));
            }
        }
        return pages;
    }

    /** Page by page in turns, so that what else the machine does falls on all stages alike. */
    private void measure(int rounds) {
        round();
        List<Double> totals = List.of(0.0, 0.0, 0.0);
        for (int round = 0; round < rounds; round++) {
            List<Double> millis = round();
            totals = IntStream.range(0, 3).mapToObj(add(totals, millis)).toList();
        }
        double pagesMeasured = (double) rounds * pages.size();
        double decode = totals.get(0) / pagesMeasured;
        double parse = totals.get(1) / pagesMeasured;
        double clean = totals.get(2) / pagesMeasured;
        say("%d pages, %d rounds; CPU ms per page", pages.size(), rounds);
        say("decode      %8.3f", decode);
        say("bare parse  %8.3f", parse);
        say("clean       %8.3f   %.2f x the bare parse, %.0f pages per CPU second", clean, clean / parse, 1000 / clean);
    }

    private static IntFunction<Double> add(List<Double> left, List<Double> right) {
        return i -> left.get(i) + right.get(i);
    }

    private List<Double> round() {
        double decode = 0;
        double parse = 0;
        double clean = 0;
        for (int i = 0; i < pages.size(); i++) {
            ScrapedFile page = pages.get(i);
            String text = texts.get(i);
            decode += millis(() -> Charsets.decode(page.bytes()));
            parse += millis(() -> Jsoup.parse(text, ""));
            clean += millis(() -> ingest.ingest(page));
        }
        return List.of(decode, parse, clean);
    }

    private static double millis(Runnable work) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6;
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}

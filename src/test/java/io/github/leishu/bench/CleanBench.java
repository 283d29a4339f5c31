package io.github.leishu.bench;

import io.github.leishu.ingest.Ingest;
import io.github.leishu.ingest.source.Charsets;
import io.github.leishu.ingest.source.ScrapedFile;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;
import org.jsoup.Jsoup;

/**
 * What cleaning costs beside merely parsing, warm and on one thread: {@code CleanBench FOLDER [ROUNDS]}. Both are
 * measured in turns in the same run, so that the ratio holds on a busy machine too. Ends with a profile.
 */
final class CleanBench {
    private static final int DEFAULT_ROUNDS = 5;
    private static final int SHOWN = 40;
    private static final String OURS = "io.github.leishu.";

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
        bench.profile(rounds);
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

    private void profile(int rounds) throws IOException {
        Path file = Files.createTempFile("clean-bench", ".jfr");
        try (Recording recording = new Recording()) {
            recording.enable("jdk.ExecutionSample").withPeriod(Duration.ofMillis(10));
            recording.start();
            for (int round = 0; round < rounds; round++) {
                pages.forEach(ingest::ingest);
            }
            recording.stop();
            recording.dump(file);
        }
        List<RecordedEvent> samples = RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getStackTrace() != null)
                .toList();
        Files.delete(file);
        print("where, with everything called from there", samples, CleanBench::methodsOnStack);
        print("nearest method of Leishu", samples, CleanBench::nearest);
        print("innermost method", samples, frames -> List.of(frames.get(0)));
    }

    private static List<String> methodsOnStack(List<String> frames) {
        Predicate<String> ours = frame -> frame.startsWith(OURS) && !frame.contains("CleanBench");
        return frames.stream().filter(ours).distinct().toList();
    }

    private static List<String> nearest(List<String> frames) {
        return frames.stream().filter(frame -> frame.startsWith(OURS)).limit(1).toList();
    }

    private static void print(String title, List<RecordedEvent> samples, Function<List<String>, List<String>> keys) {
        Map<String, Integer> counts = new HashMap<>();
        for (RecordedEvent sample : samples) {
            List<String> frames = sample.getStackTrace().getFrames().stream()
                    .map(CleanBench::name)
                    .toList();
            keys.apply(frames).forEach(key -> counts.merge(key, 1, Integer::sum));
        }
        say("%n%s (share of %d samples)", title, samples.size());
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(SHOWN)
                .forEach(entry -> say("%6.1f %%  %s", 100.0 * entry.getValue() / samples.size(), entry.getKey()));
    }

    private static String name(RecordedFrame frame) {
        return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}

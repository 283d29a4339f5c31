package io.github.leishu.bench;

import io.github.leishu.lang.ChineseConverters;
import io.github.leishu.lang.Language;
import io.github.leishu.lang.Script;
import io.github.leishu.lang.ScriptConverter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How fast and how faithful conversion between the scripts is: {@code ConversionBench FOLDER [SECONDS]}, over the Chinese
 * text files of a folder, one paragraph at a time as in a build. Each direction converts the texts of the other script;
 * rates are UTF-8 megabytes per second of one thread's processor time.
 */
final class ConversionBench {
    private static final int DEFAULT_SECONDS = 5;

    private final List<String> hant = new ArrayList<>();
    private final List<String> hans = new ArrayList<>();
    private final int seconds;

    private ConversionBench(int seconds) {
        this.seconds = seconds;
    }

    /** @param arguments a folder of texts; how long each direction is measured */
    public static void main(String[] arguments) throws IOException {
        long start = cpuNanos();
        ScriptConverter toHant = ChineseConverters.to(Script.HANT, Script.HANS.tag());
        String first = toHant.convert("头发");
        long one = cpuNanos();
        ScriptConverter toHans = ChineseConverters.to(Script.HANS, Script.HANT.tag());
        String second = toHans.convert(first);
        long both = cpuNanos();
        say("ready: %s after %.0f ms of CPU, %s %.0f later", first, (one - start) / 1e6, second, (both - one) / 1e6);
        ConversionBench bench =
                new ConversionBench(arguments.length > 1 ? Integer.parseInt(arguments[1]) : DEFAULT_SECONDS);
        bench.read(Path.of(arguments[0]));
        bench.speed("to Traditional", toHant, bench.hans);
        bench.speed("to Simplified", toHans, bench.hant);
        bench.roundTrip("Traditional, Simplified and back", bench.hant, toHans, toHant);
        bench.roundTrip("Simplified, Traditional and back", bench.hans, toHant, toHans);
        List<String> pure = bench.hans.stream()
                .filter(text -> toHans.convert(text).equals(text))
                .toList();
        bench.roundTrip("where all of it is Simplified", pure, toHant, toHans);
    }

    private void read(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String text = Files.readString(file);
                List<String> paragraphs =
                        text.lines().filter(line -> !line.isBlank()).toList();
                Language.script(Language.detect(text))
                        .ifPresent(script -> (script == Script.HANT ? hant : hans).addAll(paragraphs));
            }
        }
    }

    private void speed(String what, ScriptConverter converter, List<String> texts) {
        long bytes = texts.stream()
                .mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .sum();
        long nanos = 0;
        long rounds = 0;
        for (long warm = 0; nanos < seconds * 1_000_000_000L; warm += bytes) {
            long start = cpuNanos();
            texts.forEach(converter::convert);
            boolean counts = warm > 20_000_000;
            nanos += counts ? cpuNanos() - start : 0;
            rounds += counts ? 1 : 0;
        }
        say("%-16s %6.1f MB/s (%d KB of text)", what, bytes * rounds * 1e3 / nanos, bytes / 1000);
    }

    /** Counts the characters that are others after both conversions. */
    private void roundTrip(String what, List<String> texts, ScriptConverter there, ScriptConverter back) {
        long han = 0;
        long changed = 0;
        for (String text : texts) {
            String result = back.convert(there.convert(text));
            han += text.codePoints().filter(Character::isIdeographic).count();
            changed += distance(text.codePoints().toArray(), result.codePoints().toArray());
        }
        say("%-33s changes %.2f in 1,000 Han characters of %d", what, changed * 1e3 / han, han);
    }

    /** Edits between two texts (Levenshtein). */
    private static int distance(int[] a, int[] b) {
        int[] row = IntStream.rangeClosed(0, b.length).toArray();
        for (int i = 1; i <= a.length; i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length; j++) {
                int edits = Math.min(Math.min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = row[j];
                row[j] = edits;
            }
        }
        return row[b.length];
    }

    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}

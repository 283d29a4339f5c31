package io.github.leishu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Where the processor's time goes while something runs, by Java Flight Recorder. */
final class Profile {
    private static final int SHOWN = 40;
    private static final String OURS = "io.github.leishu.";
    private static final String BENCHES = OURS + "bench.";

    private Profile() {}

    /** Runs {@code work} once and prints its costliest methods. */
    static void print(Runnable work) throws IOException {
        List<RecordedEvent> samples = samples(work);
        print("where, with everything called from there", samples, Profile::methodsOnStack);
        print("nearest method of Leishu", samples, Profile::nearest);
        print("innermost method", samples, frames -> List.of(frames.get(0)));
    }

    private static List<RecordedEvent> samples(Runnable work) throws IOException {
        Path file = Files.createTempFile("bench", ".jfr");
        try (Recording recording = new Recording()) {
            recording.enable("jdk.ExecutionSample").withPeriod(Duration.ofMillis(10));
            recording.start();
            work.run();
            recording.stop();
            recording.dump(file);
        }
        List<RecordedEvent> samples = RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getStackTrace() != null)
                .toList();
        Files.delete(file);
        return samples;
    }

    private static List<String> methodsOnStack(List<String> frames) {
        return frames.stream().filter(Profile::isOurs).distinct().toList();
    }

    private static List<String> nearest(List<String> frames) {
        return frames.stream().filter(Profile::isOurs).limit(1).toList();
    }

    private static boolean isOurs(String frame) {
        return frame.startsWith(OURS) && !frame.startsWith(BENCHES);
    }

    private static void print(String title, List<RecordedEvent> samples, Function<List<String>, List<String>> keys) {
        Map<String, Integer> counts = new HashMap<>();
        for (RecordedEvent sample : samples) {
            List<String> frames = sample.getStackTrace().getFrames().stream()
                    .map(Profile::name)
                    .toList();
            keys.apply(frames).forEach(key -> counts.merge(key, 1, Integer::sum));
        }
        System.out.printf(Locale.ROOT, "%n%s (share of %d samples)%n", title, samples.size());
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(SHOWN)
                .forEach(entry -> System.out.printf(
                        Locale.ROOT, "%6.1f %%  %s%n", 100.0 * entry.getValue() / samples.size(), entry.getKey()));
    }

    private static String name(RecordedFrame frame) {
        return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
    }
}

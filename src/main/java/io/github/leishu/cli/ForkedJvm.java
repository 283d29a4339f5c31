package io.github.leishu.cli;

import io.github.leishu.build.disk.FileNames;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Runs a brief command in a JVM with options that a jar can't carry: the first compiler alone, without the profiles it
 * makes for the optimising one, and the serial collector. A thousand pages take a fifth less CPU time, the demo a quarter;
 * the second JVM costs 0.07 s. Whoever gives the JVM options of another kind has chosen, and gets no second one.
 *
 * <p>The fork has this JVM's output and exit code. Its input is a pipe that ends with this JVM, and so does the fork.
 */
final class ForkedJvm {
    /** System property of a fork: whether it was started from a terminal. */
    private static final String FORK = "leishu.fork";

    private static final List<String> OPTIONS =
            List.of("-XX:+IgnoreUnrecognizedVMOptions", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    /** Options of this JVM that go with those of the fork, which gets them too. */
    private static final Pattern PASSED_ON = Pattern.compile("-D.*|-X(?:mx|ms|ss)\\w+");

    /** Commands that last, or end at once, and standard input. */
    private static final Set<String> ALONE =
            Set.of("serve", "init", "new", "help", "-h", "--help", "-V", "--version", "-");

    /** Bytes read by a run that ends before the optimising compiler pays; articles are more work than pages. */
    private static final BriefRun.Size MOST = new BriefRun.Size(12_000_000, 300_000_000);

    private static final Set<String> OUTPUT = Set.of("--out", "--site");

    /** Options and patterns. */
    private static final Pattern NO_PATH = Pattern.compile("^-|[*?]");

    private ForkedJvm() {}

    static boolean isFork() {
        return System.getProperty(FORK) != null;
    }

    /** Whether a terminal shows the output. */
    static boolean terminal() {
        return isFork() ? Boolean.getBoolean(FORK) : System.console() != null;
    }

    /** The exit code of a fork that has done it all; empty if this JVM is to do it. */
    static OptionalInt run(String... args) {
        if (isFork()) {
            endWithInput();
            return OptionalInt.empty();
        }
        Optional<List<String>> command =
                command(ManagementFactory.getRuntimeMXBean().getInputArguments(), args);
        try {
            return command.isPresent() ? OptionalInt.of(run(command.get())) : OptionalInt.empty();
        } catch (IOException | InterruptedException e) {
            return OptionalInt.empty(); // no second JVM to be had: it takes a little longer
        }
    }

    /**
     * The command line of the fork; empty if there should be none.
     *
     * @param options those of this JVM
     */
    static Optional<List<String>> command(List<String> options, String... args) {
        boolean chosen =
                !options.stream().allMatch(option -> PASSED_ON.matcher(option).matches());
        if (chosen || !Collections.disjoint(Arrays.asList(args), ALONE)) {
            return Optional.empty();
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(OPTIONS);
        command.add("-D" + FORK + "=" + terminal());
        String classPath = System.getProperty("java.class.path");
        command.addAll(classData(classPath));
        command.addAll(List.of("-cp", classPath, Main.class.getName()));
        command.addAll(Arrays.asList(args));
        boolean brief = BriefRun.Size.of(inputs(args), MOST).isWithin(MOST);
        return brief && command.stream().allMatch(ForkedJvm::canBePassed) ? Optional.of(command) : Optional.empty();
    }

    /**
     * The options for the class data beside the jar, which the build made. An archive of another JVM or jar is found out
     * by the JVM, which does without it and is to say nothing about it.
     */
    static List<String> classData(String classPath) {
        String archive = classPath.replaceFirst("\\.jar$", ".jsa");
        return !archive.equals(classPath) && Files.isRegularFile(Path.of(archive))
                ? List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:disable", "-Xlog:all=error:stderr")
                : List.of();
    }

    /** Under {@code LC_ALL=C} Java 17 can't hand on a letter that is not ASCII. */
    private static boolean canBePassed(String word) {
        return "UTF-8".equals(System.getProperty("sun.jnu.encoding"))
                || word.chars().allMatch(c -> c < 0x80);
    }

    /** What the command reads, as far as its words tell: all that they name but its output, and the usual folder. */
    private static List<Path> inputs(String... args) {
        List<Path> inputs = new ArrayList<>();
        if (!Arrays.asList(args).contains("clean")) {
            inputs.add(Path.of("content"));
        }
        for (int i = 0; i < args.length; i++) {
            boolean output = i > 0 && OUTPUT.contains(args[i - 1]);
            String word = args[i].replaceFirst("^--content=", "");
            if (!output && !NO_PATH.matcher(word).find()) {
                inputs.add(FileNames.path(word));
            }
        }
        return inputs;
    }

    private static int run(List<String> command) throws IOException, InterruptedException {
        Process fork = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(fork), "leishu-end"));
        return fork.waitFor();
    }

    private static void end(Process fork) {
        fork.destroy();
        fork.onExit().join();
    }

    private static void endWithInput() {
        Thread watch = new Thread(
                () -> {
                    try {
                        System.in.transferTo(OutputStream.nullOutputStream());
                    } catch (IOException e) {
                        // as good as its end
                    }
                    Runtime.getRuntime().halt(143);
                },
                "leishu-watch");
        watch.setDaemon(true);
        watch.start();
    }
}

package io.github.leishu.cli;

import io.github.leishu.build.disk.FileNames;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
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
 * makes for the optimising one, and the serial collector. A thousand pages take a fifth less CPU time, as does the demo;
 * the second JVM costs 0.1 s. Whoever gives the JVM options of another kind has chosen, and gets no second one.
 *
 * <p>The fork has this JVM's output and exit code. Its input is a pipe that ends with this JVM, and so does the fork.
 */
final class ForkedJvm {
    /** System property of a fork: whether it was started from a terminal. */
    private static final String FORK = "leishu.internal.fork";

    private static final List<String> OPTIONS =
            List.of("-XX:+IgnoreUnrecognizedVMOptions", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    /** Options of this JVM that go with those of the fork, which gets them too. */
    private static final Pattern PASSED_ON = Pattern.compile("-D.*|-X(?:mx|ms|ss)\\w+");

    /** Commands that last, or end at once, and standard input. */
    private static final Set<String> ALONE =
            Set.of("serve", "init", "new", "help", "-h", "--help", "-V", "--version", "-");

    /** Bytes read by a run that ends before the optimising compiler pays; articles are more work than pages. */
    private static final BriefRun.Size MOST = new BriefRun.Size(12_000_000, 300_000_000);

    /** Beside the jar, but not so near that it is copied along. */
    private static final String ARCHIVE = "sharing/leishu.jsa";

    private static final Set<String> OUTPUT = Set.of("--out", "--site");

    private static final String CONTENT = "--content=";

    /** Variables in which a JVM finds options. */
    private static final Set<String> MORE_OPTIONS = Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

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
        Optional<List<String>> command = command(options(args), args);
        try {
            return command.isPresent() ? OptionalInt.of(run(command.get())) : OptionalInt.empty();
        } catch (IOException | InterruptedException e) {
            return OptionalInt.empty(); // no second JVM to be had: it takes a little longer
        }
    }

    /** Those of this JVM. It knows them itself, but to be asked it loads a hundred classes that the plain case can spare. */
    private static List<String> options(String... args) {
        Optional<String[]> words = ProcessHandle.current().info().arguments();
        boolean plain = words.isPresent()
                && words.get().length == args.length + 2
                && words.get()[0].equals("-jar")
                && Collections.disjoint(System.getenv().keySet(), MORE_OPTIONS);
        return plain ? List.of() : ManagementFactory.getRuntimeMXBean().getInputArguments();
    }

    /**
     * The command line of the fork; empty if there should be none.
     *
     * @param options those of this JVM
     */
    static Optional<List<String>> command(List<String> options, String... args) {
        for (String option : options) {
            if (!PASSED_ON.matcher(option).matches()) {
                return Optional.empty();
            }
        }
        if (!Collections.disjoint(Arrays.asList(args), ALONE)) {
            return Optional.empty();
        }
        List<Path> inputs = inputs(args);
        for (Path input : inputs) {
            if (mayBeStream(input)) {
                return Optional.empty();
            }
        }
        if (!BriefRun.Size.of(inputs, MOST).isWithin(MOST)) {
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
        return canBePassed(command) ? Optional.of(command) : Optional.empty();
    }

    /**
     * The options for the class data that the build made for the jar where it put it. An archive of another JVM, jar or
     * place is found out by the JVM, which does without it and is to say nothing about it.
     */
    static List<String> classData(String classPath) {
        Path archive = Path.of(classPath).resolveSibling(ARCHIVE);
        return classPath.endsWith(".jar") && Files.isRegularFile(archive)
                ? List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:disable", "-Xlog:all=error:stderr")
                : List.of();
    }

    /** Under {@code LC_ALL=C} Java 17 can't hand on a letter that is not ASCII. */
    private static boolean canBePassed(List<String> words) {
        return "UTF-8".equals(System.getProperty("sun.jnu.encoding"))
                || StandardCharsets.US_ASCII.newEncoder().canEncode(String.join("", words));
    }

    /** What the command reads, as far as its words tell: all that they name but its output, and the usual folder. */
    private static List<Path> inputs(String... args) {
        List<Path> inputs = new ArrayList<>();
        if (!Arrays.asList(args).contains("clean")) {
            inputs.add(Path.of("content"));
        }
        for (int i = 0; i < args.length; i++) {
            boolean output = i > 0 && OUTPUT.contains(args[i - 1]);
            String word = args[i].startsWith(CONTENT) ? args[i].substring(CONTENT.length()) : args[i];
            boolean path = !word.startsWith("-") && word.indexOf('*') < 0 && word.indexOf('?') < 0;
            if (path && !output) {
                inputs.add(FileNames.path(word));
            }
        }
        return inputs;
    }

    /** A fork has neither this JVM's input nor what the shell opened for it; what a file of words ({@code @file}) names is unknown. */
    private static boolean mayBeStream(Path input) {
        return input.startsWith("/dev")
                || input.startsWith("/proc")
                || input.toString().startsWith("@")
                || Files.exists(input) && !Files.isRegularFile(input) && !Files.isDirectory(input);
    }

    private static int run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().keySet().removeAll(MORE_OPTIONS); // the command has them
        Process fork = builder.start();
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

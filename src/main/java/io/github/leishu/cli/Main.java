package io.github.leishu.cli;

import io.github.leishu.build.disk.FileNames;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import picocli.CommandLine;

/** The edge of the program: streams, exit code, and the last catch. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        ForkedJvm.run(args).ifPresent(System::exit);
        // explicitly UTF-8: under LC_ALL=C Java would print question marks
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int code = run(new Console(out, err, ForkedJvm.terminal()), Arguments.asUnicode(args));
        out.flush();
        err.flush();
        System.exit(code);
    }

    /** Runs one command line; returns its exit code and never throws. */
    static int run(Console console, String... args) {
        CommandLine line = Leishu.commandLine(console, args)
                .setOut(writer(console.out()))
                .setErr(writer(console.err()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(Path.class, FileNames::path)
                .setParameterExceptionHandler((exception, given) -> wrongUsage(console, exception))
                .setExecutionExceptionHandler((exception, command, parsed) -> internalError(console, exception, args));
        try {
            return line.execute(args);
        } catch (StackOverflowError | OutOfMemoryError e) {
            return internalError(console, e, args);
        }
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    private static int wrongUsage(Console console, CommandLine.ParameterException exception) {
        CommandLine line = exception.getCommandLine();
        console.err()
                .println("leishu: " + oneLine(String.valueOf(exception.getMessage())) + "; see: "
                        + line.getCommandSpec().qualifiedName() + " --help");
        CommandLine.UnmatchedArgumentException.printSuggestions(exception, writer(console.err()));
        return CommandLine.ExitCode.USAGE;
    }

    private static int internalError(Console console, Throwable error, String... args) {
        console.err()
                .println("leishu: internal error: " + oneLine(error.toString())
                        + "; this is a mistake in Leishu, not in your files."
                        + " Run it again with -v and send what it says, with the file it was about, to whoever you"
                        + " have Leishu from");
        if (Arrays.stream(args).anyMatch(arg -> arg.equals("-v") || arg.equals("--verbose"))) {
            error.printStackTrace(console.err());
        }
        return 1;
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ");
    }
}

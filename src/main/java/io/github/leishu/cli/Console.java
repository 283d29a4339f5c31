package io.github.leishu.cli;

import io.github.leishu.problem.Problem;
import io.github.leishu.problem.Severity;
import java.io.PrintStream;
import java.util.List;

/**
 * Where a command speaks: results to standard output, problems to standard error.
 *
 * @param terminal whether standard error is a terminal: only there are progress and colours shown
 */
record Console(PrintStream out, PrintStream err, boolean terminal) {
    private static final String RED = "\u001B[31m";
    private static final String YELLOW = "\u001B[33m";
    private static final String PLAIN = "\u001B[0m";

    /** Prints problems as they are sorted; notes only if asked for. */
    void report(List<Problem> problems, Options options) {
        for (Problem problem : problems) {
            if (problem.severity() != Severity.NOTE || !options.quiet()) {
                err.println(options.colour() && terminal ? coloured(problem) : problem.toString());
            }
        }
    }

    private static String coloured(Problem problem) {
        return switch (problem.severity()) {
            case ERROR -> RED + problem + PLAIN;
            case WARNING -> YELLOW + problem + PLAIN;
            case NOTE -> problem.toString();
        };
    }

    /** Prints a result. */
    void say(String line) {
        out.println(line);
    }

    /** How a run with these problems ends. */
    static int exitCode(List<Problem> problems, Options options) {
        Severity worst = options.strict() ? Severity.WARNING : Severity.ERROR;
        return problems.stream().anyMatch(p -> p.severity().compareTo(worst) <= 0) ? 1 : 0;
    }
}

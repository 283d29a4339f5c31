package io.github.leishu.cli;

import io.github.leishu.build.check.Checks;
import io.github.leishu.problem.Problem;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code leishu check}. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Say what is wrong with the content: links, anchors, duplicate titles, missing sources,"
                + " orphan terms, limits of the host. Writes nothing.")
final class CheckCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Leishu leishu;

    @Option(
            names = "--format",
            paramLabel = "text|json|sarif",
            defaultValue = "text",
            description = "How to say it (default: ${DEFAULT-VALUE}).")
    private Format format = Format.TEXT;

    @Option(
            names = "--scripts",
            description = "Also list every place where the conversion between the scripts had a choice.")
    private boolean scripts;

    @Option(
            names = "--deploy",
            description = "Also check that a host such as GitHub Pages will show the site as it is meant: base path,"
                    + " letter case, absolute links, symbolic links.")
    private boolean deploy;

    /** How problems are listed. */
    enum Format {
        TEXT,
        JSON,
        SARIF
    }

    @Override
    public Integer call() {
        Options options = leishu.options();
        List<Problem> problems;
        try (ProgressLine progress = ProgressLine.on(leishu.console(), options)) {
            problems = Checks.run(options.project(), extras(), progress);
        }
        switch (format) {
            case JSON -> leishu.console().say(ProblemFormats.json(problems));
            case SARIF -> leishu.console().say(ProblemFormats.sarif(problems));
            case TEXT -> {
                leishu.console().report(problems, options);
                leishu.console().say(summary(problems));
            }
        }
        return Console.exitCode(problems, options);
    }

    private Set<Checks.Extra> extras() {
        Set<Checks.Extra> extras = EnumSet.noneOf(Checks.Extra.class);
        if (scripts) {
            extras.add(Checks.Extra.SCRIPTS);
        }
        if (deploy) {
            extras.add(Checks.Extra.DEPLOY);
        }
        return extras;
    }

    private static String summary(List<Problem> problems) {
        StringBuilder text = new StringBuilder();
        for (var severity : io.github.leishu.problem.Severity.values()) {
            long n = problems.stream().filter(p -> p.severity() == severity).count();
            text.append(text.length() == 0 ? "" : ", ")
                    .append(String.format(Locale.ROOT, "%d %s%s", n, severity.label(), n == 1 ? "" : "s"));
        }
        return text.toString();
    }
}

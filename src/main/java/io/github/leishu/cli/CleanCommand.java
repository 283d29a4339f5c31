package io.github.leishu.cli;

import io.github.leishu.build.clean.CleanRun;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code leishu clean}. */
@Command(
        name = "clean",
        mixinStandardHelpOptions = true,
        description = "Clean pages anywhere on disk; touches nothing but the output folder.")
final class CleanCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Leishu leishu;

    @Parameters(
            paramLabel = "INPUT",
            arity = "1..*",
            description = {
                "Files (.html, .mhtml, .warc, .warc.gz, .wacz, .txt), folders to look for pages in,",
                "patterns such as \"pages/**/*.html\", or - for standard input."
            })
    private List<String> inputs = List.of();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where the results go.")
    private Path out = Path.of("out");

    @Option(
            names = "--format",
            paramLabel = "md|json",
            defaultValue = "md",
            description = "One .md per article, or one .json per page (default: ${DEFAULT-VALUE}).")
    private CleanRun.Format format = CleanRun.Format.MD;

    @Option(
            names = "--explain",
            description = "Also write NAME.explain.html: what was kept, what was removed by which rule, and why.")
    private boolean explain;

    @Override
    public Integer call() {
        Options options = leishu.options();
        CleanRun.Report report;
        try (ProgressLine progress = ProgressLine.on(leishu.console(), options)) {
            report = CleanRun.run(
                    new CleanRun.Request(inputs, System.in, out, format, explain, options.threads()), progress);
        }
        if (!options.quiet()) {
            leishu.console()
                    .say(BuildCommand.count(report.inputs(), "page") + ", "
                            + BuildCommand.count(report.articles(), "article") + " → " + out + "/");
        }
        leishu.console().report(report.problems(), options);
        return Console.exitCode(report.problems(), options);
    }
}

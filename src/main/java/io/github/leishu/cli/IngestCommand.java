package io.github.leishu.cli;

import io.github.leishu.build.ArticleStore;
import io.github.leishu.build.Composer;
import io.github.leishu.build.Composition;
import io.github.leishu.build.Project;
import io.github.leishu.problem.Problem;
import io.github.leishu.problem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code leishu ingest}. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = "Turn scraped pages into Markdown articles, and nothing else. Edited articles are left alone.")
final class IngestCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Leishu leishu;

    @Override
    public Integer call() {
        Options options = leishu.options();
        Project project = options.project();
        BriefRun.ofBuild(project.content());
        Composition made;
        try (ProgressLine progress = ProgressLine.on(leishu.console(), options)) {
            made = Composer.ingest(project, progress);
        }
        List<Problem> problems = new ArrayList<>(made.problems());
        problems.addAll(ArticleStore.save(project.content(), made, Severity.ERROR));
        problems.sort(null);
        if (!options.quiet()) {
            leishu.console().say(BuildCommand.count(made.generated().size(), "article") + " new or changed");
        }
        leishu.console().report(problems, options);
        return Console.exitCode(problems, options);
    }
}

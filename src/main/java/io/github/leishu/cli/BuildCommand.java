package io.github.leishu.cli;

import io.github.leishu.build.ArticleStore;
import io.github.leishu.build.Composer;
import io.github.leishu.build.Composition;
import io.github.leishu.build.Project;
import io.github.leishu.build.disk.SiteWriter;
import io.github.leishu.library.Library;
import io.github.leishu.problem.Outcome;
import io.github.leishu.problem.Problem;
import io.github.leishu.problem.Severity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code leishu build}. */
@Command(
        name = "build",
        mixinStandardHelpOptions = true,
        description = "Ingest what is new or changed, then render the site (the default).")
final class BuildCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Leishu leishu;

    @Option(names = "--force", description = "Write into a folder that holds other files, too.")
    private boolean force;

    @Override
    public Integer call() {
        return build(leishu, force);
    }

    static int build(Leishu leishu, boolean force) {
        long start = System.nanoTime();
        Options options = leishu.options();
        Project project = options.project();
        List<Problem> problems = new ArrayList<>(ProjectFolders.overlap(project));
        if (!problems.isEmpty()) {
            leishu.console().report(problems, options);
            return 1;
        }
        BriefRun.ofBuild(project.content());
        Composition made;
        try (ProgressLine progress = ProgressLine.on(leishu.console(), options)) {
            made = Composer.compose(project, progress);
        }
        problems.addAll(made.problems());
        problems.addAll(ArticleStore.save(project.content(), made, Severity.WARNING));
        made.site().ifPresent(site -> {
            Outcome<SiteWriter.Written> written = SiteWriter.write(site.files(), project.site(), force);
            problems.addAll(written.problems());
            written.value().filter(w -> !options.quiet()).ifPresent(w -> leishu.console()
                    .say(summary(made.library().orElseThrow(), w, project, System.nanoTime() - start)));
        });
        problems.sort(null);
        leishu.console().report(problems, options);
        return Console.exitCode(problems, options);
    }

    private static String summary(Library library, SiteWriter.Written written, Project project, long nanos) {
        return String.format(
                Locale.ROOT,
                "%s, %s, %s → %s (%s, %d changed%s) in %.1f s",
                count(library.articles().size(), "article"),
                count(library.terms().size(), "term"),
                count(library.topics().size(), "topic"),
                project.site().toString().replaceAll("[/\\\\]*$", "") + "/",
                count(written.files(), "file"),
                written.changed(),
                written.removed() == 0 ? "" : ", " + written.removed() + " removed",
                Duration.ofNanos(nanos).toMillis() / 1000.0);
    }

    static String count(int n, String noun) {
        return n + " " + noun + (n == 1 ? "" : "s");
    }
}

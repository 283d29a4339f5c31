package io.github.leishu.cli;

import io.github.leishu.build.Scaffold;
import io.github.leishu.problem.Outcome;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code leishu init}. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description = "Make an empty project: a content folder with its parts and a commented site.yml.")
final class InitCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Leishu leishu;

    @Parameters(paramLabel = "DIR", description = "The project's folder.")
    private Path folder = Path.of(".");

    @Override
    public Integer call() {
        Outcome<Path> made = new Scaffold(folder.resolve("content")).project();
        leishu.console().report(made.problems(), leishu.options());
        if (made.value().isPresent()) {
            leishu.console()
                    .say("made " + folder.resolve("content") + "; put saved pages into "
                            + folder.resolve("content").resolve("scraped") + ", then in " + folder
                            + " run: leishu build");
        }
        return Console.exitCode(made.problems(), leishu.options());
    }
}

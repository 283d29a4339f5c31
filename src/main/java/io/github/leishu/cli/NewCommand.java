package io.github.leishu.cli;

import io.github.leishu.build.Scaffold;
import io.github.leishu.problem.Outcome;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code leishu new}. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = "Make a file for an article, a topic or a term; never overwrites one.")
final class NewCommand implements Callable<Integer> {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Leishu leishu;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "article|topic|term", description = "What to make.")
    private Scaffold.Kind kind = Scaffold.Kind.ARTICLE;

    @Parameters(index = "1", paramLabel = "NAME", description = "Its title or name.")
    private String name = "";

    @Override
    public Integer call() {
        if (name.isBlank()) {
            throw new ParameterException(spec.commandLine(), "NAME is empty");
        }
        Outcome<Path> made = new Scaffold(leishu.options().content()).file(kind, name);
        leishu.console().report(made.problems(), leishu.options());
        made.value().ifPresent(file -> leishu.console().say("made " + file));
        return Console.exitCode(made.problems(), leishu.options());
    }
}

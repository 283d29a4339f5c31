package io.github.leishu.cli;

import io.github.leishu.build.Composer;
import io.github.leishu.build.Composition;
import io.github.leishu.build.Scaffold;
import io.github.leishu.library.Names;
import io.github.leishu.library.Term;
import io.github.leishu.problem.Outcome;
import io.github.leishu.problem.Problem;
import io.github.leishu.problem.SourcePos;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code leishu glossary}. */
@Command(
        name = "glossary",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(list|accept|reject)",
        description = "Look through the terms found in the articles.")
final class GlossaryCommand {
    @ParentCommand
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Leishu leishu;

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "The mined terms, each with the sentence it was found in.")
    int list() {
        Composition made = compose();
        made.library()
                .ifPresent(library ->
                        library.terms().stream().filter(term -> !term.curated()).forEach(this::print));
        return Console.exitCode(made.problems(), leishu.options());
    }

    @Command(
            name = "accept",
            mixinStandardHelpOptions = true,
            description = "Write a term to the glossary folder, to be edited and kept.")
    int accept(@Parameters(paramLabel = "ID", arity = "1..*", description = "As shown by list.") List<String> ids) {
        return write(ids, true);
    }

    @Command(
            name = "reject",
            mixinStandardHelpOptions = true,
            description = "Never show or link a term; keeps a file that says so.")
    int reject(@Parameters(paramLabel = "ID", arity = "1..*", description = "As shown by list.") List<String> ids) {
        return write(ids, false);
    }

    private Composition compose() {
        Composition made;
        try (ProgressLine progress = ProgressLine.on(leishu.console(), leishu.options())) {
            made = Composer.compose(leishu.options().project(), progress);
        }
        leishu.console().report(made.problems(), leishu.options());
        return made;
    }

    private int write(List<String> ids, boolean accepted) {
        Scaffold scaffold = new Scaffold(leishu.options().content());
        Composition made = compose();
        List<Problem> problems = new ArrayList<>();
        for (String id : ids) {
            Optional<Term> term = made.library().flatMap(library -> library.term(id));
            if (term.isEmpty()) {
                problems.add(Problem.error(
                        SourcePos.of("glossary"), "TERM_UNKNOWN", "there is no term \"" + id + "\"", "see the list"));
                continue;
            }
            Outcome<Path> file = scaffold.term(term.get(), accepted);
            problems.addAll(file.problems());
            file.value().ifPresent(path -> leishu.console().say((accepted ? "accepted: " : "rejected: ") + path));
        }
        leishu.console().report(problems, leishu.options());
        return Console.exitCode(problems, leishu.options());
    }

    private void print(Term term) {
        Names names = term.names();
        StringBuilder line = new StringBuilder(term.id()).append("  ").append(names.hant());
        if (!names.hans().equals(names.hant())) {
            line.append(" / ").append(names.hans());
        }
        names.english().ifPresent(english -> line.append(" (").append(english).append(')'));
        names.abbreviation().ifPresent(abbreviation -> line.append(' ').append(abbreviation));
        leishu.console().say(line.toString());
        term.evidence().ifPresent(evidence -> leishu.console()
                .say("    " + evidence.articleId() + ": " + evidence.sentence()));
    }
}

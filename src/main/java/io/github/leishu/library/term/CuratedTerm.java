package io.github.leishu.library.term;

import io.github.leishu.library.CuratedDocument;
import io.github.leishu.library.CuratedDocument.Placed;
import io.github.leishu.library.LibraryBuilder.CuratedFile;
import io.github.leishu.library.text.Lexicon;
import io.github.leishu.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A term's file in {@code content/glossary}. */
public record CuratedTerm(
        CuratedDocument document,
        Optional<Placed> hant,
        Optional<Placed> hans,
        Optional<Placed> english,
        Optional<Placed> abbreviation,
        List<Placed> aliases,
        boolean rejected) {
    private static final Set<String> KEYS =
            Set.of("hant", "hans", "en", "abbr", "aliases", "status", "topics", "author", "source");

    public CuratedTerm {
        aliases = List.copyOf(aliases);
    }

    /** Reads a file; empty, with a problem, when it names nothing or is broken. */
    static Optional<CuratedTerm> read(CuratedFile file, List<Problem> problems) {
        return CuratedDocument.read(file, KEYS, problems).flatMap(document -> of(document, problems));
    }

    private static Optional<CuratedTerm> of(CuratedDocument document, List<Problem> problems) {
        String status = document.value("status").map(Placed::text).orElse("accepted");
        if (!Set.of("accepted", "rejected").contains(status)) {
            problems.add(Problem.error(
                    document.pos("status"),
                    "GLOSSARY_STATUS",
                    "status is \"" + status + "\"",
                    "write accepted or rejected"));
        }
        CuratedTerm term = new CuratedTerm(
                document,
                document.value("hant"),
                document.value("hans"),
                document.value("en"),
                document.value("abbr"),
                document.values("aliases"),
                status.equals("rejected"));
        if (term.names().isEmpty()) {
            problems.add(Problem.error(
                    document.pos("hant"),
                    "GLOSSARY_NAME",
                    "the term has no name",
                    "give at least one of hant, hans, en"));
            return Optional.empty();
        }
        return Optional.of(term);
    }

    /** As the miner knows it, so that it finds the name's boundaries in texts. */
    Lexicon.Entry entry() {
        return new Lexicon.Entry(
                text(hant),
                text(hans),
                text(english),
                text(abbreviation),
                "",
                aliases.stream().map(Placed::text).toList());
    }

    private static String text(Optional<Placed> name) {
        return name.map(Placed::text).orElse("");
    }

    String id() {
        return document.file().id();
    }

    /** Every name with its place, the main ones first. */
    List<Placed> names() {
        return Stream.concat(Stream.of(hant, hans, english, abbreviation).flatMap(Optional::stream), aliases.stream())
                .toList();
    }
}

package io.github.leishu.yaml;

import io.github.leishu.problem.Problem;
import io.github.leishu.problem.SourcePos;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Turns what the YAML parser says about broken syntax into words that help. */
final class YamlSyntax {
    /** A part of the parser's message, and what we say instead; the first that fits wins. */
    private record Cue(String part, String what, String hint) {}

    private static final List<Cue> CUES = List.of(
            new Cue("TAB", "a tab where YAML wants spaces", "indent with spaces, not with tabs"),
            new Cue(
                    "mapping values are not allowed",
                    "a second \": \" in one value, or a key indented deeper than the one above",
                    "put quotes around the value, or give both keys the same indentation"),
            new Cue("could not find expected ':'", "a line without \": \"", "write \"key: value\""),
            new Cue("unexpected end of stream", "a quote that is never closed", "close it"),
            new Cue("expected ',' or ']'", "a list that is not closed", "close it with ]"),
            new Cue(
                    "expected ',' or '}'",
                    "a \"{\" that is not closed",
                    "close it with }, or put quotes around a value that begins with {"),
            new Cue(
                    "expected <block end>",
                    "text behind a value that is already complete, or a key with another indentation than its neighbours",
                    "put quotes around the whole value, or give all keys of one level the same indentation"),
            new Cue(
                    "that cannot start any token",
                    "a value that begins with a character that means something in YAML",
                    "put quotes around the value"),
            new Cue("sequence entries", "a list item behind its key", "begin the list on the next line"),
            new Cue(
                    "escape",
                    "a backslash in double quotes that begins no known escape",
                    "write \\\\ for a backslash, or use single quotes"),
            new Cue("anchor", "a value that begins with & or *", "put quotes around the value"),
            new Cue("alias", "a value that begins with & or *", "put quotes around the value"));

    private YamlSyntax() {}

    static Problem problem(YamlEngineException e, YamlSource source) {
        if (e instanceof MarkedYamlEngineException marked) {
            return problem(source.pos(place(marked)), said(marked));
        }
        if (e instanceof ReaderException reader) {
            SourcePos pos = source.pos(reader.getPosition());
            String what =
                    String.format(Locale.ROOT, "a character that YAML does not allow (U+%04X)", reader.getCodePoint());
            return Problem.error(pos, "YAML", what, "remove it");
        }
        return problem(source.start(), String.valueOf(e.getMessage()));
    }

    /** What is never closed shows only at the end of the text; where it was opened helps more. */
    private static Optional<Mark> place(MarkedYamlEngineException e) {
        boolean atEnd = String.valueOf(e.getProblem()).contains("unexpected end of stream");
        return atEnd
                ? e.getContextMark().or(e::getProblemMark)
                : e.getProblemMark().or(e::getContextMark);
    }

    private static Problem problem(SourcePos pos, String said) {
        return CUES.stream()
                .filter(cue -> said.contains(cue.part()))
                .findFirst()
                .map(cue -> Problem.error(pos, "YAML", cue.what(), cue.hint()))
                .orElseGet(() -> Problem.error(
                        pos, "YAML", said, "look at the quotes, colons and indentation here and on the line above"));
    }

    private static String said(MarkedYamlEngineException e) {
        String context = Optional.ofNullable(e.getContext())
                .filter(c -> !c.isEmpty())
                .map(c -> c + ", ")
                .orElse("");
        return context + Optional.ofNullable(e.getProblem()).orElse("not YAML");
    }
}

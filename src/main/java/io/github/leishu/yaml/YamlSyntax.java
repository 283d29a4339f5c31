package io.github.leishu.yaml;

import io.github.leishu.problem.Problem;
import io.github.leishu.problem.SourcePos;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Turns what the YAML parser says about broken syntax into words that help. */
final class YamlSyntax {
    private static final String OTHERWISE = "look at the quotes, colons and indentation on this line and the one above";

    /** A part of the parser's message, and the hint for it; the first that fits wins. */
    private record Cue(String part, String hint) {}

    private static final List<Cue> CUES = List.of(
            new Cue("TAB", "indent with spaces, not with tabs"),
            new Cue("mapping values are not allowed", "put quotes around a value that contains \": \""),
            new Cue("could not find expected ':'", "every line needs \"key: value\""),
            new Cue("unexpected end of stream", "close the quote or bracket that was opened"),
            new Cue("expected ',' or ']'", "close the list with ]"),
            new Cue("expected ',' or '}'", "close the mapping with }, or put quotes around a value that begins with {"),
            new Cue("expected <block end>", "give all keys of one level the same indentation, and close what was opened"),
            new Cue("found character", "put quotes around a value that begins with a special character"),
            new Cue("expected alphabetic", "put quotes around a value that begins with * or &"),
            new Cue("anchor", "put quotes around a value that begins with &"),
            new Cue("escape", "inside double quotes write \\\\ for a backslash, or use single quotes"));

    private YamlSyntax() {}

    static Problem problem(YamlEngineException e, YamlSource source) {
        if (e instanceof MarkedYamlEngineException marked) {
            Optional<Mark> mark = marked.getProblemMark().or(marked::getContextMark);
            return problem(source.pos(mark), said(marked));
        }
        if (e instanceof ReaderException reader) {
            int line = (int) source.text()
                    .substring(0, Math.min(reader.getPosition(), source.text().length()))
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            SourcePos pos = source.pos(line, Math.min(reader.getPosition(), source.text().length()));
            String what = String.format("a character that YAML does not allow (U+%04X)", reader.getCodePoint());
            return Problem.error(pos, "YAML", what, "remove it");
        }
        return problem(source.start(), String.valueOf(e.getMessage()));
    }

    private static Problem problem(SourcePos pos, String said) {
        String hint = CUES.stream()
                .filter(cue -> said.contains(cue.part()))
                .findFirst()
                .map(Cue::hint)
                .orElse(OTHERWISE);
        return Problem.error(pos, "YAML", said, hint);
    }

    private static String said(MarkedYamlEngineException e) {
        String context = Optional.ofNullable(e.getContext()).map(c -> c + ", ").orElse("");
        return context + Optional.ofNullable(e.getProblem()).orElse("not YAML");
    }
}

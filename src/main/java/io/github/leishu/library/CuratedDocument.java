package io.github.leishu.library;

import io.github.leishu.article.Body;
import io.github.leishu.article.MarkdownParser;
import io.github.leishu.article.MarkdownParser.Parsed;
import io.github.leishu.lang.Language;
import io.github.leishu.library.LibraryBuilder.CuratedFile;
import io.github.leishu.problem.Problem;
import io.github.leishu.problem.SourcePos;
import io.github.leishu.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A file of {@code content/glossary} or {@code content/topics}: front matter with the place of every value, and a body. */
public record CuratedDocument(CuratedFile file, YamlMapping front, Optional<Parsed> text, String bodyText) {
    private static final String FENCE = "---";

    /** A value and where it stands. */
    public record Placed(String text, SourcePos pos) {}

    /**
     * @param keys those that the front matter may have; others are reported
     * @param problems receives what is wrong
     * @return empty when the file can't be used
     */
    public static Optional<CuratedDocument> read(CuratedFile file, Set<String> keys, List<Problem> problems) {
        List<String> lines = file.text().lines().toList();
        int close = lines.isEmpty() || !lines.get(0).strip().equals(FENCE) ? -1 : closingFence(lines);
        if (close < 0) {
            problems.add(Problem.error(
                    new SourcePos(file.path(), 1, 1),
                    "FRONT_MATTER",
                    "the file has no front matter",
                    "begin it with a line ---, then keys such as hant: or title:, then a line ---"));
            return Optional.empty();
        }
        var yaml = YamlMapping.parse(file.path(), 2, String.join("\n", lines.subList(1, close)));
        problems.addAll(yaml.problems());
        String text = String.join("\n", lines.subList(close + 1, lines.size()));
        return yaml.value().map(front -> {
            reportUnknown(front, keys, problems);
            return new CuratedDocument(file, front, parsed(file, close + 2, text, problems), text);
        });
    }

    private static int closingFence(List<String> lines) {
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).strip().equals(FENCE)) {
                return i;
            }
        }
        return -1;
    }

    private static Optional<Parsed> parsed(CuratedFile file, int firstLine, String text, List<Problem> problems) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        var parsed = new MarkdownParser().parse(file.path(), firstLine, text);
        problems.addAll(parsed.problems());
        return parsed.value();
    }

    private static void reportUnknown(YamlMapping front, Set<String> keys, List<Problem> problems) {
        front.entries().forEach((key, entry) -> {
            if (!keys.contains(key)) {
                String known = String.join(", ", keys.stream().sorted().toList());
                problems.add(Problem.warning(
                        entry.keyPos(), "FRONT_MATTER_KEY", "unknown key \"" + key + "\"", "known are " + known));
            }
        });
    }

    /** Empty when there is no text, or none that can be read. */
    public Optional<Body> body() {
        return text.map(Parsed::body);
    }

    Curation curation() {
        return new Curation(file.path(), text.map(Parsed::links).orElse(List.of()));
    }

    /** The place of a key's value, or of the front matter where the key is missing. */
    public SourcePos pos(String key) {
        YamlMapping.Entry entry = front.entries().get(key);
        return entry == null ? front.pos() : entry.pos();
    }

    /** A single value; empty when missing or blank. */
    public Optional<Placed> value(String key) {
        return Optional.ofNullable(front.entries().get(key)).flatMap(CuratedDocument::placed);
    }

    /** A list; a single value counts as a list of one. */
    public List<Placed> values(String key) {
        YamlMapping.Entry entry = front.entries().get(key);
        List<Placed> values = new ArrayList<>();
        if (entry != null) {
            placed(entry).ifPresent(values::add);
            entry.list().forEach(item -> placed(item).ifPresent(values::add));
        }
        return values;
    }

    /** The language of the body, from its characters. */
    public String language() {
        return Language.detect(bodyText.isBlank() ? file.text() : bodyText);
    }

    private static Optional<Placed> placed(YamlMapping.Entry entry) {
        return entry.scalar().map(String::strip).filter(s -> !s.isEmpty()).map(s -> new Placed(s, entry.pos()));
    }
}

package io.github.leishu.article.file;

import io.github.leishu.article.ArticleMeta;
import io.github.leishu.article.Provenance;
import io.github.leishu.article.Publishing;
import io.github.leishu.lang.WordPair;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** An article's front matter: known keys in a fixed order, those without a value left out, then the unknown ones. */
final class FrontMatterWriter {
    private final StringBuilder out = new StringBuilder();

    private FrontMatterWriter() {}

    /** The lines between the rules, without {@code content_hash}. */
    static String write(ArticleMeta meta) {
        FrontMatterWriter writer = new FrontMatterWriter();
        writer.known(meta);
        String unknown = meta.unknownKeys();
        return writer.out + unknown + (unknown.isEmpty() || unknown.endsWith("\n") ? "" : "\n");
    }

    private void known(ArticleMeta meta) {
        Provenance provenance = meta.provenance();
        Publishing publishing = meta.publishing();
        string("title", Optional.of(meta.title()));
        strings("authors", meta.authors());
        meta.date().ifPresent(date -> line("date", date.toString()));
        meta.modified().ifPresent(date -> line("modified", date.toString()));
        string("language", Optional.of(meta.language()));
        string("site", provenance.site());
        string("source", provenance.source());
        string("license", provenance.license());
        flag("sponsored", provenance.sponsored());
        strings("tags", publishing.tags());
        string("slug", publishing.slug());
        strings("aliases", publishing.aliases());
        flag("draft", publishing.draft());
        string("description", publishing.description());
        words(publishing.words());
        boolean noTerm = publishing.unlinked().contains(Publishing.NO_TERM);
        flag("nolink", noTerm);
        strings("nolink", noTerm ? List.of() : publishing.unlinked());
        flag("distinct", publishing.distinct());
        string("scraped", provenance.scraped());
        provenance.captured().ifPresent(date -> line("captured", date.toString()));
    }

    private void string(String key, Optional<String> value) {
        value.ifPresent(text -> line(key, YamlScalar.scalar(text)));
    }

    private void strings(String key, List<String> values) {
        if (!values.isEmpty()) {
            line(key, YamlScalar.list(values));
        }
    }

    private void words(List<WordPair> words) {
        if (!words.isEmpty()) {
            line(
                    "words",
                    words.stream()
                            .map(word -> YamlScalar.scalar(word.hant()) + ": " + YamlScalar.scalar(word.hans()))
                            .collect(Collectors.joining(", ", "{", "}")));
        }
    }

    private void flag(String key, boolean value) {
        if (value) {
            line(key, "true");
        }
    }

    private void line(String key, String value) {
        out.append(key).append(": ").append(value).append('\n');
    }
}

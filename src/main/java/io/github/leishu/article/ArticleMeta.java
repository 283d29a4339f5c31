package io.github.leishu.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An article's front matter.
 *
 * @param date of publication
 * @param modified when it was last changed after that, as the source says it or its owner
 * @param language BCP 47: {@code zh-Hant}, {@code zh-Hans}, {@code en}, {@code ja} …
 * @param unknownKeys lines of YAML under keys that Leishu does not know, kept in order and written back as they are
 */
public record ArticleMeta(
        String title,
        List<String> authors,
        Optional<LocalDate> date,
        Optional<LocalDate> modified,
        String language,
        Provenance provenance,
        Publishing publishing,
        String unknownKeys) {
    public ArticleMeta {
        authors = List.copyOf(authors);
    }

    /** An article that was not changed since its publication. */
    public ArticleMeta(
            String title,
            List<String> authors,
            Optional<LocalDate> date,
            String language,
            Provenance provenance,
            Publishing publishing,
            String unknownKeys) {
        this(title, authors, date, Optional.empty(), language, provenance, publishing, unknownKeys);
    }

    /** The day from which on it reads as it does: of its last change, or else of its publication. */
    public Optional<LocalDate> lastChange() {
        return modified.or(() -> date);
    }
}

package io.github.leishu.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An article's front matter.
 *
 * @param date of publication
 * @param language BCP 47: {@code zh-Hant}, {@code zh-Hans}, {@code en}, {@code ja} …
 * @param unknownKeys lines of YAML under keys that Leishu does not know, kept in order and written back as they are
 */
public record ArticleMeta(
        String title,
        List<String> authors,
        Optional<LocalDate> date,
        String language,
        Provenance provenance,
        Publishing publishing,
        String unknownKeys) {
    public ArticleMeta {
        authors = List.copyOf(authors);
    }
}

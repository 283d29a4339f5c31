package io.github.leishu.ingest.source;

import java.time.LocalDate;
import java.util.Optional;
import org.jsoup.nodes.Document;

/**
 * A page as read, before cleaning.
 *
 * @param id file name without extension
 * @param path of the file it came from
 * @param kind what the page was saved as
 * @param document for {@link Kind#TEXT} its body holds one {@code <p data-line="N">} per non-blank line of the file
 *     (N from 1; {@code data-gap="n"} = blank lines before it; {@code data-indent}), text unescaped; the base URI is
 *     the page's own URL where known
 * @param saved the day on which it was saved, where that is known
 */
public record SourceDocument(String id, String path, Kind kind, Document document, Optional<LocalDate> saved) {
    /** A page of which it is not known when it was saved. */
    public SourceDocument(String id, String path, Kind kind, Document document) {
        this(id, path, kind, document, Optional.empty());
    }

    /** What the page was saved as. */
    public enum Kind {
        HTML,
        TEXT
    }
}

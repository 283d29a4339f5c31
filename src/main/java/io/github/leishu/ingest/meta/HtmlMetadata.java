package io.github.leishu.ingest.meta;

import org.jsoup.nodes.Document;

/** Reads a page's own statements about its article. Thread-safe; the page is left alone. */
public final class HtmlMetadata {
    private HtmlMetadata() {}

    /** @param page as read, before any cleaning (scripts hold JSON-LD) */
    public static PageFacts read(Document page) {
        throw new UnsupportedOperationException("skeleton");
    }
}

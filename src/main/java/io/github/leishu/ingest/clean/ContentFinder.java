package io.github.leishu.ingest.clean;

import org.jsoup.nodes.Document;

/** Finds the content of a web page: boilerplate goes, stories and readers' comments stay. Thread-safe. */
public final class ContentFinder {
    private ContentFinder() {}

    /** The content; {@code page} is left alone, and every removal is noted in {@code log}. */
    public static PageContent find(Document page, RemovalLog log) {
        throw new UnsupportedOperationException("skeleton");
    }
}

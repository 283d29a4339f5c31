package io.github.leishu.ingest.clean;

import io.github.leishu.ingest.source.SourceDocument;

/** Cleans a page: from its whole DOM to the articles on it. Thread-safe; the argument is left alone. */
public final class Cleaner {
    public CleanPage clean(SourceDocument page) {
        throw new UnsupportedOperationException("skeleton");
    }
}

package io.github.leishu.ingest;

import io.github.leishu.ingest.clean.CleanPage;
import io.github.leishu.ingest.source.ScrapedFile;
import io.github.leishu.problem.Outcome;

/** Scraped files to the stories on them: picks the reader, cleans, and says so where there is no article. */
public final class Ingest {
    /** One page per document in the file; a file without an article is an error that says what was found. */
    public Outcome<java.util.List<CleanPage>> ingest(ScrapedFile file) {
        throw new UnsupportedOperationException("skeleton");
    }
}

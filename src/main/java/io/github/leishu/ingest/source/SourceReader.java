package io.github.leishu.ingest.source;

import io.github.leishu.problem.Outcome;
import java.util.List;

/** Reads one file format. The first reader that accepts a file reads it. */
public interface SourceReader {
    boolean accepts(ScrapedFile file);

    /** The documents in the file (one for a page, many for an archive); a problem names what was found instead. */
    Outcome<List<SourceDocument>> read(ScrapedFile file);
}

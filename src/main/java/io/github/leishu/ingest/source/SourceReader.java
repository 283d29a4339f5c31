package io.github.leishu.ingest.source;

import java.io.IOException;

/** Reads one file format. The first reader that accepts a file reads it. */
public interface SourceReader {
    /** How much of a file's beginning {@link #accepts} gets to see. */
    int HEAD_BYTES = 2048;

    /**
     * Whether this is the format's business, be it by name or by content.
     *
     * @param head the file's first {@value #HEAD_BYTES} bytes, or all of a shorter one
     */
    boolean accepts(String name, byte[] head);

    /** Hands on the pages in the file in order (one, or many from an archive); a problem says what else was found. */
    void read(SavedFile file, Pages out) throws IOException;
}

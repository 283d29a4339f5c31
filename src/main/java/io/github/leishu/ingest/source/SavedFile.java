package io.github.leishu.ingest.source;

import io.github.leishu.ingest.source.image.Resources;
import java.io.IOException;
import java.io.InputStream;

/** A file with one saved page or many; it can be read more than once. */
public interface SavedFile {
    /**
     * Relative to the content folder (or as given on the command line), with {@code /}; for messages and the front
     * matter's {@code scraped}.
     */
    String path();

    /** The file's bytes from the first on; skipping ahead is cheap. */
    InputStream open() throws IOException;

    /** What lies in the same folder and below, such as the pictures of a page that a browser saved "complete". */
    default Resources neighbours() {
        return Resources.NONE;
    }

    /** The file's name, without folders. */
    default String name() {
        return path().substring(path().lastIndexOf('/') + 1);
    }
}

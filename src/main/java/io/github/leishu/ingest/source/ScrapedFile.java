package io.github.leishu.ingest.source;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** A saved file in memory. */
public record ScrapedFile(String path, byte[] bytes) implements SavedFile {
    @Override
    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }
}

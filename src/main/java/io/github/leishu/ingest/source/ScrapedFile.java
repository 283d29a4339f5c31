package io.github.leishu.ingest.source;

/**
 * A saved file as it lies on disk.
 *
 * @param path relative to the content folder (or as given on the command line), with {@code /}; for messages and
 *     the front matter's {@code scraped}
 */
public record ScrapedFile(String path, byte[] bytes) {
    /** The file's name, without folders. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}

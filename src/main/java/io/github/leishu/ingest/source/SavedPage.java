package io.github.leishu.ingest.source;

import io.github.leishu.ingest.source.image.Resources;

/**
 * One page as it was saved, neither decoded nor parsed.
 *
 * @param path of the file; for a page of an archive {@code archive!/url}
 * @param resources what came along with it
 * @param archived whether it is one of many that were saved together, most of which may be no articles
 */
public record SavedPage(
        String id,
        String path,
        SourceDocument.Kind kind,
        byte[] bytes,
        Capture capture,
        Resources resources,
        boolean archived) {
    /** Larger pages are not read; it takes about ten times as much memory to clean one. */
    public static final int MAX_BYTES = 64 << 20;
}

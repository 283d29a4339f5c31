package io.github.leishu.ingest.source.image;

import java.io.IOException;
import java.util.Optional;

/**
 * The pictures that were saved along with a page. An address is written as in the page: absolute, {@code cid:…}, or
 * relative to the page's file. Thread-safe.
 */
public interface Resources {
    Resources NONE = new Resources() {
        @Override
        public boolean holdsAbsolute() {
            return false;
        }

        @Override
        public boolean has(String address) {
            return false;
        }

        @Override
        public Optional<byte[]> bytes(String address) {
            return Optional.empty();
        }
    };

    /** Whether anything may be kept under an absolute address, as in a web archive. */
    default boolean holdsAbsolute() {
        return true;
    }

    /** Whether a picture of a kind in {@link Raster} is kept under that address; cheap. */
    boolean has(String address);

    /** The picture's bytes, at most {@link Raster#MAX_BYTES}. */
    Optional<byte[]> bytes(String address) throws IOException;
}

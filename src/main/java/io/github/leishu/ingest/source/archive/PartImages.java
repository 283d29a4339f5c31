package io.github.leishu.ingest.source.archive;

import io.github.leishu.ingest.source.image.Raster;
import io.github.leishu.ingest.source.image.Resources;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The pictures among the parts of a message. Filled by one thread, before the page is handed on. */
final class PartImages implements Resources {
    /** Of larger messages the later pictures are left out. */
    private static final long MAX_TOTAL_BYTES = 64L << 20;

    private final Map<String, byte[]> images = new HashMap<>();
    private long total;

    /** Keeps what is a picture and neither too large nor too much; the first of a name counts. */
    void add(String address, byte[] bytes) {
        boolean fits = bytes.length <= Raster.MAX_BYTES && total + bytes.length <= MAX_TOTAL_BYTES;
        if (fits && Raster.of(bytes).isPresent() && images.putIfAbsent(address, bytes) == null) {
            total += bytes.length;
        }
    }

    @Override
    public boolean has(String address) {
        return images.containsKey(address);
    }

    @Override
    public Optional<byte[]> bytes(String address) {
        return Optional.ofNullable(images.get(address));
    }
}

package io.github.leishu.ingest.source.archive;

import io.github.leishu.ingest.source.SavedFile;
import io.github.leishu.ingest.source.image.Raster;
import io.github.leishu.ingest.source.image.Resources;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.netpreserve.jwarc.WarcRecord;

/**
 * Finds pictures in a WARC file by their URL. Only where they are is kept, 16 bytes for each, because an archive may
 * hold millions of them, before and after the pages that show them.
 */
final class WarcImages implements Resources {
    /** Of larger archives the later pictures stay links. */
    private static final int MAX_IMAGES = 4_000_000;

    private final SavedFile file;
    private final LongMap offsets = new LongMap();

    private WarcImages(SavedFile file) {
        this.file = file;
    }

    /** Reads the whole file once. */
    static WarcImages index(SavedFile file) throws IOException {
        WarcImages images = new WarcImages(file);
        try (Records records = Records.of(file.open(), damage -> {})) {
            Optional<WarcRecord> record = records.next();
            while (record.isPresent()) {
                images.add(record.get(), records.offset());
                record = records.next();
            }
        }
        return images;
    }

    private void add(WarcRecord record, Optional<Long> offset) {
        try {
            Optional<WebRecord> web = WebRecord.of(record).filter(WebRecord::isPicture);
            if (web.isPresent() && offset.isPresent() && offsets.size() < MAX_IMAGES && isSafe(web.get())) {
                offsets.putIfAbsent(key(web.get().url()), offset.get());
            }
        } catch (IOException | RuntimeException e) {
            return; // the reader of the pages says what is wrong with it
        }
    }

    private static boolean isSafe(WebRecord web) throws IOException {
        return web.isPlain() && Raster.of(web.content(Raster.HEAD_BYTES)).isPresent();
    }

    @Override
    public boolean has(String address) {
        return offsets.get(key(address)).isPresent();
    }

    @Override
    public Optional<byte[]> bytes(String address) throws IOException {
        Optional<Long> offset = offsets.get(key(address));
        if (offset.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = file.open()) {
            in.skipNBytes(offset.get());
            Records records = Records.of(in, damage -> {});
            Optional<WarcRecord> record = records.next();
            Optional<WebRecord> web = record.isPresent() ? WebRecord.of(record.get()) : Optional.empty();
            return web.isPresent() && web.get().url().equals(address)
                    ? Optional.of(web.get().content(Raster.MAX_BYTES + 1))
                    : Optional.empty();
        }
    }

    /** FNV-1a, 64 bits; whether the address is really the same is seen when the record is read. */
    private static long key(String address) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < address.length(); i++) {
            hash = (hash ^ address.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}

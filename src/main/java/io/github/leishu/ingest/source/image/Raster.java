package io.github.leishu.ingest.source.image;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Kinds of pictures that hold nothing but a picture, told by their first bytes, whatever they are called. SVG is none:
 * it can hold scripts and load other files.
 */
public enum Raster {
    PNG,
    JPEG,
    GIF,
    WEBP,
    AVIF;

    /** Larger ones are no illustrations of an article. */
    public static final int MAX_BYTES = 20 << 20;

    /** How many bytes it takes to know a picture. */
    public static final int HEAD_BYTES = 32;

    /** Pictures of fewer pixels in a direction hold room or count readers. */
    private static final int LEAST_PIXELS = 4;

    /** The kind of a picture that begins with {@code head}; empty for anything else and for spacers. */
    public static Optional<Raster> of(byte[] head) {
        if (head.length < HEAD_BYTES) {
            return Optional.empty();
        }
        String text = new String(head, 0, HEAD_BYTES, StandardCharsets.ISO_8859_1);
        if (text.startsWith("\u0089PNG\r\n\u001a\n") && text.startsWith("IHDR", 12)) {
            return ifSeen(PNG, bigEndian(head, 16), bigEndian(head, 20));
        } else if (text.startsWith("GIF87a") || text.startsWith("GIF89a")) {
            return ifSeen(GIF, littleEndian(head, 6), littleEndian(head, 8));
        } else if (text.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        } else if (text.startsWith("RIFF") && text.startsWith("WEBPVP8", 8)) {
            return Optional.of(WEBP);
        } else if (text.startsWith("ftypavif", 4) || text.startsWith("ftypavis", 4)) {
            return Optional.of(AVIF);
        }
        return Optional.empty();
    }

    /** With its dot. */
    public String extension() {
        return switch (this) {
            case PNG -> ".png";
            case JPEG -> ".jpg";
            case GIF -> ".gif";
            case WEBP -> ".webp";
            case AVIF -> ".avif";
        };
    }

    private static Optional<Raster> ifSeen(Raster kind, int width, int height) {
        return width >= LEAST_PIXELS && height >= LEAST_PIXELS ? Optional.of(kind) : Optional.empty();
    }

    private static int bigEndian(byte[] bytes, int at) {
        return (bytes[at] & 0x7F) << 24
                | (bytes[at + 1] & 0xFF) << 16
                | (bytes[at + 2] & 0xFF) << 8
                | bytes[at + 3] & 0xFF;
    }

    private static int littleEndian(byte[] bytes, int at) {
        return (bytes[at + 1] & 0xFF) << 8 | bytes[at] & 0xFF;
    }
}

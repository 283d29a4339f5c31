package io.github.leishu.ingest.source.image;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A picture to be kept beside the articles.
 *
 * @param name made of its content, so that the same picture has one name wherever it comes from
 */
public record ImageFile(String name, byte[] bytes) {
    /** 128 bits of SHA-256: enough for names that nobody can make collide. */
    private static final int HASH_BYTES = 16;

    static ImageFile of(Raster kind, byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            StringBuilder name = new StringBuilder();
            for (int i = 0; i < HASH_BYTES; i++) {
                name.append(Character.forDigit((digest[i] >> 4) & 0xF, 16))
                        .append(Character.forDigit(digest[i] & 0xF, 16));
            }
            return new ImageFile(name + kind.extension(), bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

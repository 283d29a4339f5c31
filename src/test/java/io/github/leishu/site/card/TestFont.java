package io.github.leishu.site.card;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A font with the few characters that tests draw. */
public final class TestFont {
    private TestFont() {}

    /** A collection with a face for each script. */
    public static byte[] bytes() {
        try (InputStream in = TestFont.class.getResourceAsStream("serif.ttc")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

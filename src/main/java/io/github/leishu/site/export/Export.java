package io.github.leishu.site.export;

import java.nio.charset.StandardCharsets;

/**
 * A file that machines read.
 *
 * @param path relative to the site's root
 */
public record Export(String path, byte[] bytes) {
    static Export text(String path, String text) {
        return new Export(path, text.getBytes(StandardCharsets.UTF_8));
    }
}

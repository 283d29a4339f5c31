package io.github.leishu.build.disk;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * File names as Unicode text, whatever the locale. Under {@code LC_ALL=C} Java 17 can neither print nor create a
 * Chinese name, but a path's URI holds the name's bytes, both ways.
 */
public final class FileNames {
    private static final char LOSSY = '\uFFFD';

    private FileNames() {}

    /** The path of {@code file} below {@code root}, with {@code /}; empty for the root itself. */
    public static String relative(Path root, Path file) {
        String plain = root.relativize(file).toString();
        if (plain.indexOf(LOSSY) < 0) {
            return plain.replace(file.getFileSystem().getSeparator(), "/");
        }
        return decoded(file).substring(decoded(root).length()).replaceFirst("^/", "");
    }

    /** The file at {@code relative} (with {@code /}) below {@code root}. */
    public static Path resolve(Path root, String relative) {
        try {
            return root.resolve(relative);
        } catch (InvalidPathException e) {
            StringBuilder uri = new StringBuilder(root.toUri().getRawPath().replaceFirst("/$", "")).append('/');
            for (byte b : relative.getBytes(StandardCharsets.UTF_8)) {
                uri.append(b == '/' ? "/" : String.format(java.util.Locale.ROOT, "%%%02X", b & 0xFF));
            }
            return Path.of(URI.create("file://" + uri));
        }
    }

    private static String decoded(Path path) {
        String raw = path.toUri().getRawPath().replaceFirst("/$", "");
        byte[] bytes = new byte[raw.length()];
        int length = 0;
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) == '%') {
                bytes[length++] = (byte) Integer.parseInt(raw, i + 1, i + 3, 16);
                i += 2;
            } else {
                bytes[length++] = (byte) raw.charAt(i);
            }
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
}

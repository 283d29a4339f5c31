package io.github.leishu.build.disk;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;

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

    /** The path that a user named. */
    public static Path path(String given) {
        try {
            return Path.of(given);
        } catch (InvalidPathException e) {
            return given.startsWith("/") ? fromBytes("", given.substring(1)) : resolve(Path.of(""), given);
        }
    }

    /** The file at {@code relative} (with {@code /}) below {@code root}. */
    public static Path resolve(Path root, String relative) {
        try {
            return root.resolve(relative);
        } catch (InvalidPathException e) {
            return fromBytes(root.toUri().getRawPath().replaceFirst("/$", ""), relative);
        }
    }

    private static Path fromBytes(String rawRoot, String relative) {
        StringBuilder uri = new StringBuilder("file://").append(rawRoot).append('/');
        for (byte b : relative.getBytes(StandardCharsets.UTF_8)) {
            uri.append(b == '/' ? "/" : String.format(Locale.ROOT, "%%%02X", b & 0xFF));
        }
        return Path.of(URI.create(uri.toString()));
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

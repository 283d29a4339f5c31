package io.github.leishu.ingest.source.image;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** A picture written into the page itself: {@code data:image/png;base64,…} (RFC 2397). */
final class DataUrl {
    private static final int MAX_HEADER = 200;

    /** Base64 makes four characters of three bytes, and some writers escape them. */
    private static final int MAX_LENGTH = 3 * Raster.MAX_BYTES;

    private DataUrl() {}

    static boolean is(String address) {
        return address.regionMatches(true, 0, "data:", 0, 5);
    }

    /** The first {@link Raster#HEAD_BYTES} bytes or so; fewer of a short or malformed one. */
    static byte[] head(String address) {
        return decode(address, comma(address) + 1 + 4 * Raster.HEAD_BYTES).orElse(new byte[0]);
    }

    static Optional<byte[]> bytes(String address) {
        return address.length() > MAX_LENGTH ? Optional.empty() : decode(address, address.length());
    }

    private static int comma(String address) {
        int comma = address.indexOf(',');
        return comma > MAX_HEADER ? -1 : comma;
    }

    private static Optional<byte[]> decode(String address, int end) {
        int comma = comma(address);
        if (comma < 0) {
            return Optional.empty();
        }
        boolean base64 =
                address.substring(0, comma).strip().toLowerCase(Locale.ROOT).endsWith("base64");
        String data = address.substring(comma + 1, Math.min(end, address.length()));
        byte[] bytes = data.indexOf('%') < 0 ? data.getBytes(StandardCharsets.ISO_8859_1) : unescaped(data);
        if (!base64) {
            return Optional.of(bytes);
        }
        try {
            return Optional.of(Base64.getMimeDecoder().decode(whole(bytes)));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** The decoder refuses one lone digit at the end, as a cut leaves it. */
    private static byte[] whole(byte[] base64) {
        int digits = 0;
        for (byte b : base64) {
            digits += Character.isLetterOrDigit(b) || b == '+' || b == '/' ? 1 : 0;
        }
        return digits % 4 == 1 ? java.util.Arrays.copyOf(base64, base64.length - 1) : base64;
    }

    private static byte[] unescaped(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length(); i++) {
            int high = i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = i + 2 < text.length() ? Character.digit(text.charAt(i + 2), 16) : -1;
            if (text.charAt(i) == '%' && high >= 0 && low >= 0) {
                out.write(high << 4 | low);
                i += 2;
            } else {
                out.write(text.charAt(i));
            }
        }
        return out.toByteArray();
    }
}

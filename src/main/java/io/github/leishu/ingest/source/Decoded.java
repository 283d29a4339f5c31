package io.github.leishu.ingest.source;

import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The text of a page and the charset it was read in; units that could not be read became U+FFFD. Thread-safe. */
public final class Decoded {
    private static final int HEAD = 4096;

    private final byte[] plain;
    private final Optional<String> text;
    private final String charset;

    private Decoded(byte[] plain, Optional<String> text, String charset) {
        this.plain = plain;
        this.text = text;
        this.charset = charset;
    }

    static Decoded of(String text, String charset) {
        return new Decoded(new byte[0], Optional.of(text), charset);
    }

    /** @param bytes that are {@link PlainUtf8} */
    static Decoded plain(byte[] bytes) {
        return new Decoded(bytes, Optional.empty(), "UTF-8");
    }

    /** Zeros, which HTML forbids, come from damaged files. */
    Decoded withoutZeros() {
        return text.isPresent() && text.get().indexOf('\0') >= 0 ? of(text.get().replace("\0", ""), charset) : this;
    }

    public String charset() {
        return charset;
    }

    public String text() {
        return text.orElseGet(() -> new String(plain, StandardCharsets.UTF_8));
    }

    /** For who needs the whole text only once, bit by bit. */
    Reader reader() {
        return text.<Reader>map(StringReader::new).orElseGet(() -> new PlainUtf8(plain));
    }

    /** The first characters. */
    String head() {
        if (text.isPresent()) {
            return text.get().substring(0, Math.min(text.get().length(), HEAD));
        }
        char[] head = new char[HEAD];
        int length = new PlainUtf8(plain).read(head, 0, HEAD);
        return new String(head, 0, Math.max(0, length));
    }
}

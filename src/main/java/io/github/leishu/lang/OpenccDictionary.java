package io.github.leishu.lang;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A dictionary in the format of OpenCC, from the resources: a line is {@code key TAB candidates}, the candidates parted by blanks
 * and the usual one first; {@code #} begins a comment.
 */
final class OpenccDictionary {
    private final String text;

    private OpenccDictionary(String text) {
        this.text = text;
    }

    /** What is done with an entry. */
    @FunctionalInterface
    interface Visitor {
        void entry(String key, String candidates);
    }

    static OpenccDictionary load(String name) {
        try (InputStream in = OpenccDictionary.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing resource: " + name);
            }
            return new OpenccDictionary(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forEach(Visitor visitor) {
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            end = end < 0 ? text.length() : end;
            int tab = text.indexOf('\t', from);
            if (tab >= 0 && tab < end && text.charAt(from) != '#') {
                visitor.entry(text.substring(from, tab), text.substring(tab + 1, end));
            }
            from = end + 1;
        }
    }

    static String first(String candidates) {
        int blank = candidates.indexOf(' ');
        return blank < 0 ? candidates : candidates.substring(0, blank);
    }
}

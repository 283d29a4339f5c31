package io.github.leishu.lang;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.Arrays;

/**
 * Text folded for comparison (NFKC, lower case, Simplified) that knows where each folded unit came from. Both scripts,
 * full and half width, and letter case fold to the same; blanks are kept.
 */
public final class FoldedText {
    private final String folded;
    private final int[] starts;

    private FoldedText(String folded, int[] starts) {
        this.folded = folded;
        this.starts = starts;
    }

    public static FoldedText of(String text) {
        Folder folder = new Folder(text);
        folder.run();
        return new FoldedText(folder.out.toString(), Arrays.copyOf(folder.starts, folder.out.length() + 1));
    }

    /** The folded text alone. */
    public static String fold(String text) {
        return of(text).folded();
    }

    public String folded() {
        return folded;
    }

    /**
     * Offset (UTF-16) in the source of the folded unit at {@code index}; {@code index} may be the folded length. Never
     * falls as {@code index} rises; the units of what folds to more than one ({@code …} to three dots) share a start.
     */
    public int start(int index) {
        return starts[index];
    }

    /** Folds one text. */
    private static final class Folder {
        private static final HanFolding HAN = HanFolding.INSTANCE;
        /** ICU's rather than the JDK's, so that every JDK folds alike. */
        private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

        private final String text;
        private final StringBuilder out;
        private int[] starts;

        Folder(String text) {
            this.text = text;
            this.out = new StringBuilder(text.length());
            this.starts = new int[text.length() + 1];
        }

        void run() {
            int at = 0;
            while (at < text.length()) {
                char c = text.charAt(at);
                if (isPlain(c) && (at + 1 == text.length() || beginsUnit(at + 1))) {
                    emit(c < 0x80 ? lower(c) : HAN.fold(c), at);
                    at++;
                } else {
                    at = foldUnit(at);
                }
            }
            emit('\0', text.length());
            out.setLength(out.length() - 1);
        }

        /** ASCII and the Han characters of the basic plane, which NFKC leaves alone. */
        private static boolean isPlain(char c) {
            return c < 0x80 || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0x9FFF);
        }

        private static char lower(char c) {
            return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
        }

        private boolean beginsUnit(int at) {
            return isPlain(text.charAt(at)) || NFKC.hasBoundaryBefore(text.codePointAt(at));
        }

        /** Folds what normalisation must see as one, such as a letter and its accents; returns where it ends. */
        private int foldUnit(int from) {
            int end = from + Character.charCount(text.codePointAt(from));
            while (end < text.length() && !beginsUnit(end)) {
                end += Character.charCount(text.codePointAt(end));
            }
            StringBuilder lower = new StringBuilder();
            NFKC.normalize(text.substring(from, end))
                    .codePoints()
                    .forEach(c -> lower.appendCodePoint(UCharacter.toLowerCase(c)));
            // Again, since İ loses its dot and may take another accent.
            NFKC.normalize(lower).codePoints().forEach(c -> {
                int folded = HAN.fold(c);
                if (Character.isBmpCodePoint(folded)) {
                    emit((char) folded, from);
                } else {
                    emit(Character.highSurrogate(folded), from);
                    emit(Character.lowSurrogate(folded), from);
                }
            });
            return end;
        }

        private void emit(char c, int start) {
            if (out.length() == starts.length) {
                starts = Arrays.copyOf(starts, starts.length * 2);
            }
            starts[out.length()] = start;
            out.append(c);
        }
    }
}

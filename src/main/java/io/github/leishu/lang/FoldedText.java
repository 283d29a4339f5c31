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
    /** Where each unit came from; empty where all stand where they stood, as in most texts. */
    private final int[] starts;

    private FoldedText(String folded, int[] starts) {
        this.folded = folded;
        this.starts = starts;
    }

    public static FoldedText of(String text) {
        Folder folder = new Folder(text);
        folder.run();
        return folder.result();
    }

    /** The folded text alone. */
    public static String fold(String text) {
        return of(text).folded();
    }

    /** Folded and without blanks and punctuation: the form in which titles and names are compared. */
    public static String key(String text) {
        String folded = fold(text);
        StringBuilder key = new StringBuilder(folded.length());
        for (int at = 0; at < folded.length(); at += Character.charCount(folded.codePointAt(at))) {
            int c = folded.codePointAt(at);
            if (!Character.isWhitespace(c) && !isPunctuation(c)) {
                key.appendCodePoint(c);
            }
        }
        return key.toString();
    }

    private static boolean isPunctuation(int c) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    public String folded() {
        return folded;
    }

    /** Whether each unit was folded to one unit, so that {@link #start} gives back its index. */
    public boolean isAligned() {
        return starts.length == 0;
    }

    /**
     * Offset (UTF-16) in the source of the folded unit at {@code index}; {@code index} may be the folded length. Never
     * falls as {@code index} rises; the units of what folds to more than one ({@code …} to three dots) share a start.
     */
    public int start(int index) {
        return isAligned() ? index : starts[index];
    }

    /** Folds one text. */
    private static final class Folder {
        private static final HanFolding HAN = HanFolding.INSTANCE;
        /** ICU's rather than the JDK's, so that every JDK folds alike. */
        private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();
        /** What a unit of running Chinese text folds to wherever it stands; 0 for all others. */
        private static final char[] PLAIN = plain();

        private final String text;
        private static final int[] ALIGNED = {};

        private char[] out;
        /** Empty while all units stand where they stood. */
        private int[] starts = ALIGNED;

        private int length;

        Folder(String text) {
            this.text = text;
            this.out = new char[text.length() + 1];
        }

        /** ASCII and the Han characters of the basic plane, which NFKC leaves alone, and common punctuation. */
        private static char[] plain() {
            char[] plain = new char[Character.MAX_VALUE + 1];
            for (char c = 1; c < 0x80; c++) {
                plain[c] = c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
            }
            for (char c = 0x3400; c <= 0x9FFF; c++) {
                plain[c] = c <= 0x4DBF || c >= 0x4E00 ? HAN.fold(c) : 0;
            }
            for (String range : new String[] {"\u2010\u2027", "\u3000\u303F", "\uFF01\uFF5E"}) {
                for (char c = range.charAt(0); c <= range.charAt(1); c++) {
                    String folded = NFKC.hasBoundaryBefore(c) ? folded(String.valueOf(c)) : "";
                    plain[c] = folded.length() == 1 ? folded.charAt(0) : 0;
                }
            }
            return plain;
        }

        void run() {
            int at = 0;
            while (at < text.length()) {
                char plain = PLAIN[text.charAt(at)];
                if (plain != 0 && (at + 1 == text.length() || beginsUnit(at + 1))) {
                    emit(plain, at);
                    at++;
                } else {
                    at = foldUnit(at);
                }
            }
            emit('\0', text.length());
        }

        FoldedText result() {
            String folded = new String(out, 0, length - 1);
            return new FoldedText(folded, starts.length == 0 ? starts : Arrays.copyOf(starts, length));
        }

        private boolean beginsUnit(int at) {
            return PLAIN[text.charAt(at)] != 0 || NFKC.hasBoundaryBefore(text.codePointAt(at));
        }

        /** Folds what normalisation must see as one, such as a letter and its accents; returns where it ends. */
        private int foldUnit(int from) {
            int end = from + Character.charCount(text.codePointAt(from));
            while (end < text.length() && !beginsUnit(end)) {
                end += Character.charCount(text.codePointAt(end));
            }
            String folded = folded(text.substring(from, end));
            for (int i = 0; i < folded.length(); i++) {
                emit(folded.charAt(i), from);
            }
            return end;
        }

        private static String folded(String unit) {
            StringBuilder lower = new StringBuilder();
            NFKC.normalize(unit).codePoints().forEach(c -> lower.appendCodePoint(UCharacter.toLowerCase(c)));
            StringBuilder folded = new StringBuilder();
            // Again, since İ loses its dot and may take another accent.
            NFKC.normalize(lower).codePoints().forEach(c -> folded.appendCodePoint(HAN.fold(c)));
            return folded.toString();
        }

        private void emit(char c, int start) {
            if (length == out.length) {
                out = Arrays.copyOf(out, length * 2);
            }
            if (starts.length > 0 || start != length) {
                moved(start);
            }
            out[length] = c;
            length++;
        }

        private void moved(int start) {
            int aligned = starts.length == 0 ? length : 0;
            if (starts.length < out.length) {
                starts = Arrays.copyOf(starts, out.length);
            }
            for (int i = 0; i < aligned; i++) {
                starts[i] = i;
            }
            starts[length] = start;
        }
    }
}

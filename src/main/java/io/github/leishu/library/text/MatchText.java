package io.github.leishu.library.text;

import io.github.leishu.lang.FoldedText;
import java.util.Arrays;

/**
 * Text as names are compared in: folded, with blanks kept only between two Latin words (one blank each), so that
 * {@code T 細胞} equals {@code T细胞}. Knows where each unit came from.
 */
public final class MatchText {
    private static final int[] ALIGNED = {};
    /** The ideographic space; Han characters and their punctuation are behind it. */
    private static final char LAST_BLANK = '\u3000';

    private final String text;
    /** Empty where every unit stands where it stood in the source. */
    private final int[] starts;

    private MatchText(String text, int[] starts) {
        this.text = text;
        this.starts = starts;
    }

    public static MatchText of(String source) {
        FoldedText folded = FoldedText.of(source);
        String text = folded.folded();
        if (losesNoBlank(text)) {
            return new MatchText(text, folded.isAligned() ? ALIGNED : starts(folded));
        }
        return withoutBlanks(folded);
    }

    /** As most texts: each blank in it stands alone between two Latin words. */
    private static boolean losesNoBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isBlank(text.charAt(i)) && !(text.charAt(i) == ' ' && isBetweenLatin(text, i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBetweenLatin(String text, int at) {
        return at > 0 && at + 1 < text.length() && isLatin(text.charAt(at - 1)) && isLatin(text.charAt(at + 1));
    }

    private static int[] starts(FoldedText folded) {
        int[] starts = new int[folded.folded().length() + 1];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = folded.start(i);
        }
        return starts;
    }

    private static MatchText withoutBlanks(FoldedText folded) {
        String text = folded.folded();
        char[] kept = new char[text.length()];
        int[] starts = new int[text.length() + 1];
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = isBlank(c);
            if (!blank || length > 0 && isLatin(kept[length - 1]) && isBeforeLatin(text, i + 1)) {
                starts[length] = folded.start(i);
                kept[length] = blank ? ' ' : c;
                length++;
            }
        }
        starts[length] = folded.start(text.length());
        boolean aligned = folded.isAligned() && length == text.length();
        return new MatchText(new String(kept, 0, length), aligned ? ALIGNED : Arrays.copyOf(starts, length + 1));
    }

    /** The form in which a name is looked up. */
    public static String key(String name) {
        return of(name).text.strip();
    }

    public String text() {
        return text;
    }

    public int length() {
        return text.length();
    }

    /** Offset in the source of the unit at {@code index}. */
    public int start(int index) {
        return starts.length == 0 ? index : starts[index];
    }

    /**
     * Offset in the source just behind the unit before {@code index}: blanks dropped between the two units stay
     * outside.
     */
    public int end(int index, String source) {
        int end = start(index);
        while (end > 0 && end <= source.length() && Character.isWhitespace(source.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean isBlank(char c) {
        return c <= LAST_BLANK && (Character.isWhitespace(c) || c == '\u00a0');
    }

    private static boolean isBeforeLatin(String text, int at) {
        int next = at;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next < text.length() && isLatin(text.charAt(next));
    }

    /** Whether a unit is a Han character of the basic plane, as nearly every character of running text is. */
    public static boolean isHan(char c) {
        return c >= '\u4e00' && c <= '\u9fff' || c >= '\u3400' && c <= '\u4dbf';
    }

    /** Letters and digits of Latin words, Greek included. */
    public static boolean isLatin(char c) {
        return c < '\u2e80' && Character.isLetterOrDigit(c);
    }
}

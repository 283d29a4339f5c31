package io.github.leishu.ingest.screen;

import java.util.ArrayList;
import java.util.List;

/**
 * Literals with the expressions, as bits, that need them. Each hangs on two of its characters, so that at nearly every
 * place of a text one look into a table says that none is there. Filled, then only read.
 */
final class Pieces {
    private static final int ASCII = 0x80;
    private static final int SLOTS = 0x800;

    /** By two characters, each pair of ASCII by itself: one more than the index of the first literal that hangs there. */
    private final short[] pairs = new short[ASCII * ASCII + SLOTS];

    /** The same by the character that a literal of one character is. */
    private final short[] singles = new short[SLOTS];

    private final List<Piece> pieces = new ArrayList<>();

    /**
     * @param anchor the index of the characters that it hangs on
     * @param next one more than the index of the next literal that hangs on such characters
     */
    private record Piece(String text, int anchor, long bits, short next) {
        boolean at(String line, int position) {
            int from = position - anchor;
            if (from < 0 || from + text.length() > line.length()) {
                return false;
            }
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) != Folding.of(line.charAt(from + i))) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Adds a folded literal that is found where its two rarest characters in a row are. */
    void add(String text, long bits) {
        int anchor = 0;
        double least = 1;
        for (int i = 0; i + 1 < text.length(); i++) {
            double frequency = Folding.frequency(text.charAt(i)) * Folding.frequency(text.charAt(i + 1));
            if (frequency < least) {
                anchor = i;
                least = frequency;
            }
        }
        hang(text, anchor, bits);
    }

    /** Adds a folded literal that is found where it begins. */
    void addBeginning(String text, long bits) {
        hang(text, 0, bits);
    }

    private void hang(String text, int anchor, long bits) {
        boolean single = text.length() == 1;
        short[] table = single ? singles : pairs;
        int slot = single ? single(text.charAt(0)) : pair(text.charAt(anchor), text.charAt(anchor + 1));
        pieces.add(new Piece(text, anchor, bits, table[slot]));
        table[slot] = (short) pieces.size();
    }

    private static int single(char c) {
        return c < ASCII ? c : ASCII + c % (SLOTS - ASCII);
    }

    private static int pair(char c, char next) {
        return (c | next) < ASCII ? c * ASCII + next : ASCII * ASCII + (c * 31 + next) % SLOTS;
    }

    /** Those of the asked expressions for which a literal stands somewhere in the text. */
    long within(String text, long asked) {
        short[] byPair = pairs;
        short[] bySingle = singles;
        long found = 0;
        char next = Folding.of(text.isEmpty() ? ' ' : text.charAt(0));
        for (int i = 0; i < text.length() && found != asked; i++) {
            char c = next;
            next = i + 1 < text.length() ? Folding.of(text.charAt(i + 1)) : '\0';
            int pair = byPair[pair(c, next)];
            int single = bySingle[single(c)];
            if ((pair | single) != 0) {
                found |= chain(pair, text, i, asked & ~found);
                found |= chain(single, text, i, asked & ~found);
            }
        }
        return found;
    }

    /** The expressions for which a literal begins the text. */
    long beginning(String text) {
        char next = text.length() > 1 ? Folding.of(text.charAt(1)) : '\0';
        char first = Folding.of(text.charAt(0));
        return chain(pairs[pair(first, next)], text, 0, -1) | chain(singles[single(first)], text, 0, -1);
    }

    private long chain(int from, String text, int position, long asked) {
        long found = 0;
        int n = from;
        while (n > 0) {
            Piece piece = pieces.get(n - 1);
            if ((piece.bits & asked) != 0 && piece.at(text, position)) {
                found |= piece.bits & asked;
            }
            n = piece.next;
        }
        return found;
    }
}

package io.github.leishu.ingest.screen;

import java.util.Arrays;

/**
 * Literals with the expressions, as bits, that need them. Each hangs on two of its characters, so that at nearly every
 * place of a text one look into a table says that none is there. The tables for that look are small, as many screens are
 * asked in turn and should all stay near the processor. Filled, then only read.
 */
final class Pieces {
    private static final int ASCII = 0x80;
    private static final int SLOTS = ASCII * ASCII;
    private static final int LAST_SLOT = SLOTS - 1;

    /** Bits of the index of a bit in a long. */
    private static final int LONG = 6;

    /** A bit for each slot: whether a literal hangs on a pair of characters there; each pair of ASCII has its own. */
    private final long[] pairs = new long[SLOTS / Long.SIZE];

    /** The same for literals of one character. */
    private final long[] singles = new long[2 * ASCII / Long.SIZE];

    /** One more than the index of the first literal that hangs on a pair or a single character. */
    private final short[] first = new short[SLOTS + 2 * ASCII];

    private Piece[] pieces = new Piece[16];
    private int count;

    /**
     * @param anchor the index of the characters that it hangs on
     * @param next one more than the index of the next literal that hangs in the same slot
     */
    private record Piece(String text, int anchor, long bits, short next) {
        boolean at(char[] line, int position) {
            int from = position - anchor;
            if (from < 0 || from + text.length() > line.length) {
                return false;
            }
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) != line[from + i]) {
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
        char c = text.charAt(anchor);
        boolean single = text.length() == 1;
        int slot = single ? single(c) : pair(c, text.charAt(anchor + 1));
        (single ? singles : pairs)[slot >> LONG] |= 1L << slot;
        int chain = single ? SLOTS + slot : slot;
        pieces = count == pieces.length ? Arrays.copyOf(pieces, 2 * count) : pieces;
        pieces[count++] = new Piece(text, anchor, bits, first[chain]);
        first[chain] = (short) count;
    }

    private static int single(char c) {
        return c < ASCII ? c : ASCII + (c & ASCII - 1);
    }

    private static int pair(char c, char next) {
        return c * ASCII + next & LAST_SLOT;
    }

    /** Those of the asked expressions for which a literal stands somewhere in the text, which is folded. */
    long within(char[] text, long asked) {
        long[] byPair = pairs;
        long[] bySingle = singles;
        int last = text.length - 1;
        long found = 0;
        for (int i = 0; i <= last; i++) {
            char c = text[i];
            int pair = pair(c, i < last ? text[i + 1] : '\0');
            int single = single(c);
            if (((byPair[pair >> LONG] >>> pair | bySingle[single >> LONG] >>> single) & 1) != 0) {
                found |= at(text, i, asked & ~found);
                if (found == asked) {
                    return found;
                }
            }
        }
        return found;
    }

    /** The expressions for which a literal begins the text, which is folded and not empty. */
    long beginning(char[] text) {
        return at(text, 0, -1);
    }

    /** Those of the asked expressions for which a literal hangs at a place of the text. */
    private long at(char[] text, int position, long asked) {
        int pair = pair(text[position], position + 1 < text.length ? text[position + 1] : '\0');
        int single = single(text[position]);
        long found = 0;
        if ((pairs[pair >> LONG] >>> pair & 1) != 0) {
            found = chain(first[pair], text, position, asked);
        }
        if ((singles[single >> LONG] >>> single & 1) != 0) {
            found |= chain(first[SLOTS + single], text, position, asked);
        }
        return found;
    }

    private long chain(int from, char[] text, int position, long asked) {
        long found = 0;
        int n = from;
        while (n > 0) {
            Piece piece = pieces[n - 1];
            if ((piece.bits & asked) != 0 && piece.at(text, position)) {
                found |= piece.bits & asked;
            }
            n = piece.next;
        }
        return found;
    }
}

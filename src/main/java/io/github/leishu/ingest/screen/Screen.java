package io.github.leishu.ingest.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Tells which of at most 64 regular expressions may match a text, in one pass over it: trying each on every line of a
 * page, only to see it fail, costs a hundred times as much. An answer is a set of bits, the first expression's the
 * lowest. A bit that is not set is certain; one that is set has to be tried.
 *
 * <pre>{@code
 * Screen screen = new Screen(List.of("(?:by|von)\\s.{2,40}", "\\d{4}年"));
 * screen.within("By Ada"); // 0b01
 * screen.within("2024年"); // 0b10
 * }</pre>
 *
 * <p>Each expression must hold one of a few literal pieces, which {@link Syntax} reads out of it. Every piece hangs on
 * its rarest character; where that occurs, the characters around it are compared. Case is ignored, all digits are one
 * digit, all ASCII blanks one blank. Immutable.
 */
public final class Screen {
    private static final int MOST = 64;
    private static final int SLOTS = 1024;

    /** By a text's first character: the expressions that may match from there. */
    private final long[] beginnings = new long[SLOTS];

    /** By a character: one more than the index of the first piece that hangs on it. */
    private final int[] first = new int[SLOTS];

    private final Piece[] pieces;
    private final long unscreened;
    private final long all;

    /**
     * A literal that one of the expressions in {@code bits} needs.
     *
     * @param anchor the index of the character that it hangs on
     * @param next one more than the index of the next piece that hangs on such a character
     */
    private record Piece(String text, int anchor, long bits, int next) {
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

    /** @param expressions as {@link java.util.regex.Pattern} reads them; one that {@link Syntax} can't read is a bug */
    public Screen(List<String> expressions) {
        if (expressions.size() > MOST) {
            throw new IllegalArgumentException(expressions.size() + " expressions, at most " + MOST);
        }
        List<Piece> found = new ArrayList<>();
        long open = 0;
        for (int i = 0; i < expressions.size(); i++) {
            long bit = 1L << i;
            Shape shape = Syntax.shape(expressions.get(i));
            begin(shape, bit);
            Set<String> needed = Set.copyOf(shape.required());
            if (needed.contains("")) {
                open |= bit;
            } else {
                needed.stream()
                        .filter(piece -> shortest(piece, needed))
                        .forEach(piece -> found.add(hang(piece, bit, found.size() + 1)));
            }
        }
        this.pieces = found.toArray(new Piece[0]);
        this.unscreened = open;
        this.all = expressions.size() == MOST ? -1 : (1L << expressions.size()) - 1;
    }

    private void begin(Shape shape, long bit) {
        Starts starts = shape.starts();
        for (int slot = 0; slot < SLOTS && (starts.any() || starts.empty()); slot++) {
            beginnings[slot] |= bit;
        }
        for (char c : starts.characters()) {
            beginnings[c % SLOTS] |= bit;
        }
    }

    /** Whether no other piece is part of this one. */
    private static boolean shortest(String piece, Set<String> all) {
        for (int from = 0; from < piece.length(); from++) {
            for (int to = from + 1; to <= piece.length(); to++) {
                if (to - from < piece.length() && all.contains(piece.substring(from, to))) {
                    return false;
                }
            }
        }
        return true;
    }

    private Piece hang(String text, long bit, int number) {
        int anchor = 0;
        for (int i = 1; i < text.length(); i++) {
            if (Folding.frequency(text.charAt(i)) < Folding.frequency(text.charAt(anchor))) {
                anchor = i;
            }
        }
        int slot = text.charAt(anchor) % SLOTS;
        Piece piece = new Piece(text, anchor, bit, first[slot]);
        first[slot] = number;
        return piece;
    }

    /** The expressions that may match somewhere in the text. */
    public long within(String text) {
        return within(text, all);
    }

    /** The expressions that may match the whole text. */
    public long whole(String text) {
        long possible = text.isEmpty() ? all : beginnings[Folding.of(text.charAt(0)) % SLOTS];
        return possible == 0 ? 0 : within(text, possible);
    }

    private long within(String text, long asked) {
        long found = unscreened & asked;
        for (int i = 0; i < text.length() && found != asked; i++) {
            for (int n = first[Folding.of(text.charAt(i)) % SLOTS]; n > 0; n = pieces[n - 1].next) {
                Piece piece = pieces[n - 1];
                if ((piece.bits & asked & ~found) != 0 && piece.at(text, i)) {
                    found |= piece.bits & asked;
                }
            }
        }
        return found;
    }
}

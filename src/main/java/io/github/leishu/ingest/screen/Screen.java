package io.github.leishu.ingest.screen;

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
 * <p>{@link Syntax} reads out of an expression's syntax the literals with one of which every match begins, and those
 * of which every match holds one. Case is ignored, all digits are one digit, all ASCII blanks one blank. Immutable.
 */
public final class Screen {
    private static final int MOST = 64;
    private static final int SLOTS = 512;

    /** By a text's first character: the expressions that may match from there and whose beginning is not known. */
    private final long[] starts = new long[SLOTS];

    private final Pieces beginnings = new Pieces();
    private final Pieces needed = new Pieces();

    /** Expressions of which no needed literal is known. */
    private final long open;

    private final long all;

    /** @param expressions as {@link java.util.regex.Pattern} reads them; one that {@link Syntax} can't read is a bug */
    public Screen(List<String> expressions) {
        if (expressions.size() > MOST) {
            throw new IllegalArgumentException(expressions.size() + " expressions, at most " + MOST);
        }
        long unknown = 0;
        for (int i = 0; i < expressions.size(); i++) {
            Shape shape = Syntax.shape(expressions.get(i));
            begin(shape, 1L << i);
            unknown |= need(Set.copyOf(shape.required()), 1L << i) ? 0 : 1L << i;
        }
        this.open = unknown;
        this.all = expressions.size() == MOST ? -1 : (1L << expressions.size()) - 1;
    }

    private void begin(Shape shape, long bit) {
        if (!shape.head().contains("")) {
            shape.head().forEach(literal -> beginnings.addBeginning(literal, bit));
            return;
        }
        Starts first = shape.starts();
        for (int slot = 0; slot < SLOTS; slot++) {
            starts[slot] |= first.any() || first.empty() ? bit : 0;
        }
        for (char c : first.characters()) {
            starts[c % SLOTS] |= bit;
        }
    }

    private boolean need(Set<String> literals, long bit) {
        if (literals.contains("")) {
            return false;
        }
        literals.stream().filter(literal -> isShortest(literal, literals)).forEach(literal -> needed.add(literal, bit));
        return true;
    }

    /** Whether no other literal is part of this one. */
    private static boolean isShortest(String literal, Set<String> all) {
        for (int from = 0; from < literal.length(); from++) {
            for (int to = from + 1; to <= literal.length(); to++) {
                if (to - from < literal.length() && all.contains(literal.substring(from, to))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The expressions that may match somewhere in the text. */
    public long within(String text) {
        return within(Folded.of(text));
    }

    /** The expressions that may match somewhere in the text. */
    public long within(Folded text) {
        return within(text, all);
    }

    /** The expressions that may match from the beginning of the text. */
    public long beginning(String text) {
        return beginning(Folded.of(text));
    }

    /** The expressions that may match from the beginning of the text. */
    public long beginning(Folded text) {
        char[] characters = text.characters();
        if (characters.length == 0) {
            return all;
        }
        long possible = starts[characters[0] % SLOTS] | beginnings.beginning(characters);
        return possible == 0 ? 0 : within(text, possible);
    }

    private long within(Folded text, long asked) {
        long rest = asked & ~open;
        return asked & open | (rest == 0 ? 0 : needed.within(text.characters(), rest));
    }
}

package io.github.leishu.problem;

import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * Something wrong with what the user gave us. Sorted by file, line, column, then code and text.
 *
 * @param code stable, upper snake case, e.g. {@code LINK_TARGET}
 * @param what what is wrong, in one line
 * @param hint what to do about it; empty when there is nothing to say
 */
public record Problem(Severity severity, SourcePos pos, String code, String what, String hint)
        implements Comparable<Problem> {
    /** A line that quotes a hostile file stays readable. */
    private static final int MAX_LINE = 1000;

    /** Would break the line, talk to the terminal, or turn the reading direction. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\u2028-\\u202E\\u2066-\\u2069]+");

    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::pos)
            .thenComparing(Problem::severity)
            .thenComparing(Problem::code)
            .thenComparing(Problem::what)
            .thenComparing(Problem::hint);

    public static Problem error(SourcePos pos, String code, String what, String hint) {
        return new Problem(Severity.ERROR, pos, code, what, hint);
    }

    public static Problem warning(SourcePos pos, String code, String what, String hint) {
        return new Problem(Severity.WARNING, pos, code, what, hint);
    }

    public static Problem note(SourcePos pos, String code, String what, String hint) {
        return new Problem(Severity.NOTE, pos, code, what, hint);
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /** {@code path:line:column: error CODE: what; hint}, on one line whatever the parts hold. */
    @Override
    public String toString() {
        String text = pos + ": " + severity.label() + " " + code + ": " + what + (hint.isEmpty() ? "" : "; " + hint);
        String line = UNPRINTABLE.matcher(text).replaceAll(" ");
        return line.length() <= MAX_LINE ? line : line.substring(0, MAX_LINE) + "…";
    }
}

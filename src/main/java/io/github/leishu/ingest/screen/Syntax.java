package io.github.leishu.ingest.screen;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the shape of an expression out of its syntax, as {@link Pattern} defines it: literals, classes, groups,
 * alternatives, quantifiers. What looks around is taken to match nothing and to forbid nothing. Forms that no
 * expression here uses (quotations, classes in classes, octal and hexadecimal characters) are refused.
 */
final class Syntax {
    private static final String SPECIAL = "\\[](){}.*+?^$|";
    private static final String QUANTIFIERS = "?*+{";
    private static final int MOST_IN_RANGE = 128;

    private final String text;
    private int at;

    private Syntax(String text) {
        this.text = text;
    }

    static Shape shape(String expression) {
        Syntax syntax = new Syntax(expression);
        Shape shape = syntax.alternatives();
        if (syntax.at < expression.length()) {
            throw syntax.unreadable();
        }
        return shape;
    }

    private IllegalArgumentException unreadable() {
        return new IllegalArgumentException("can't read the expression at " + at + ": " + text);
    }

    private boolean more() {
        return at < text.length();
    }

    private boolean next(String token) {
        boolean there = text.startsWith(token, at);
        at += there ? token.length() : 0;
        return there;
    }

    private void expect(String token) {
        if (!next(token)) {
            throw unreadable();
        }
    }

    private Shape alternatives() {
        List<Shape> parts = new ArrayList<>();
        do {
            parts.add(sequence());
        } while (next("|"));
        return Shape.anyOf(parts);
    }

    private Shape sequence() {
        Shape shape = Shape.EMPTY;
        while (more() && text.charAt(at) != '|' && text.charAt(at) != ')') {
            shape = shape.then(quantified(atom()));
        }
        return shape;
    }

    private Shape quantified(Shape part) {
        Shape shape = part;
        while (more() && QUANTIFIERS.indexOf(text.charAt(at)) >= 0) {
            shape = quantified(shape, text.charAt(at++));
            if (!next("?")) {
                next("+");
            }
        }
        return shape;
    }

    private Shape quantified(Shape part, char quantifier) {
        return switch (quantifier) {
            case '?' -> part.repeated(0, 1);
            case '*' -> part.repeated(0, Integer.MAX_VALUE);
            case '+' -> part.repeated(1, Integer.MAX_VALUE);
            default -> counted(part);
        };
    }

    private Shape counted(Shape part) {
        int end = text.indexOf('}', at);
        String[] counts = text.substring(at, end).split(",", -1);
        at = end + 1;
        int least = Integer.parseInt(counts[0]);
        String most = counts[counts.length - 1];
        return part.repeated(least, most.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(most));
    }

    private Shape atom() {
        if (next("(")) {
            return group();
        }
        if (next("[")) {
            return characters();
        }
        if (next("\\")) {
            return escaped();
        }
        if (next(".")) {
            return Shape.ANY;
        }
        return next("^") || next("$") ? Shape.EMPTY : run();
    }

    /** Literals up to the next special character; the last one apart if it is quantified. */
    private Shape run() {
        int start = at;
        while (more() && SPECIAL.indexOf(text.charAt(at)) < 0) {
            at += Character.charCount(text.codePointAt(at));
        }
        if (at == start) {
            throw unreadable();
        }
        int last = at - Character.charCount(text.codePointBefore(at));
        if (more() && last > start && QUANTIFIERS.indexOf(text.charAt(at)) >= 0) {
            at = last;
        }
        return Shape.literals(List.of(Folding.of(text.substring(start, at))));
    }

    private Shape group() {
        boolean flags = next("?i)");
        if (flags) {
            return Shape.EMPTY;
        }
        boolean around = next("?=") || next("?!") || next("?<=") || next("?<!");
        if (!around && !next("?:") && text.startsWith("?", at)) {
            throw unreadable();
        }
        Shape shape = alternatives();
        expect(")");
        return around ? Shape.EMPTY : shape;
    }

    private Shape escaped() {
        char c = text.charAt(at++);
        return switch (c) {
            case 'd' -> Shape.literals(List.of("0"));
            case 's' -> Shape.literals(List.of(" "));
            case 'b', 'B' -> Shape.EMPTY;
            case 'w', 'W', 'D', 'S' -> Shape.ANY;
            case 'p', 'P' -> {
                at = text.indexOf('}', at) + 1;
                yield Shape.ANY;
            }
            case '1', '2', '3' -> Shape.ANY.repeated(0, Integer.MAX_VALUE);
            default -> {
                if (Character.isLetterOrDigit(c)) {
                    throw unreadable();
                }
                yield Shape.literals(List.of(Character.toString(c)));
            }
        };
    }

    /** The rest of a class, behind its opening bracket. */
    private Shape characters() {
        boolean wide = next("^");
        Set<String> members = new LinkedHashSet<>();
        while (!next("]")) {
            if (!more() || text.startsWith("[", at) || text.startsWith("&&", at)) {
                throw unreadable();
            }
            wide |= !member(members);
        }
        return wide ? Shape.ANY : Shape.literals(members);
    }

    /** Reads a character, class or range of a class; false if these are too many to be told apart. */
    private boolean member(Set<String> members) {
        int first = text.codePointAt(at);
        at += Character.charCount(first);
        if (first == '\\') {
            Shape escaped = escaped();
            members.addAll(escaped.head());
            return escaped.exact();
        }
        int last = first;
        if (text.startsWith("-", at) && !text.startsWith("-]", at)) {
            last = text.codePointAt(at + 1);
            at += 1 + Character.charCount(last);
        }
        for (int c = first; c <= Math.min(last, first + MOST_IN_RANGE); c++) {
            members.add(Folding.of(Character.toString(c)));
        }
        return last - first <= MOST_IN_RANGE;
    }
}

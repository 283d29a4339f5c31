package io.github.leishu.ingest.screen;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is known of every text that a part of an expression matches. Lists hold folded literals, of which one at least
 * is there; an empty one says nothing. After Russ Cox, "Regular Expression Matching with a Trigram Index" (2012).
 *
 * @param exact whether the part matches nothing but {@code head}
 * @param head how the match begins
 * @param tail how it ends
 * @param inside what it holds
 */
record Shape(boolean exact, List<String> head, List<String> tail, List<String> inside, Starts starts) {
    /** More literals than this are not told apart. */
    private static final int MOST = 64;

    private static final int LONGEST = 8;
    private static final int MOST_COPIES = 4;
    private static final List<String> UNKNOWN = List.of("");

    /** Matches between characters. */
    static final Shape EMPTY = literals(UNKNOWN);

    /** Some character. */
    static final Shape ANY = new Shape(false, UNKNOWN, UNKNOWN, UNKNOWN, Starts.ANY);

    /** One of some folded texts, each at most once. */
    static Shape literals(Collection<String> texts) {
        List<String> all = List.copyOf(texts);
        return all.size() <= MOST
                ? new Shape(true, all, all, UNKNOWN, Starts.of(all))
                : new Shape(false, UNKNOWN, UNKNOWN, all, Starts.of(all));
    }

    /** The literals of which every match holds one, the rarest known. */
    List<String> required() {
        return rarest(inside, rarest(head, tail));
    }

    private static List<String> rarest(List<String> one, List<String> other) {
        return Folding.frequency(one) <= Folding.frequency(other) ? one : other;
    }

    /** This part, then the next. */
    Shape then(Shape next) {
        if (this == EMPTY || next == EMPTY) {
            return this == EMPTY ? next : this;
        }
        Starts begins = starts.then(next.starts);
        List<String> joint = joint(tail, next.head);
        if (joint.isEmpty()) {
            List<String> known = rarest(rarest(inside, next.inside), rarest(tail, next.head));
            return new Shape(false, head, next.tail, known, begins);
        }
        return exact && next.exact
                ? new Shape(true, joint, joint, UNKNOWN, begins)
                : new Shape(
                        false,
                        exact ? joint : head,
                        next.exact ? joint : next.tail,
                        rarest(rarest(inside, next.inside), joint),
                        begins);
    }

    /** Each of the first literals with each of the second behind it; none if these are too many or too long. */
    private static List<String> joint(List<String> before, List<String> after) {
        Set<String> joint = new LinkedHashSet<>();
        for (String left : before) {
            for (String right : after) {
                if (joint.size() == MOST || left.length() + right.length() > LONGEST) {
                    return List.of();
                }
                joint.add(left + right);
            }
        }
        return List.copyOf(joint);
    }

    /** One of some parts. */
    static Shape anyOf(List<Shape> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        Set<String> heads = new LinkedHashSet<>();
        Set<String> tails = new LinkedHashSet<>();
        Set<String> required = new LinkedHashSet<>();
        boolean exact = true;
        for (Shape part : parts) {
            exact &= part.exact;
            heads.addAll(part.head);
            tails.addAll(part.tail);
            required.addAll(part.required());
        }
        Starts starts = Starts.union(parts.stream().map(Shape::starts).toList());
        return exact && heads.size() <= MOST
                ? literals(heads)
                : new Shape(false, few(heads), few(tails), List.copyOf(required), starts);
    }

    private static List<String> few(Set<String> literals) {
        return literals.size() <= MOST ? List.copyOf(literals) : UNKNOWN;
    }

    /** This part at least so many times in a row, or at most so many where {@code bounded}. */
    Shape repeated(int least, int most) {
        if (least == 0) {
            return most == 1
                    ? anyOf(List.of(this, EMPTY))
                    : new Shape(false, UNKNOWN, UNKNOWN, UNKNOWN, starts.optional());
        }
        Shape copies = this;
        for (int i = 1; i < Math.min(least, MOST_COPIES); i++) {
            copies = copies.then(this);
        }
        boolean all = least == most && least <= MOST_COPIES;
        return all ? copies : new Shape(false, copies.head, copies.tail, copies.required(), starts);
    }
}

package io.github.leishu.site.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Breaks a title into as few lines as fit, all about equally long. Chinese breaks between any two characters, but no
 * line starts with a closing mark or ends with an opening one (W3C clreq, line composition); Latin words stay whole.
 * A break after a mark is preferred, as a reader pauses there.
 */
public final class Lines {
    private static final String NOT_FIRST = "，。、；：？！）」』》〉】〕〗’”…—–～·．,.;:?!)]}%‰℃々ー";
    private static final String NOT_LAST = "（「『《〈【〔〖‘“([{￥$£#";
    private static final String PAUSES = "，。；：？！、…—,;:?! ";
    private static final String ELLIPSIS = "…";
    /** Titles are cut here, in characters; nothing longer could be shown. */
    private static final int LONGEST = 160;
    /** What an awkward place costs, in the square of the line's width. */
    private static final double NO_PAUSE = 0.04;

    private static final double INSIDE_NAME = 0.6;
    private static final int LONGEST_NAME = 8;

    private final ToDoubleFunction<String> width;
    private final double widest;
    private final Set<String> names;

    /**
     * @param width of a text without breaks, in any unit
     * @param widest the most a line may have, in that unit
     * @param names words that are better not broken
     */
    public Lines(ToDoubleFunction<String> width, double widest, Set<String> names) {
        this.width = width;
        this.widest = widest;
        this.names = names;
    }

    /** At most {@code most} lines; where the text is longer, the last one ends with an ellipsis. */
    public List<String> of(String text, int most) {
        List<String> pieces = pieces(text);
        if (pieces.isEmpty()) {
            return List.of();
        }
        List<String> lines = balanced(pieces);
        return lines.size() <= most ? lines : cut(pieces, most);
    }

    /** The parts that stay whole, each with the space behind it. */
    private List<String> pieces(String text) {
        int[] all =
                text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip().codePoints().toArray();
        int[] some = all.length <= LONGEST ? all : Arrays.copyOf(all, LONGEST);
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (int i = 0; i < some.length; i++) {
            if (i > 0 && breaks(some[i - 1], some[i])) {
                addFitting(piece.toString(), pieces);
                piece.setLength(0);
            }
            piece.appendCodePoint(some[i]);
        }
        addFitting(piece.toString(), pieces);
        return pieces;
    }

    private static boolean breaks(int before, int after) {
        if (after == ' ' || NOT_FIRST.indexOf(after) >= 0 || NOT_LAST.indexOf(before) >= 0) {
            return false;
        }
        return before == ' ' || isWide(before) || isWide(after);
    }

    private static boolean isWide(int c) {
        return c >= 0x2E80 || NOT_FIRST.indexOf(c) >= 0 && c > 0xFF;
    }

    /** A word wider than a line is broken where the line ends. */
    private void addFitting(String piece, List<String> pieces) {
        String rest = piece;
        while (width.applyAsDouble(rest.strip()) > widest) {
            int fit = fitting(rest);
            pieces.add(rest.substring(0, fit));
            rest = rest.substring(fit);
        }
        if (!rest.isEmpty()) {
            pieces.add(rest);
        }
    }

    /** Where the longest beginning that fits ends; one character at least. */
    private int fitting(String word) {
        int end = word.offsetByCodePoints(0, 1);
        while (end < word.length()) {
            int next = word.offsetByCodePoints(end, 1);
            if (width.applyAsDouble(word.substring(0, next)) > widest) {
                break;
            }
            end = next;
        }
        return end;
    }

    /** The fewest lines; among those, the ones whose squared slack is the smallest in all. */
    private List<String> balanced(List<String> pieces) {
        int n = pieces.size();
        Best[] best = new Best[n + 1];
        double[] costs = new double[n + 1];
        best[n] = new Best(0, 0, n);
        for (int from = n - 1; from >= 0; from--) {
            best[from] = bestFrom(pieces, from, best, costs);
            costs[from] = from == 0 ? 0 : breakCost(pieces, from);
        }
        List<String> lines = new ArrayList<>();
        for (int from = 0; from < n; from = best[from].end()) {
            lines.add(line(pieces, from, best[from].end()));
        }
        return lines;
    }

    /** @param costs of a break before each later piece; none behind the last */
    private Best bestFrom(List<String> pieces, int from, Best[] best, double[] costs) {
        Best found = new Best(Integer.MAX_VALUE, Double.MAX_VALUE, from + 1);
        for (int end = from + 1; end <= pieces.size(); end++) {
            double slack = 1 - width.applyAsDouble(line(pieces, from, end)) / widest;
            if (slack < 0 && end > from + 1) {
                break;
            }
            double cost = slack * slack + costs[end];
            Best with = new Best(best[end].lines() + 1, best[end].cost() + cost, end);
            found = with.betterThan(found) ? with : found;
        }
        return found;
    }

    private record Best(int lines, double cost, int end) {
        boolean betterThan(Best other) {
            return lines < other.lines || lines == other.lines && cost < other.cost;
        }
    }

    private double breakCost(List<String> pieces, int at) {
        for (int from = Math.max(0, at - LONGEST_NAME + 1); from < at && !names.isEmpty(); from++) {
            for (int to = at + 1; to <= Math.min(pieces.size(), from + LONGEST_NAME); to++) {
                if (names.contains(line(pieces, from, to))) {
                    return INSIDE_NAME;
                }
            }
        }
        return pauses(pieces.get(at - 1)) ? 0 : NO_PAUSE;
    }

    private static boolean pauses(String piece) {
        return PAUSES.indexOf(piece.charAt(piece.length() - 1)) >= 0;
    }

    private List<String> cut(List<String> pieces, int most) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        while (lines.size() < most - 1) {
            int end = full(pieces, from, "");
            lines.add(line(pieces, from, end));
            from = end;
        }
        int end = full(pieces, from, ELLIPSIS);
        String last = line(pieces, from, end);
        lines.add((width.applyAsDouble(last + ELLIPSIS) > widest ? "" : last) + ELLIPSIS);
        return Collections.unmodifiableList(lines);
    }

    private int full(List<String> pieces, int from, String suffix) {
        int end = Math.min(from + 1, pieces.size());
        while (end < pieces.size() && width.applyAsDouble(line(pieces, from, end + 1) + suffix) <= widest) {
            end++;
        }
        return end;
    }

    private static String line(List<String> pieces, int from, int end) {
        return String.join("", pieces.subList(from, end)).strip();
    }
}

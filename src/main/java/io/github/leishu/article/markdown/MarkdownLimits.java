package io.github.leishu.article.markdown;

import java.util.BitSet;
import java.util.Optional;

/**
 * A cheap look at a text before Flexmark sees it: it overflows the stack on deep nesting and takes time that grows with
 * the square of some characters' number within one block. The limits are far above what people write.
 */
final class MarkdownLimits {
    private static final int MAX_LENGTH = 2 << 20;
    private static final int MAX_NESTING = 64;
    private static final int MAX_DEFINITIONS = 5_000;
    private static final int MAX_BRACKETS = 4_000;
    private static final int MAX_ANGLES = 4_000;
    private static final int MAX_ENTITIES = 4_000;
    private static final int MAX_DELIMITERS = 10_000;
    private static final int MAX_FENCE_LENGTHS = 20;

    /** What is too much, as the end of a sentence that begins with "the text", and where. */
    record Excess(int offset, String what) {}

    private final String text;
    private int brackets;
    private int angles;
    private int entities;
    private int delimiters;
    private int definitions;
    private final BitSet fences = new BitSet();

    private MarkdownLimits(String text) {
        this.text = text;
    }

    static Optional<Excess> check(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.of(new Excess(0, "is longer than 2 MB"));
        }
        return new MarkdownLimits(text).lines();
    }

    private Optional<Excess> lines() {
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            String what = line(from, to);
            if (!what.isEmpty()) {
                return Optional.of(new Excess(from, what));
            }
            from = to + 1;
        }
        return Optional.empty();
    }

    private String line(int from, int to) {
        if (nesting(from, to) > MAX_NESTING) {
            return "nests lists and quotes more than " + MAX_NESTING + " deep";
        }
        if (text.substring(from, to).isBlank()) {
            newBlock();
        }
        definitions += text.startsWith("[", from) && text.substring(from, to).contains("]:") ? 1 : 0;
        for (int i = from; i < to; i++) {
            i = count(i, to);
        }
        return excess();
    }

    private void newBlock() {
        brackets = 0;
        angles = 0;
        entities = 0;
        delimiters = 0;
        fences.clear();
    }

    /** Counts the character at {@code i} and returns the offset of the last one that belongs with it. */
    private int count(int i, int to) {
        switch (text.charAt(i)) {
            case '[' -> brackets++;
            case '<' -> angles++;
            case '&' -> entities++;
            case '*', '_', '~' -> delimiters++;
            case '`' -> {
                int end = i;
                while (end < to && text.charAt(end) == '`') {
                    end++;
                }
                fences.set(end - i);
                return end - 1;
            }
            default -> {}
        }
        return i;
    }

    private String excess() {
        if (brackets > MAX_BRACKETS) {
            return "has more than " + MAX_BRACKETS + " \"[\" in one block";
        } else if (angles > MAX_ANGLES) {
            return "has more than " + MAX_ANGLES + " \"<\" in one block";
        } else if (entities > MAX_ENTITIES) {
            return "has more than " + MAX_ENTITIES + " \"&\" in one block";
        } else if (delimiters > MAX_DELIMITERS) {
            return "has more than " + MAX_DELIMITERS + " \"*\", \"_\" or \"~\" in one block";
        } else if (fences.cardinality() > MAX_FENCE_LENGTHS) {
            return "has backticks in runs of more than " + MAX_FENCE_LENGTHS + " lengths in one block";
        } else if (definitions > MAX_DEFINITIONS) {
            return "has more than " + MAX_DEFINITIONS + " link definitions";
        }
        return "";
    }

    /** Markers of lists and quotes that open the line, and two columns of indentation before one for a level each. */
    private int nesting(int from, int to) {
        int markers = 0;
        int columns = 0;
        int i = from;
        while (i < to) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\t') {
                columns += c == '\t' ? 4 : 1;
                i++;
            } else {
                int next = marker(i, to);
                if (next == i) {
                    return markers == 0 ? 0 : markers + columns / 2;
                }
                markers++;
                i = next;
            }
        }
        return markers == 0 ? 0 : markers + columns / 2;
    }

    /** The offset after a list or quote marker at {@code i}, or {@code i}. */
    private int marker(int i, int to) {
        char c = text.charAt(i);
        if (c == '>') {
            return i + 1;
        }
        boolean spaced = i + 1 >= to || text.charAt(i + 1) == ' ' || text.charAt(i + 1) == '\t';
        if ((c == '-' || c == '*' || c == '+') && spaced) {
            return i + 1;
        }
        int end = i;
        while (end < to && Character.isDigit(text.charAt(end))) {
            end++;
        }
        boolean ordered = end > i && end < to && (text.charAt(end) == '.' || text.charAt(end) == ')');
        return ordered ? end + 1 : i;
    }
}

package io.github.leishu.ingest.meta;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Text that is cut at the edges of inline elements, with single blanks in place of all white space, which non-breaking
 * blanks are here as well. Immutable. Only few of a page's many rows are ever looked at piece by piece, so the pieces
 * are cut out when they are asked for.
 */
final class Pieces {
    private static final String LABEL_MARKS = ":：/／、,，&＆=";
    private static final String FOLLOWING_MARKS = ":：、,，&＆/／.";
    private static final List<String> LABELS = List.of("記者", "记者", "作者", "編輯", "编辑", "文", "来源", "來源");
    private static final List<String> LABEL_WORDS = List.of("by", "and", "from", "author", "posted", "on", "at", "in");

    private final String text;

    /** Where all pieces but the last end; the next one begins behind the blank there. */
    private final int[] cuts;

    private final boolean han;

    private Pieces(String text, int[] cuts, boolean han) {
        this.text = text;
        this.cuts = cuts;
        this.han = han;
    }

    /** All of them as one, with blanks in between. */
    String text() {
        return text;
    }

    int count() {
        return cuts.length + 1;
    }

    /** Whether there is a Chinese character in it. */
    boolean han() {
        return han;
    }

    /** The pieces, those that a label or comma holds together as one. */
    List<String> joined() {
        if (cuts.length == 0) {
            return List.of(text);
        }
        List<String> all = new ArrayList<>(cuts.length + 1);
        int start = 0;
        for (int cut : cuts) {
            all.add(text.substring(start, cut));
            start = cut + 1;
        }
        all.add(text.substring(start));
        return joined(all);
    }

    static List<String> joined(List<String> pieces) {
        List<String> joined = new ArrayList<>(pieces.size());
        for (String piece : pieces) {
            int last = joined.size() - 1;
            if (last >= 0 && (open(joined.get(last)) || continued(piece))) {
                joined.set(last, joined.get(last) + " " + piece);
            } else {
                joined.add(piece);
            }
        }
        return joined;
    }

    /** Whether something is to follow: it ends with a colon, a comma, "by" and the like. */
    private static boolean open(String piece) {
        if (piece.isEmpty()) {
            return false;
        }
        char last = piece.charAt(piece.length() - 1);
        return LABEL_MARKS.indexOf(last) >= 0
                || (last < 0x80
                        ? LABEL_WORDS.stream().anyMatch(word -> endsWithWord(piece, word))
                        : LABELS.stream().anyMatch(piece::endsWith));
    }

    private static boolean endsWithWord(String piece, String word) {
        int start = piece.length() - word.length();
        return piece.regionMatches(true, start, word, 0, word.length())
                && (start == 0 || !isWordCharacter(piece.charAt(start - 1)));
    }

    /** Whether it belongs to what is before it: punctuation first, "and", 电 behind a place. */
    private static boolean continued(String piece) {
        if (piece.isEmpty()) {
            return false;
        }
        char first = piece.charAt(0);
        char second = piece.length() > 1 ? piece.charAt(1) : ' ';
        return FOLLOWING_MARKS.indexOf(first) >= 0
                || isWire(first)
                || (isWire(second) && Character.UnicodeScript.of(first) == Character.UnicodeScript.HAN)
                || (piece.startsWith("and") && (piece.length() == 3 || !isWordCharacter(piece.charAt(3))));
    }

    private static boolean isWire(char c) {
        return c == '电' || c == '電';
    }

    private static boolean isWordCharacter(char c) {
        return c == '_' || Character.isLetterOrDigit(c);
    }

    /** An element's text where it has at most {@code limit} characters; more is not even read. */
    static Optional<String> textOf(Element element, int limit) {
        return mayFit(limit, element)
                ? Optional.of(element.text()).filter(text -> text.length() <= limit)
                : Optional.empty();
    }

    private static boolean mayFit(int limit, Element element) {
        int room = limit;
        Node node = element;
        while (node != null && room >= 0) {
            room -= node instanceof TextNode text ? visible(text.getWholeText(), room) : 0;
            node = following(node, element);
        }
        return room >= 0;
    }

    /** How many characters show, counted to little more than {@code enough}. */
    private static int visible(String text, int enough) {
        int count = 0;
        for (int i = 0; i < text.length() && count <= enough; i++) {
            char c = text.charAt(i);
            count += c > ' ' && c != 0xA0 && c != 0xAD && c != 0x200B ? 1 : 0;
        }
        return count;
    }

    /** The next node in the page's order that is inside of {@code root}. */
    static @Nullable Node following(Node node, Element root) {
        if (node.childNodeSize() > 0) {
            return node.childNode(0);
        }
        @Nullable Node at = node;
        while (at != null && at != root && at.nextSibling() == null) {
            at = at.parentNode();
        }
        return at == null || at == root ? null : at.nextSibling();
    }

    /** A text as one piece. */
    static String collapsed(String text) {
        Collector collector = new Collector();
        collector.add(text);
        return collector.take(true).text;
    }

    /** Takes a page's text as it comes; one serves for all rows of the page. */
    static final class Collector {
        private static final int[] NO_CUTS = {};

        private char[] chars = new char[512];
        private int size;
        private int[] ends = new int[16];
        private int count;
        private boolean blank;
        private boolean han;

        void addBlank() {
            blank = true;
        }

        /** Copied in one go and then closed up in place, which is faster than a character at a time. */
        void add(String text) {
            int start = size + 1;
            int stop = start + text.length();
            chars = stop > chars.length ? Arrays.copyOf(chars, Math.max(stop, 2 * chars.length)) : chars;
            text.getChars(0, text.length(), chars, start);
            int end = size;
            for (int i = start; i < stop; i++) {
                char c = chars[i];
                if (isBlank(c)) {
                    blank = true;
                    continue;
                }
                if (blank) {
                    chars[end] = ' ';
                    end += end > 0 ? 1 : 0;
                    blank = false;
                }
                han |= c >= 0x3400 && c <= 0x9FFF;
                chars[end++] = c;
            }
            size = end;
        }

        private static boolean isBlank(char c) {
            if (c < 0x7F) {
                return c <= ' ';
            }
            boolean common = c >= 0x3400 && c < 0xD800;
            return !common
                    && (Character.isSpaceChar(c)
                            || Character.isISOControl(c)
                            || Character.isWhitespace(c)
                            || c == 0x200B
                            || c == 0xFEFF);
        }

        /** An edge: what follows is another piece. */
        void cut() {
            int last = count == 0 ? 0 : ends[count - 1];
            if (size > last) {
                ends = count == ends.length ? Arrays.copyOf(ends, 2 * count) : ends;
                ends[count++] = size;
            }
            blank = true;
        }

        boolean isEmpty() {
            return size == 0;
        }

        /** What came since the last time; uncut if {@code whole}. */
        Pieces take(boolean whole) {
            cut();
            int[] cuts = whole || count < 2 ? NO_CUTS : Arrays.copyOf(ends, count - 1);
            Pieces pieces = new Pieces(new String(chars, 0, size), cuts, han);
            size = 0;
            count = 0;
            han = false;
            return pieces;
        }
    }
}

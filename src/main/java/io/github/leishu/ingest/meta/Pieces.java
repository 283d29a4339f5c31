package io.github.leishu.ingest.meta;

import io.github.leishu.ingest.text.Dates;
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
 * blanks are here as well. Immutable. Only few of a page's many rows are ever looked at, and fewer piece by piece: the
 * text and the pieces are cut out of the page's characters when they are asked for.
 */
final class Pieces {
    private static final String LABEL_MARKS = ":：/／、,，&＆=";
    private static final String FOLLOWING_MARKS = ":：、,，&＆/／.";
    private static final List<String> LABELS = List.of("記者", "记者", "作者", "編輯", "编辑", "文", "来源", "來源");
    private static final List<String> LABEL_WORDS = List.of("by", "and", "from", "author", "posted", "on", "at", "in");

    /** Of several rows of the page. */
    private final char[] chars;

    private final int from;
    private final int to;

    /** Where in the text all pieces but the last end; the next one begins behind the blank there. */
    private final int[] cuts;

    private final boolean han;

    private @Nullable String text;

    private Pieces(char[] chars, int from, int to, int[] cuts, boolean han) {
        this.chars = chars;
        this.from = from;
        this.to = to;
        this.cuts = cuts;
        this.han = han;
    }

    /** All of them as one, with blanks in between. */
    String text() {
        String known = text;
        if (known == null) {
            known = new String(chars, from, to - from);
            text = known;
        }
        return known;
    }

    int length() {
        return to - from;
    }

    char at(int index) {
        return chars[from + index];
    }

    /** See {@link Dates#promising(String)}. */
    boolean mayBeDated() {
        return Dates.promising(chars, from, to);
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
        String whole = text();
        if (cuts.length == 0) {
            return List.of(whole);
        }
        List<String> all = new ArrayList<>(cuts.length + 1);
        int start = 0;
        for (int cut : cuts) {
            all.add(whole.substring(start, cut));
            start = cut + 1;
        }
        all.add(whole.substring(start));
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
        return LABEL_MARKS.indexOf(last) >= 0 || (last < 0x80 ? endsWithLabelWord(piece) : endsWithLabel(piece));
    }

    private static boolean endsWithLabelWord(String piece) {
        for (String word : LABEL_WORDS) {
            if (endsWithWord(piece, word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsWithLabel(String piece) {
        for (String label : LABELS) {
            if (piece.endsWith(label)) {
                return true;
            }
        }
        return false;
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
        Collector collector = new Collector(text.length() + 1);
        collector.add(text);
        return collector.take(true).text();
    }

    /** Takes a page's text as it comes; one serves for all rows of the page. */
    static final class Collector {
        private static final int[] NO_CUTS = {};
        private static final int ROOM = 0x4000;

        /** Rows that were taken, which stay as they are, and the one that is being written. */
        private char[] chars;

        /** Of the row in {@code chars}. */
        private int start;

        private int end;

        /** In the row's text. */
        private int[] ends = new int[16];

        private int count;
        private boolean blank;

        /** Whether there are blanks in the last text that are no white space. */
        private boolean odd;

        private boolean han;

        Collector() {
            this(ROOM);
        }

        private Collector(int room) {
            this.chars = new char[room];
        }

        /**
         * Copied in one go and then closed up in place, which is faster than a character at a time.
         *
         * @return whether it is nothing but white space, as {@link String#isBlank()} has it
         */
        boolean add(String text) {
            int at = end + (blank && end > start ? 1 : 0);
            int stop = at + text.length();
            if (stop > chars.length) {
                makeRoom(text.length() + 1);
                return add(text);
            }
            text.getChars(0, text.length(), chars, at);
            int before = end;
            odd = false;
            close(at, stop);
            return end == before && !odd;
        }

        private void makeRoom(int more) {
            int length = end - start;
            char[] next = new char[Math.max(2 * length, length + more) + ROOM];
            System.arraycopy(chars, start, next, 0, length);
            chars = next;
            start = 0;
            end = length;
        }

        private void close(int from, int stop) {
            char[] row = chars;
            int to = end;
            int at = from;
            while (at < stop) {
                char c = row[at];
                if (c <= ' ' || (c >= 0x7F && isBlank(c))) {
                    blank = true;
                    odd |= (c < '\t' || c > '\r') && !Character.isWhitespace(c);
                    at = endOfIndent(row, at + 1, stop);
                    continue;
                }
                if (blank && to > start) {
                    row[to++] = ' ';
                }
                blank = false;
                int run = at;
                if (c < 0x7F) {
                    at = endOfRun(row, at, stop);
                } else {
                    han |= c >= 0x3400 && c <= 0x9FFF;
                    at++;
                }
                if (to < run) {
                    System.arraycopy(row, run, row, to, at - run);
                }
                to += at - run;
            }
            end = to;
        }

        /** Behind the spaces and line ends at {@code from}. */
        private static int endOfIndent(char[] row, int from, int stop) {
            int at = from;
            while (at < stop && (row[at] == ' ' || row[at] == '\n')) {
                at++;
            }
            return at;
        }

        /** Behind the ASCII that can be seen at {@code from} and what follows of it, with single spaces between. */
        private static int endOfRun(char[] row, int from, int stop) {
            int at = from;
            int seen = from;
            while (at < stop) {
                char c = row[at];
                if (c > ' ' && c < 0x7F) {
                    seen = ++at;
                } else if (c == ' ' && seen == at) {
                    at++;
                } else {
                    return seen;
                }
            }
            return seen;
        }

        private static boolean isBlank(char c) {
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
            int length = end - start;
            int last = count == 0 ? 0 : ends[count - 1];
            if (length > last) {
                ends = count == ends.length ? Arrays.copyOf(ends, 2 * count) : ends;
                ends[count++] = length;
            }
            blank = true;
        }

        boolean isEmpty() {
            return end == start;
        }

        /** What came since the last time; uncut if {@code whole}. */
        Pieces take(boolean whole) {
            cut();
            int[] cuts = whole || count < 2 ? NO_CUTS : Arrays.copyOf(ends, count - 1);
            Pieces pieces = new Pieces(chars, start, end, cuts, han);
            start = end;
            count = 0;
            han = false;
            return pieces;
        }
    }
}

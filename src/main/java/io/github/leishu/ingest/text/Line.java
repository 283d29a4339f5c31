package io.github.leishu.ingest.text;

import io.github.leishu.ingest.screen.Folded;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * One line of a text page, or one block of a web page, with the shape that rules ask about. Immutable (the element is
 * never changed by rules).
 */
public final class Line {
    /** What the element already is; lines of text pages are all {@link #TEXT}. */
    public enum Kind {
        TEXT,
        HEADING,
        LIST,
        TABLE,
        OTHER
    }

    private static final Cues CAPTION = Cues.load(Line.class, "caption.txt");
    private static final Cues CAPTION_START = Cues.load(Line.class, "caption-start.txt");
    private static final Cues TAIL = Cues.load(Line.class, "tail.txt");
    private static final Cues DISCUSSION = Cues.load(Line.class, "discussion.txt");

    /** Columns of the widest line that wording cues are looked for in. */
    private static final int WIDEST_CUE = 160;

    /** Share of a line of links that stands in them; the rest are bullets and labels. */
    private static final double LINKED = 0.8;

    /** The first of the characters that take two columns. */
    static final char WIDE = 0x2E80;

    private static final int CAPTION_HEAD = 24;
    private static final int CAPTION_END = 48;

    /** Patterns see at most this many characters of a line. */
    private static final int KEY_LIMIT = 240;

    private static final String SENTENCE_ENDS = "。！？!?.…；;～~";
    /** References to notes behind a full stop: {@code 。1}, {@code 。[2,3]}. */
    private static final Pattern NOTES = Pattern.compile(
            "[。！？][」』”’）)]*(?:(?:\\[(?:註|注)?\\d{1,3}(?:[,、–-]\\d{1,3})*\\])+|\\d{1,2}(?:[,、]\\d{1,2})*)$");

    private static final int LONGEST_NOTES = 40;

    private static final String CLOSERS = "」』”’\"')）]】》〉";

    private final Element element;
    private final Kind kind;
    private final String text;
    private final int gap;
    private final int width;
    private final boolean raw;

    /** Whether the text is known to be its own plain form, but for its length, with no capitals but ASCII's. */
    private final boolean simple;

    // Worked out when first asked for; two threads that ask at once both work it out, to the same end.
    private @Nullable String plain;
    private @Nullable String key;
    private @Nullable Folded folded;
    private @Nullable Boolean caption;
    private @Nullable Boolean tail;
    private @Nullable Boolean discussion;
    private @Nullable Boolean prose;

    private Line(Element element, BlockText reader) {
        this.element = element;
        this.raw = element.hasAttr("data-line");
        this.kind = kindOf(element);
        this.text = (raw ? element.wholeText() : reader.of(element)).strip();
        this.simple = !raw && reader.simple();
        this.gap = raw ? number(element.attr("data-gap")) : 1;
        this.width = !raw && reader.narrow() ? text.length() : widthOf(text);
    }

    /** Block elements as lines, those without any content left out. */
    public static List<Line> of(List<Element> blocks) {
        BlockText reader = new BlockText();
        List<Line> lines = new ArrayList<>(blocks.size());
        for (Element block : blocks) {
            Line line = new Line(block, reader);
            if (!line.text.isEmpty() || line.kind == Kind.OTHER) {
                lines.add(line);
            }
        }
        return List.copyOf(lines);
    }

    /** A text as a paragraph without markup; empty for a blank one. */
    public static Optional<Line> ofText(String text) {
        return of(List.of(new Element("p").text(text))).stream().findFirst();
    }

    /** The lines of a page that is set to a fixed width, each paragraph as one line; other lines as they are. */
    public static List<Line> rejoined(List<Line> lines) {
        return Joiner.paragraphs(lines);
    }

    /** This line with the lines that belong to its paragraph. */
    Line withText(String joined) {
        Element copy = element.shallowClone();
        copy.appendChild(new TextNode(joined));
        return new Line(copy, new BlockText());
    }

    /** This line after {@code gap} blank lines. */
    Line withGap(int gap) {
        Element copy = element.clone();
        copy.attr("data-gap", Integer.toString(gap));
        return new Line(copy, new BlockText());
    }

    /** A text for comparison: NFKC, lower case, single blanks, at most {@value #KEY_LIMIT} characters. */
    public static String key(String text) {
        return plain(text).toLowerCase(Locale.ROOT);
    }

    /** Like {@link #key(String)}, with its letter case. */
    public static String plain(String text) {
        return PlainText.of(head(text));
    }

    private static String head(String text) {
        return text.length() > KEY_LIMIT ? text.substring(0, KEY_LIMIT) : text;
    }

    /** Columns in a fixed-width font: two for East Asian characters, one for others. */
    public static int widthOf(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < WIDE) {
                width++;
                continue;
            }
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            i += pair ? 1 : 0;
            width += c == 0xFEFF ? 1 : 2;
        }
        return width;
    }

    private static Kind kindOf(Element element) {
        String tag = element.normalName();
        if (tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1))) {
            return Kind.HEADING;
        }
        return switch (tag) {
            case "p" -> Kind.TEXT;
            case "ul", "ol", "dl" -> Kind.LIST;
            case "table" -> Kind.TABLE;
            default -> Kind.OTHER;
        };
    }

    private static int number(String digits) {
        return digits.isEmpty() || digits.length() > 6 ? 0 : Integer.parseInt(digits);
    }

    public Element element() {
        return element;
    }

    public Kind kind() {
        return kind;
    }

    public boolean isText() {
        return kind == Kind.TEXT;
    }

    /** Whether this is a line of a text page, not a block of a web page. */
    public boolean raw() {
        return raw;
    }

    public String text() {
        return text;
    }

    /** See {@link #key(String)}. */
    public String key() {
        String known = key;
        if (known == null) {
            known = simple ? PlainText.inSmallLetters(plain()) : plain().toLowerCase(Locale.ROOT);
            key = known;
        }
        return known;
    }

    /** Whether this is the line's key; told without working it out where the lengths differ. */
    public boolean hasKey(String other) {
        return keyLength() == other.length() && key().equals(other);
    }

    /** Whether both lines have the same key. */
    public boolean sameKey(Line other) {
        return simple && other.simple
                ? plain().equalsIgnoreCase(other.plain())
                : keyLength() == other.keyLength() && key().equals(other.key());
    }

    private int keyLength() {
        return (simple ? plain() : key()).length();
    }

    /** Whether the key begins so. */
    public boolean keyBegins(String start) {
        boolean possible = !simple || plain().regionMatches(true, 0, start, 0, start.length());
        return possible && key().startsWith(start);
    }

    /** Whether the text is its own plain form, but for its length, with no capitals but ASCII's; not said of all such. */
    boolean simple() {
        return simple;
    }

    /** The key as screens compare it. */
    Folded folded() {
        Folded known = folded;
        if (known == null) {
            known = Folded.of(simple ? plain() : key());
            folded = known;
        }
        return known;
    }

    /** See {@link #plain(String)}. */
    public String plain() {
        String known = plain;
        if (known == null) {
            known = !simple
                    ? plain(text)
                    : text.length() > KEY_LIMIT ? head(text).strip() : text;
            plain = known;
        }
        return known;
    }

    /** Blank lines before it (1 for every block of a web page). */
    public int gap() {
        return gap;
    }

    public int indent() {
        return number(element.attr("data-indent"));
    }

    public int width() {
        return width;
    }

    /** Whether it is the caption or credit of a picture. */
    public boolean caption() {
        Boolean known = caption;
        if (known == null) {
            known = looksLikeCaption();
            caption = known;
        }
        return known;
    }

    /** Whether nothing of a story follows a line with its wording: related stories, copyright and the like. */
    public boolean opensTail() {
        Boolean known = tail;
        if (known == null) {
            known = cue(TAIL) && Lists.marker(text).isEmpty();
            tail = known;
        }
        return known;
    }

    /** Whether nearly all of it is links. */
    public boolean linked() {
        int linked = element.getElementsByTag("a").stream()
                .filter(link -> link.hasAttr("href"))
                .mapToInt(link -> link.text().length())
                .sum();
        return linked > 0 && linked >= LINKED * text.length();
    }

    /** Whether it opens what readers wrote. */
    public boolean opensDiscussion() {
        Boolean known = discussion;
        if (known == null) {
            known = cue(DISCUSSION);
            discussion = known;
        }
        return known;
    }

    private boolean cue(Cues cues) {
        return width <= WIDEST_CUE && (kind == Kind.TEXT || kind == Kind.HEADING) && cues.coversBlock(this);
    }

    /** A caption says so at one of its ends. */
    private boolean looksLikeCaption() {
        if (kind != Kind.TEXT || width > 2 * WIDEST_CUE) {
            return false;
        }
        if (simple && plain().length() <= CAPTION_HEAD + CAPTION_END) {
            return CAPTION.occursIn(this);
        }
        String words = key();
        return words.length() <= CAPTION_HEAD + CAPTION_END
                ? CAPTION.occursIn(this)
                : CAPTION.occursIn(words.substring(words.length() - CAPTION_END))
                        || CAPTION_START.occursIn(words.substring(0, CAPTION_HEAD));
    }

    /** Whether it ends as a sentence does, closing quotes, brackets and the numbers of notes aside. */
    public boolean ended() {
        int end = text.length();
        while (end > 0 && CLOSERS.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        boolean stop = end > 0 && SENTENCE_ENDS.indexOf(text.charAt(end - 1)) >= 0;
        return stop || (endsInDigitOrBracket() && NOTES.matcher(tail()).find());
    }

    private boolean endsInDigitOrBracket() {
        char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        return last == ']' || (last >= '0' && last <= '9');
    }

    private String tail() {
        return text.substring(Math.max(0, text.length() - LONGEST_NOTES));
    }

    /** Whether it ends with a colon, as a label or a lead-in does. */
    public boolean endsWithColon() {
        return text.endsWith(":") || text.endsWith("：");
    }

    /** Whether it has a full stop inside or at its end, and more than a few words. */
    public boolean prose() {
        Boolean known = prose;
        if (known == null) {
            known = looksLikeProse();
            prose = known;
        }
        return known;
    }

    private boolean looksLikeProse() {
        if (kind != Kind.TEXT || width < 30) {
            return false;
        }
        boolean stop = (ended() && width >= 60) || text.indexOf('。') >= 0 || text.contains(". ");
        return stop || (width >= 100 && clauses() >= 1);
    }

    /** Whether it is prose that is cut off, as excerpts in lists of links are. */
    public boolean cutOff() {
        return !ended() || text.endsWith("...") || text.endsWith("…") || text.endsWith("…]") || text.endsWith("...]");
    }

    /** How many commas it has. */
    public int clauses() {
        int clauses = 0;
        for (int i = 0; i < text.length(); i++) {
            clauses += switch (text.charAt(i)) {
                case '，', ',', '、', '；', ';' -> 1;
                default -> 0;
            };
        }
        return clauses;
    }

    /** Whether its last character is one that running text may break after. */
    public boolean open() {
        if (text.isEmpty() || ended() || endsWithColon()) {
            return false;
        }
        int last = text.codePointBefore(text.length());
        return Character.isLetterOrDigit(last) || "，,、「『“(（《—-".indexOf(last) >= 0;
    }

    /** Whether it is made of few Latin words or few Han characters, as names and labels are. */
    public boolean brief() {
        return width <= 40 && !ended();
    }

    @Override
    public String toString() {
        return text;
    }
}

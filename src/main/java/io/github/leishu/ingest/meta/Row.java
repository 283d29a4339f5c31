package io.github.leishu.ingest.meta;

import io.github.leishu.ingest.text.HeaderLine;
import io.github.leishu.ingest.text.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * A run of a page's text without a block's edge or line break in it.
 *
 * @param pieces the text, cut at the edges of inline elements; only the whole where it is long
 * @param level of the heading that it is or stands in, 1 to 6; 0 for none
 * @param aside how many elements around it are comments, related stories, navigation and the like
 * @param linked whether all of it is links
 */
record Row(int index, String text, List<String> pieces, int level, int aside, boolean linked) {
    /** Columns from which a row can be running text. */
    private static final int PROSE = 110;

    private static final int LINE = 54;

    private static final Pattern OPEN = Pattern.compile(
            ".*(?:[:：/／、,，&＆=]|(?:\\b(?:by|and|from|author|posted|on|at|in)|記者|记者|作者|編輯|编辑|文|[来來]源))\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CONTINUED = Pattern.compile("\\s*(?:[:：、,，&＆/／.]|and\\b|\\p{IsHan}?[電电]).*");

    Row {
        pieces = List.copyOf(pieces);
    }

    int length() {
        return text.length();
    }

    /** Whether it has a Chinese character, without which no Chinese cue can be in it. */
    boolean han() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x3400 && c <= 0x9FFF) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is long enough for a full line of a text, and punctuated as one. */
    boolean lineOfText() {
        return !linked
                && length() >= LINE / 2
                && length() <= 2 * LINE
                && text.chars().anyMatch(c -> "，。、,.；;".indexOf(c) >= 0)
                && Line.widthOf(text) >= LINE;
    }

    boolean prose() {
        return length() >= PROSE / 2
                && Line.widthOf(text) >= PROSE
                && line(text).filter(Line::prose).isPresent();
    }

    /** The row as a header's reader wants it: pieces that do not belong together are set apart by bars. */
    Optional<HeaderLine> header() {
        return line(String.join(" | ", joined())).flatMap(HeaderLine::of);
    }

    /** The pieces, those that a label or comma holds together as one. */
    List<String> joined() {
        return joined(pieces);
    }

    static List<String> joined(List<String> pieces) {
        List<String> joined = new ArrayList<>();
        for (String piece : pieces) {
            int last = joined.size() - 1;
            boolean belongs = last >= 0
                    && (OPEN.matcher(joined.get(last)).matches()
                            || CONTINUED.matcher(piece).matches());
            if (belongs) {
                joined.set(last, joined.get(last) + " " + piece);
            } else {
                joined.add(piece);
            }
        }
        return joined;
    }

    private static Optional<Line> line(String text) {
        return Line.of(List.of(new Element("p").text(text))).stream().findFirst();
    }
}

package io.github.leishu.ingest.meta;

import io.github.leishu.ingest.text.HeaderLine;
import io.github.leishu.ingest.text.Line;
import java.util.List;
import java.util.Optional;

/**
 * A run of a page's text without a block's edge or line break in it.
 *
 * @param pieces the text, cut at the edges of inline elements; only the whole where it is long
 * @param level of the heading that it is or stands in, 1 to 6; 0 for none
 * @param aside how many elements around it are comments, related stories, navigation and the like
 * @param linked whether all of it is links
 */
record Row(int index, Pieces pieces, int level, int aside, boolean linked) {
    /** Columns from which a row can be running text. */
    private static final int PROSE = 110;

    private static final int LINE = 54;
    private static final String CLAUSE_MARKS = "，。、,.；;";

    String text() {
        return pieces.text();
    }

    int length() {
        return pieces.length();
    }

    /** Whether it has a Chinese character, without which no Chinese cue can be in it. */
    boolean han() {
        return pieces.han();
    }

    /** Whether it is long enough for a full line of a text, and punctuated as one. */
    boolean lineOfText() {
        return !linked && length() >= LINE / 2 && length() <= 2 * LINE && Line.widthOf(text()) >= LINE && punctuated();
    }

    private boolean punctuated() {
        String text = text();
        for (int i = 0; i < text.length(); i++) {
            if (CLAUSE_MARKS.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    boolean prose() {
        return length() >= PROSE / 2
                && Line.widthOf(text()) >= PROSE
                && Line.ofText(text()).filter(Line::prose).isPresent();
    }

    /** A row's pieces as a header's reader wants them: those that do not belong together are set apart by bars. */
    static Optional<HeaderLine> header(List<String> joined) {
        return HeaderLine.of(joined.size() == 1 ? joined.get(0) : String.join(" | ", joined));
    }

    /** The pieces, those that a label or comma holds together as one. */
    List<String> joined() {
        return pieces.joined();
    }
}

package io.github.leishu.ingest.score;

import java.util.List;
import org.jsoup.nodes.TextNode;

/**
 * The text of one block: what stands between two boundaries of block elements (or doubled line breaks), with the counts
 * that tell prose from labels. Lengths are in Latin letters; a Han character or kana counts as {@value #WIDE} of them.
 */
final class BlockText {
    static final int WIDE = 3;

    private final List<TextNode> nodes;
    private final String head;
    private final int length;
    private final int linkLength;
    private final int strongLength;
    private final int links;
    private final int words;
    private final int stops;
    private final int digits;
    private final int capitals;
    private final int wide;
    private final int separators;
    private final char end;
    private final double running;

    BlockText(OpenBlock read) {
        nodes = List.copyOf(read.nodes);
        head = read.head();
        length = read.length;
        linkLength = read.linkLength;
        strongLength = read.strongLength;
        links = read.links;
        words = read.words;
        stops = read.stops();
        digits = read.digits;
        capitals = read.capitals;
        wide = read.wide;
        separators = read.separators;
        end = read.end;
        running = worth();
    }

    private double worth() {
        int plain = length - linkLength;
        if (plain <= 0) {
            return 0;
        }
        boolean prose = plain >= 80 || (stops > 0 && plain >= 40);
        double unlinked = (double) plain / length;
        return prose ? plain * unlinked : plain * unlinked * 0.15;
    }

    List<TextNode> nodes() {
        return nodes;
    }

    /** The first characters, blanks joined. */
    String head() {
        return head;
    }

    int length() {
        return length;
    }

    int linkLength() {
        return linkLength;
    }

    int strongLength() {
        return strongLength;
    }

    int links() {
        return links;
    }

    int words() {
        return words;
    }

    /** Ends of sentences. */
    int stops() {
        return stops;
    }

    int digits() {
        return digits;
    }

    /** Words with a capital first letter. */
    int capitals() {
        return capitals;
    }

    int wide() {
        return wide;
    }

    int separators() {
        return separators;
    }

    /** The last character that is no blank. */
    char end() {
        return end;
    }

    /** Worth as prose: sentences and long paragraphs count, labels and links hardly. */
    double running() {
        return running;
    }
}

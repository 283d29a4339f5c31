package io.github.leishu.ingest.score;

import io.github.leishu.ingest.score.words.Lexicon;
import java.util.List;
import org.jsoup.nodes.TextNode;

/**
 * The text of one block: what stands between two boundaries of block elements (or doubled line breaks), with the counts
 * that tell prose from labels. Lengths are in Latin letters; a Han character or kana counts as {@value #WIDE} of them.
 */
final class BlockText {
    static final int WIDE = 3;

    /** Characters in a {@link #sketch}. */
    private static final int SKETCHED = 6;

    private final PageText page;
    private final int length;
    private final int linkLength;
    private final int links;
    private final int words;
    private final int stops;
    private final int wide;
    private final int separators;
    private final char end;
    private final double running;

    /** Where nodes, characters, tokens and words of the block begin and end in those of the page. */
    private final int nodesFrom;

    private final int nodesTo;
    private final int headFrom;
    private final int headTo;
    final int tokensFrom;
    final int tokensTo;
    final int wordsFrom;
    final int wordsTo;

    /** Where the tokens of the head end, but for the hash of one that it cuts; 0 if there is none. */
    final int headTokensTo;

    final long cut;

    BlockText(PageText read) {
        page = read;
        length = read.length;
        linkLength = read.linkLength;
        links = read.links;
        words = read.wordCount;
        stops = read.stops();
        wide = read.wide;
        separators = read.separators;
        end = read.end;
        running = worth();
        nodesFrom = read.nodesFrom;
        nodesTo = read.nodesTo();
        char[] chars = read.chars();
        int from = read.charsFrom;
        int to = Math.min(read.charsTo(), from + PageText.HEAD);
        while (from < to && Character.isWhitespace(chars[from])) {
            from++;
        }
        while (to > from && Character.isWhitespace(chars[to - 1])) {
            to--;
        }
        headFrom = from;
        headTo = to;
        tokensFrom = read.tokensFrom;
        tokensTo = read.tokens().size();
        wordsFrom = read.wordsFrom;
        wordsTo = read.words().size();
        headTokensTo = read.headTokensTo;
        cut = read.cut;
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
        return page.nodes(nodesFrom, nodesTo);
    }

    /** The first characters, blanks joined. */
    String head() {
        return new String(page.chars(), headFrom, headTo - headFrom);
    }

    /** Equal for equal heads. */
    long headHash() {
        char[] chars = page.chars();
        long hash = 0;
        for (int i = headFrom; i < headTo; i++) {
            hash = Lexicon.hash(hash, chars[i]);
        }
        return hash;
    }

    /** Equal for equal heads, and different for most others: of its length and some characters. */
    long sketch() {
        char[] chars = page.chars();
        int size = headTo - headFrom;
        long sketch = size;
        for (int i = 0; i < SKETCHED && size > 0; i++) {
            sketch = Lexicon.hash(sketch, chars[headFrom + i * (size - 1) / (SKETCHED - 1)]);
        }
        return sketch;
    }

    /** The first character that is no blank; a blank if there are none. */
    char first() {
        return headFrom < headTo ? page.chars()[headFrom] : ' ';
    }

    int length() {
        return length;
    }

    int linkLength() {
        return linkLength;
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

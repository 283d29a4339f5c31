package io.github.leishu.ingest.score;

import io.github.leishu.ingest.score.words.Letters;
import io.github.leishu.ingest.score.words.Lexicon;
import io.github.leishu.ingest.score.words.LongIndex;
import io.github.leishu.ingest.score.words.LongList;

/** What the words at the beginning of a block tell: by the learned lexicon, and beside the page's title. Not thread-safe. */
final class Wording {
    private static final Lexicon WORDS = Lexicon.load("text-words.tsv");

    /** Different words that are looked up. */
    private static final int MOST = 60;

    private final LongIndex title;

    /** Bits of the title's words, to tell most other words from them quickly. */
    private final long titleBits;

    private final LongList tokens;
    private final LongList words;
    private final LongIndex different = new LongIndex();

    /** For each word of the lexicon the number of the last block that it was found in. */
    private final int[] found = new int[WORDS.size()];

    private int blocks;

    Wording(String title, PageText text) {
        this.title = tokens(title);
        titleBits = this.title.bits();
        tokens = text.tokens();
        words = text.words();
    }

    /**
     * The hashes of a text's words as it is compared by: Latin ones in lower case, with digits, and other characters one
     * by one.
     */
    static LongIndex tokens(String text) {
        LongIndex tokens = new LongIndex();
        long token = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            int code = Math.abs(Letters.code(c));
            if (code != 0 && c < Letters.WIDE) {
                token = Lexicon.hash(token, (char) code);
                continue;
            }
            if (token != 0) {
                tokens.add(token);
                token = 0;
            }
            if (c >= Letters.WIDE) {
                tokens.add(code == 0 ? c : code);
            }
        }
        return tokens;
    }

    /** The share of the block's words that stand in the title too. */
    double overlap(BlockText block) {
        if (title.size() == 0 || !shares(block)) {
            return 0;
        }
        different.clear();
        int shared = 0;
        for (int i = block.tokensFrom; i < block.headTokensTo; i++) {
            shared += sharedAnew(tokens.get(i));
        }
        shared += block.cut == 0 ? 0 : sharedAnew(block.cut);
        return (double) shared / different.size();
    }

    /** One if the token is in the title, and a new one among the {@link #different}. */
    private int sharedAnew(long token) {
        int before = different.size();
        return different.add(token) == before && isInTitle(token) ? 1 : 0;
    }

    private boolean shares(BlockText block) {
        for (int i = block.tokensFrom; i < block.headTokensTo; i++) {
            if (isInTitle(tokens.get(i))) {
                return true;
            }
        }
        return block.cut != 0 && isInTitle(block.cut);
    }

    private boolean isInTitle(long token) {
        return (titleBits & LongIndex.bit(token)) != 0 && title.find(token) >= 0;
    }

    /** The mean, sum, least and greatest value of the different words that the lexicon knows, and how many these are. */
    void fill(BlockText block, Row row) {
        double sum = 0;
        double least = 0;
        double greatest = 0;
        int known = 0;
        int end = end(block);
        blocks++;
        for (int i = block.wordsFrom; i < end; i++) {
            int word = WORDS.find(words.get(i));
            if (word >= 0 && found[word] != blocks) {
                found[word] = blocks;
                double value = WORDS.value(word);
                sum += value;
                least = Math.min(least, value);
                greatest = Math.max(greatest, value);
                known += value == 0 ? 0 : 1;
            }
        }
        row.add("txt.mean", sum / Math.max(1, known));
        row.add("txt.sum", sum);
        row.add("txt.min", least);
        row.add("txt.max", greatest);
        row.add("txt.n", known);
    }

    /** Where to stop, since only so many different words are looked up. */
    private int end(BlockText block) {
        int i = block.wordsFrom;
        if (block.wordsTo - i <= MOST) {
            return block.wordsTo;
        }
        different.clear();
        while (i < block.wordsTo && different.size() < MOST) {
            different.add(words.get(i++));
        }
        return i;
    }
}

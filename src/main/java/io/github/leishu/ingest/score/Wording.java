package io.github.leishu.ingest.score;

import io.github.leishu.ingest.score.words.Lexicon;
import io.github.leishu.ingest.score.words.LongIndex;
import io.github.leishu.ingest.score.words.Witness;

/**
 * Reads the first characters of a block once, for all that its words tell: by the learned lexicon, beside the page's
 * title, and to a {@link Witness}. Holds the last text read; not thread-safe.
 *
 * <p>Where words end can't be foreseen, which costs a processor more than anything else here. So the reading loop has no
 * branches for it: it writes the hash of the word so far after each letter, and goes on to the next place at the end.
 */
final class Wording {
    private static final Lexicon WORDS = Lexicon.load("text-words.tsv");

    /** Different words that are looked up, and the length of the longest. */
    private static final int MOST = 60;

    private static final int LONGEST = 20;

    /** From here on characters are words of their own. */
    private static final char WIDE = 0x2E80;

    private static final int ASCII = 128;

    /** The {@link #code} of each character that most text is made of. */
    private static final byte[] CODES = new byte[ASCII];

    static {
        for (char c = 0; c < ASCII; c++) {
            CODES[c] = (byte) rareCode(c);
        }
    }

    private final LongIndex title;

    /** Bits of the title's words, to tell most other words from them quickly. */
    private final long titleBits;

    private String text = "";
    private final char[] read = new char[OpenBlock.KEPT];
    private final char[] plain = new char[OpenBlock.KEPT + 1];
    private int plainLength;

    /** The words of letters, by hash and length; one that begins with a wide character counts as too long. */
    private final long[] words = new long[OpenBlock.KEPT + 1];

    private final int[] lengths = new int[OpenBlock.KEPT + 1];
    private int count;

    /** Whether there are other words than those of Latin letters. */
    private boolean mixed;

    private final LongIndex different = new LongIndex();

    /** For each word of the lexicon the number of the last text that it was found in. */
    private final int[] found = new int[WORDS.size()];

    private int texts;

    /** @param title words by {@link #tokens} */
    Wording(LongIndex title) {
        this.title = title;
        titleBits = title.bits();
    }

    /**
     * The hashes of a text's words as it is compared by: Latin ones in lower case, with digits, and other characters one
     * by one.
     */
    static LongIndex tokens(String text) {
        LongIndex tokens = new LongIndex();
        addTokens(text, tokens);
        return tokens;
    }

    private static void addTokens(String text, LongIndex tokens) {
        long token = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            int code = Math.abs(code(c));
            if (code != 0 && code < WIDE) {
                token = Lexicon.hash(token, (char) code);
                continue;
            }
            if (token != 0) {
                tokens.add(token);
                token = 0;
            }
            if (c >= WIDE || code != 0) {
                tokens.add(code == 0 ? c : code);
            }
        }
    }

    /** A letter in lower case, the negative of a digit, 0 for other characters. */
    private static int code(char c) {
        return c < ASCII ? CODES[c] : rareCode(c);
    }

    private static int rareCode(char c) {
        return Character.isLetter(c) ? Character.toLowerCase(c) : Character.isDigit(c) ? -c : 0;
    }

    /** @param text of at most {@link OpenBlock#KEPT} characters */
    void read(String text) {
        this.text = text;
        texts++;
        text.getChars(0, text.length(), read, 0);
        long word = 0;
        int length = 0;
        int before = 0;
        int at = 0;
        int plains = 0;
        boolean others = false;
        for (int i = 0; i < text.length(); i++) {
            char c = read[i];
            int code = code(c);
            int inWord = -code >>> 31;
            at += before & ~inWord;
            word = Lexicon.hash(word, (char) code) & -(long) inWord;
            length = length + inWord & -inWord;
            if (code < 0 || c >= WIDE || code >= WIDE) {
                others = true;
                length += code >= WIDE && before == 0 ? LONGEST : 0;
            }
            words[at] = word;
            lengths[at] = length;
            plain[plains] = (char) Math.abs(code);
            plains += code == 0 ? 0 : 1;
            before = inWord;
        }
        count = at + before;
        plainLength = plains;
        mixed = others;
    }

    /** The share of the text's words that stand in the title too. */
    double overlap() {
        if (title.size() == 0 || !mixed && !mayShare()) {
            return 0;
        }
        different.clear();
        addTokens(text, different);
        return (double) different.shared(title) / Math.max(1, different.size());
    }

    private boolean mayShare() {
        boolean shared = false;
        for (int i = 0; i < count; i++) {
            shared |= (titleBits & LongIndex.bit(words[i])) != 0 && title.find(words[i]) >= 0;
        }
        return shared;
    }

    /** See {@link Witness#share}. */
    double share(Witness witness) {
        return witness.share(plain, plainLength);
    }

    /** The mean, sum, least and greatest value of the different words that the lexicon knows, and how many these are. */
    void fill(Row row) {
        double sum = 0;
        double least = 0;
        double greatest = 0;
        int known = 0;
        int end = end();
        for (int i = 0; i < end; i++) {
            int word = WORDS.find(words[i]);
            if (word >= 0 && lengths[i] <= LONGEST && found[word] != texts) {
                found[word] = texts;
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
    private int end() {
        if (count <= MOST) {
            return count;
        }
        different.clear();
        int i = 0;
        while (i < count && different.size() < MOST) {
            if (lengths[i] <= LONGEST) {
                different.add(words[i]);
            }
            i++;
        }
        return i;
    }
}

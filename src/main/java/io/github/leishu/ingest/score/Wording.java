package io.github.leishu.ingest.score;

import java.util.Arrays;

/**
 * Reads the first characters of a block once, for all that its words tell: by the learned lexicon, beside the page's
 * title, and to a {@link Witness}. There are two kinds of words: of letters only, as the lexicon has them, and of Latin
 * letters and digits, with other characters one by one, as titles are compared by. Holds the last text read; not
 * thread-safe.
 */
final class Wording {
    private static final Lexicon WORDS = Lexicon.load("text-words.tsv");

    /** Different words of letters that are looked up, and the length of the longest. */
    private static final int MOST = 60;

    private static final int LONGEST = 20;

    /** Words of the longest block that may repeat the title. */
    private static final int TITLE = 40;

    /** From here on characters are words of their own. */
    private static final char WIDE = 0x2E80;

    /** Marks of a word by its kinds. */
    private static final byte OF_LETTERS = 1;

    private static final byte OF_TITLES = 2;

    private final LongIndex title;
    private boolean compared;

    private final char[] plain = new char[OpenBlock.KEPT];
    private int plainLength;

    private final LongIndex seen = new LongIndex();
    private final byte[] marks = new byte[2 * OpenBlock.KEPT];

    /** Hashes of the words that are being read, and where in {@link #plain} the letters begin. */
    private long word;

    private int wordStart;
    private long token;

    private int words;
    private int tokens;
    private int shared;
    private double sum;
    private double least;
    private double greatest;
    private int known;

    /** @param title words by {@link #tokens(String)} */
    Wording(LongIndex title) {
        this.title = title;
    }

    /** The hashes of a text's words as titles are compared by. */
    static LongIndex tokens(String text) {
        LongIndex tokens = new LongIndex();
        long token = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? Character.toLowerCase(text.charAt(i)) : ' ';
            if (c < WIDE && Character.isLetterOrDigit(c)) {
                token = Lexicon.hash(token, c);
                continue;
            }
            if (token != 0) {
                tokens.add(token);
                token = 0;
            }
            if (c >= WIDE) {
                tokens.add(c);
            }
        }
        return tokens;
    }

    void read(BlockText block) {
        read(block.head(), block.words() <= TITLE && title.size() > 0);
    }

    /**
     * @param text of at most {@link OpenBlock#KEPT} characters
     * @param compared with the title
     */
    void read(String text, boolean compared) {
        this.compared = compared;
        reset();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z') {
                i = readSmallLetters(text, i);
                continue;
            }
            if (Character.isLetter(c)) {
                letter(Character.toLowerCase(c));
            } else {
                other(c);
            }
            i++;
        }
        endWord();
        endToken(' ');
    }

    private void reset() {
        Arrays.fill(marks, 0, seen.size(), (byte) 0);
        seen.clear();
        plainLength = wordStart = words = tokens = shared = known = 0;
        sum = least = greatest = 0;
    }

    /** Most text by far. The index behind them. */
    private int readSmallLetters(String text, int from) {
        long letters = word;
        long all = token;
        int length = plainLength;
        int to = from;
        while (to < text.length() && text.charAt(to) >= 'a' && text.charAt(to) <= 'z') {
            char c = text.charAt(to);
            plain[length++] = c;
            letters = Lexicon.hash(letters, c);
            all = Lexicon.hash(all, c);
            to++;
        }
        word = letters;
        token = all;
        plainLength = length;
        return to;
    }

    private void letter(char c) {
        plain[plainLength++] = c;
        word = Lexicon.hash(word, c);
        if (c < WIDE) {
            token = Lexicon.hash(token, c);
        } else {
            endToken(c);
        }
    }

    private void other(char c) {
        endWord();
        boolean digit = Character.isDigit(c);
        if (digit) {
            plain[plainLength++] = c;
            wordStart = plainLength;
        }
        if (digit && c < WIDE) {
            token = Lexicon.hash(token, c);
        } else {
            endToken(c);
        }
    }

    private void endWord() {
        int length = plainLength - wordStart;
        if (length > 0 && length <= LONGEST && words < MOST && plain[wordStart] < WIDE && isNew(word, OF_LETTERS)) {
            words++;
            double value = WORDS.of(word);
            sum += value;
            least = Math.min(least, value);
            greatest = Math.max(greatest, value);
            known += value == 0 ? 0 : 1;
        }
        word = 0;
        wordStart = plainLength;
    }

    private void endToken(char next) {
        if (compared && token != 0) {
            addToken(token);
        }
        token = 0;
        if (compared && next >= WIDE) {
            addToken(next);
        }
    }

    private void addToken(long hash) {
        if (isNew(hash, OF_TITLES)) {
            tokens++;
            shared += title.find(hash) >= 0 ? 1 : 0;
        }
    }

    private boolean isNew(long hash, byte kind) {
        int i = seen.add(hash);
        boolean isNew = (marks[i] & kind) == 0;
        marks[i] |= kind;
        return isNew;
    }

    /** The share of the words that stand in the title too; 0 for long texts. */
    double overlap() {
        return (double) shared / Math.max(1, tokens);
    }

    /** Letters and digits in lower case, {@link #plainLength()} of them. */
    char[] plain() {
        return plain;
    }

    int plainLength() {
        return plainLength;
    }

    /** The mean, sum, least and greatest value of the different words that the lexicon knows, and how many these are. */
    void fill(Row row) {
        row.add("txt.mean", sum / Math.max(1, known));
        row.add("txt.sum", sum);
        row.add("txt.min", least);
        row.add("txt.max", greatest);
        row.add("txt.n", known);
    }
}

package io.github.leishu.ingest.score;

/**
 * Reads the first characters of a block once, for all that its words tell: by the learned lexicon, beside the page's
 * title, and to a {@link Witness}. Holds the last text read; not thread-safe.
 */
final class Wording {
    private static final Lexicon WORDS = Lexicon.load("text-words.tsv");
    private static final int MOST = 60;
    private static final int LONGEST = 20;

    /** From here on characters are words of their own. */
    private static final char WIDE = 0x2E80;

    private final LongIndex title;
    private final char[] plain = new char[OpenBlock.KEPT];
    private int plainLength;

    /** Letters only, and the hash of the word that is being read. */
    private final LongIndex words = new LongIndex();

    private long word;
    private int wordStart;

    /** Letters and digits. */
    private final LongIndex tokens = new LongIndex();

    private long token;

    private double sum;
    private double least;
    private double greatest;
    private int known;

    /** @param title words by {@link #tokens(String)} */
    Wording(LongIndex title) {
        this.title = title;
    }

    /** The hashes of a text's Latin words in lower case, with digits, and of its other characters one by one. */
    static LongIndex tokens(String text) {
        LongIndex tokens = new LongIndex();
        long token = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = Character.toLowerCase(text.charAt(i));
            if (c < WIDE && Character.isLetterOrDigit(c)) {
                token = Lexicon.hash(token, c);
                continue;
            }
            addToken(token, c, tokens);
            token = 0;
        }
        addToken(token, ' ', tokens);
        return tokens;
    }

    /** @param text of at most {@link OpenBlock#KEPT} characters */
    void read(String text) {
        words.clear();
        tokens.clear();
        plainLength = wordStart = known = 0;
        sum = least = greatest = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z') {
                letter(c);
            } else if (c >= 'A' && c <= 'Z') {
                letter((char) (c + 'a' - 'A'));
            } else if (Character.isLetter(c)) {
                letter(Character.toLowerCase(c));
            } else {
                other(c);
            }
        }
        endWord();
        endToken(' ');
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
        if (length > 0 && length <= LONGEST && words.size() < MOST && plain[wordStart] < WIDE) {
            int before = words.size();
            double value = words.add(word) == before ? WORDS.of(word) : 0;
            sum += value;
            least = Math.min(least, value);
            greatest = Math.max(greatest, value);
            known += value == 0 ? 0 : 1;
        }
        word = 0;
        wordStart = plainLength;
    }

    private void endToken(char next) {
        addToken(token, next, tokens);
        token = 0;
    }

    private static void addToken(long token, char next, LongIndex tokens) {
        if (token != 0) {
            tokens.add(token);
        }
        if (next >= WIDE) {
            tokens.add(next);
        }
    }

    /** The share of the words that stand in the title too. */
    double overlap() {
        return (double) tokens.shared(title) / Math.max(1, tokens.size());
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

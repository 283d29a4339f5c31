package io.github.leishu.ingest.score;

import io.github.leishu.ingest.score.words.Letters;
import io.github.leishu.ingest.score.words.Lexicon;
import io.github.leishu.ingest.score.words.LongList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.TextNode;

/**
 * Reads the texts of a page, one block after another and each character once: counts for the open block, and keeps the
 * characters and words of all. Words are told by their hashes and of two kinds: tokens are runs of letters and digits, by
 * which texts are compared, and words are runs of letters, which the lexicon knows. Most boundaries of a page have no text
 * between them, so that an empty block leaves no trace. Not thread-safe.
 */
final class PageText {
    /** Characters of a block by whose words it is told; longer blocks are told by their shape. */
    static final int HEAD = 400;

    private static final int FULL = Integer.MAX_VALUE;

    /** Letters of the longest word that is looked up. */
    private static final int LONGEST = 20;

    /** Tokens of a page that are kept, ten times those of a long novel; copies are looked for among them. */
    private static final int MOST_TOKENS = 1 << 21;

    /** Characters that are read in one go. */
    private static final int PART = 1 << 16;

    int length;
    int linkLength;
    int links;
    int wordCount;
    int wide;
    int separators;
    char end = ' ';

    /** Where the open block begins among the nodes, characters, tokens and words of the page. */
    int nodesFrom;

    int charsFrom;
    int tokensFrom;
    int wordsFrom;

    /** Where the tokens in the head of the open block end, once it is full, and the beginning of the one that it cuts. */
    int headTokensTo;

    long cut;

    /** Wide characters are tokens by themselves. */
    private final LongList tokens = new LongList();

    private final LongList words = new LongList();
    private TextNode[] nodes = new TextNode[512];
    private int nodeCount;

    /** Of the heads of all blocks and the whole of the open one, blanks joined. */
    private char[] chars = new char[1 << 14];

    private int charCount;
    private char[] read = new char[1 << 10];
    private int stops;
    private char last = ' ';
    private boolean inWord;

    /** Where the head of the open block ends, if it has not ended yet. */
    private int limit = HEAD;

    /** The hash of the token that has begun, 0 between tokens. */
    private long token;

    /** Where that and the word that has begun begin; the latter is -1 between words. */
    private int tokenFrom;

    private int wordFrom = -1;

    void add(TextNode node, boolean linked) {
        if (nodeCount == nodes.length) {
            nodes = Arrays.copyOf(nodes, 2 * nodeCount);
        }
        nodes[nodeCount++] = node;
        int before = length;
        read(node.getWholeText());
        linkLength += linked ? length - before : 0;
    }

    private void read(String text) {
        for (int from = 0; from < text.length(); from += PART) {
            read(text, from, Math.min(text.length(), from + PART));
        }
    }

    private void read(String text, int from, int to) {
        int size = to - from;
        if (size >= read.length) {
            read = new char[2 * size];
        }
        if (limit == FULL) {
            charCount = Math.min(charCount, charsFrom + HEAD); // the rest has been read
        }
        if (charCount + size >= chars.length) {
            chars = Arrays.copyOf(chars, 2 * (charCount + size));
        }
        text.getChars(from, to, read, 0);
        read[size] = ' ';
        int i = 0;
        while (i < size) {
            char c = read[i];
            int code = Letters.plainCode(c);
            if (code > 0) {
                i = addLetters(i, code);
            } else if (code < 0) {
                i = addDigits(i, code);
            } else {
                i = c <= ' ' ? addBlanks(i, size) : addOther(i, c);
            }
        }
    }

    /** Most text by far: letters without accents. The index behind them. */
    private int addLetters(int from, int first) {
        begin();
        if (wordFrom < 0) {
            wordFrom = charCount;
        }
        char[] in = read;
        char[] out = chars;
        int to = from;
        int at = charCount;
        long hash = token;
        int code = first;
        while (code > 0) {
            hash = Lexicon.hash(hash, (char) code);
            out[at++] = in[to++];
            code = Letters.plainCode(in[to]);
        }
        token = hash;
        length += to - from;
        endRun(at);
        return to;
    }

    private int addDigits(int from, int first) {
        endWord();
        begin();
        int to = from;
        int code = first;
        while (code < 0) {
            token = Lexicon.hash(token, (char) -code);
            chars[charCount + to - from] = read[to++];
            code = Letters.plainCode(read[to]);
        }
        length += to - from;
        endRun(charCount + to - from);
        return to;
    }

    private int addBlanks(int from, int size) {
        char[] in = read;
        int to = from + 1;
        while (to < size && in[to] <= ' ') {
            to++;
        }
        space();
        return to;
    }

    private void begin() {
        if (!inWord) {
            wordCount++;
            inWord = true;
        }
        if (token == 0) {
            tokenFrom = charCount;
        }
    }

    private void endRun(int to) {
        charCount = to;
        last = chars[to - 1];
        if (to > limit) {
            fillHead();
        }
    }

    private int addOther(int at, char c) {
        if (c == 0xA0 || c == 0x3000) {
            space();
        } else if (c >= Letters.WIDE) {
            addWide(c);
        } else {
            addLatin(c, Letters.code(c));
        }
        return at + 1;
    }

    private void addWide(char c) {
        int code = Letters.code(c);
        if (code <= 0) {
            endWord();
        }
        endToken();
        keep(c);
        wordFrom = code > 0 && wordFrom < 0 ? charCount - 1 : wordFrom;
        addToken(code == 0 ? c : Math.abs(code));
        length += BlockText.WIDE;
        wide++;
        wordCount++;
        inWord = false;
        stops += "。！？；".indexOf(c) >= 0 ? 1 : 0;
    }

    /** Letters with accents, signs. */
    private void addLatin(char c, int code) {
        if (code == 0) {
            endWord();
            endToken();
            inWord = inWord && (c == '\'' || c == '’' || c == '-');
            separators += "|»«›·•/>©".indexOf(c) >= 0 ? 1 : 0;
        } else {
            if (code < 0) {
                endWord();
            }
            begin();
            wordFrom = code > 0 && wordFrom < 0 ? charCount : wordFrom;
            token = Lexicon.hash(token, (char) Math.abs(code));
        }
        length++;
        keep(c);
    }

    private void keep(char c) {
        chars[charCount] = c;
        endRun(charCount + 1);
    }

    /** Between two texts that do not touch. */
    void space() {
        if (last != ' ') {
            stops += isLatinStop(last) ? 1 : 0;
            endWord();
            endToken();
            chars[charCount++] = ' ';
            if (charCount > limit) {
                fillHead();
            }
            end = last;
            last = ' ';
            inWord = false;
        }
    }

    void countLink() {
        links++;
    }

    private void addToken(long hash) {
        if (tokens.size() < MOST_TOKENS) {
            tokens.add(hash);
        }
    }

    private void endToken() {
        if (token != 0) {
            addToken(token);
            token = 0;
        }
    }

    private void endWord() {
        if (wordFrom >= 0) {
            if (limit != FULL) {
                addWord(charCount);
            }
            wordFrom = -1;
        }
    }

    private void addWord(int to) {
        if (to - wordFrom <= LONGEST && chars[wordFrom] < Letters.WIDE) {
            boolean whole = to == charCount && token != 0 && tokenFrom == wordFrom;
            words.add(whole ? token : hash(wordFrom, to));
        }
    }

    /** What goes beyond the head has begun. */
    private void fillHead() {
        headTokensTo = tokens.size();
        cut = token != 0 && tokenFrom < limit ? hash(tokenFrom, limit) : 0;
        if (wordFrom >= 0 && wordFrom < limit) {
            addWord(limit);
        }
        limit = FULL;
    }

    private long hash(int from, int to) {
        long hash = 0;
        for (int i = from; i < to; i++) {
            hash = Lexicon.hash(hash, (char) Math.abs(Letters.code(chars[i])));
        }
        return hash;
    }

    private static boolean isLatinStop(char c) {
        return c == '.' || c == '!' || c == '?';
    }

    /** Whether the open block has no text. */
    boolean isEmpty() {
        return length == 0;
    }

    /** What was read since the block before; not to be asked for if that is nothing. */
    BlockText close() {
        endWord();
        endToken();
        if (limit != FULL) {
            headTokensTo = tokens.size();
            cut = 0;
        }
        end = last == ' ' ? end : last;
        BlockText block = new BlockText(this);
        nodesFrom = nodeCount;
        charCount = Math.min(charCount, charsFrom + HEAD);
        charsFrom = charCount;
        tokensFrom = tokens.size();
        wordsFrom = words.size();
        reset();
        return block;
    }

    /** Forgets what is no text. */
    void reset() {
        nodeCount = nodesFrom;
        length = linkLength = links = wordCount = wide = separators = stops = 0;
        end = last = ' ';
        inWord = false;
        limit = charsFrom + HEAD;
    }

    /** Ends of sentences. */
    int stops() {
        return stops + (isLatinStop(last) ? 1 : 0);
    }

    int nodesTo() {
        return nodeCount;
    }

    int charsTo() {
        return charCount;
    }

    LongList tokens() {
        return tokens;
    }

    LongList words() {
        return words;
    }

    List<TextNode> nodes(int from, int to) {
        return Arrays.asList(nodes).subList(from, to);
    }

    char[] chars() {
        return chars;
    }
}

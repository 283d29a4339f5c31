package io.github.leishu.ingest.score;

import io.github.leishu.ingest.clean.Cues;
import io.github.leishu.ingest.score.words.Letters;
import io.github.leishu.ingest.score.words.Lexicon;
import io.github.leishu.ingest.score.words.LongIndex;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Attributes;

/**
 * What the class names and ids of a page's elements say, by the hand-made lists of cues and by the learned lexicon. Names
 * repeat on a page, so each is read once. Not thread-safe; one per page.
 */
final class Names {
    static final Name NONE = new Name(false, false, 0, 0);

    private static final Cues CONTENT = Cues.load("article-cues.txt");
    private static final Cues OTHER = Cues.load("dom-cues.txt");
    private static final Words WORDS = new Words(CONTENT, OTHER);

    /** Longer names are made by machines. */
    private static final int LONGEST = 400;

    private final Map<String, Name> known = new HashMap<>(256);

    /** What is being read, with a blank behind. */
    private final char[] read = new char[LONGEST + 1];

    /** The hash of the last word so far, and where that begins; the length is 0 between words. */
    private long word;

    private int wordStart;
    private int wordLength;

    /** The word before in the same name, if it can be the first of a cue of two words; otherwise 0. */
    private long first;

    private float value;
    private int cues;
    private boolean likeCue;

    /**
     * What a name says.
     *
     * @param content whether it holds a cue for an article's text
     * @param other whether it holds a cue for something else
     * @param value the word of the lexicon that says most
     * @param style hash of the first of several class names, by which elements look alike
     */
    record Name(boolean content, boolean other, float value, int style) {
        Name and(Name id) {
            return new Name(
                    content || id.content,
                    other || id.other,
                    Math.abs(id.value) > Math.abs(value) ? id.value : value,
                    style);
        }
    }

    /** What the class names and the id among an element's attributes say together. */
    Name of(Attributes attributes) {
        String id = attributes.get("id");
        Name classes = of(attributes.get("class").trim());
        return id.isEmpty() ? classes : classes.and(of(id));
    }

    private Name of(String names) {
        if (names.isEmpty()) {
            return NONE;
        }
        Name name = known.get(names);
        if (name == null) {
            name = read(names);
            known.put(names, name);
        }
        return name;
    }

    private Name read(String names) {
        int style = style(names);
        if (names.length() > LONGEST) {
            return new Name(false, false, 0, style);
        }
        names.getChars(0, names.length(), read, 0);
        read[names.length()] = ' ';
        value = 0;
        cues = 0;
        likeCue = false;
        readWords(names.length());
        boolean cued = names.length() <= Cues.MAX_NAME;
        return new Name(
                cued && says(names, Words.CONTENT, CONTENT), cued && says(names, Words.OTHER, OTHER), value, style);
    }

    private static int style(String names) {
        int hash = 0;
        for (int i = 0; i < names.length() && names.charAt(i) != ' '; i++) {
            hash = 31 * hash + names.charAt(i);
        }
        return hash;
    }

    /** {@code relatedPosts-2 wide}: related posts, wide. */
    private void readWords(int length) {
        first = 0;
        int i = 0;
        while (i < length) {
            char c = read[i];
            if (c >= 'a' && c <= 'z') {
                i = readSmallLetters(i);
                continue;
            }
            boolean letter = Letters.code(c) > 0;
            if (!letter || i > 0 && Character.isUpperCase(c) && Character.isLowerCase(read[i - 1])) {
                endWord();
            }
            if (letter) {
                wordStart = wordLength == 0 ? i : wordStart;
                word = Lexicon.hash(word, Character.toLowerCase(c));
                wordLength++;
            } else if (c == ' ' || c >= '\t' && c <= '\r') {
                first = 0;
            }
            i++;
        }
        endWord();
    }

    private int readSmallLetters(int from) {
        char[] letters = read;
        long hash = word;
        int to = from;
        char c = letters[to];
        while (c >= 'a' && c <= 'z') {
            hash = Lexicon.hash(hash, c);
            c = letters[++to];
        }
        wordStart = wordLength == 0 ? from : wordStart;
        wordLength += to - from;
        word = hash;
        return to;
    }

    private void endWord() {
        if (wordLength == 0) {
            return;
        }
        cues |= first == 0 ? 0 : WORDS.cues(first, word);
        first = 0;
        int known = WORDS.find(word);
        if (known >= 0) {
            float own = wordLength > 1 ? WORDS.value(known) : 0;
            value = Math.abs(own) > Math.abs(value) ? own : value;
            cues |= WORDS.cues(known);
            first = WORDS.beginsPair(known) ? word : 0;
        }
        likeCue = likeCue || WORDS.beginsLikeCue(read, wordStart, wordLength);
        word = 0;
        wordLength = 0;
    }

    /** Which of several beginnings counts, only the list itself knows; words that begin like a cue are rare. */
    private boolean says(String names, int cue, Cues list) {
        return (cues & cue) != 0 || likeCue && list.rule(names).isPresent();
    }

    /**
     * What single words in class names and ids say, by the lexicon and by both lists of cues in one look: by their hashes and
     * without a string for each word. Immutable.
     */
    private static final class Words {
        /** Bits of what words say: that they hold a cue for an article's text, or a cue for something else. */
        static final int CONTENT = 1;

        static final int OTHER = 2;

        /** The word is the first of a cue of two words. */
        private static final int FIRST = 4;

        private static final long NEXT = 0xA0761D6478BD642FL;

        private final Lexicon lexicon;
        private final int[] said;
        private final LongIndex pairs = new LongIndex();
        private final int[] pairsSaid;

        /** The beginnings of words that are cues, and the length of the shortest. */
        private final List<String> beginnings;

        private final int shortest;

        /** Bits of their first letters, by the lower bits of these. */
        private final int firsts;

        Words(Cues content, Cues other) {
            List<String> all =
                    Stream.concat(content.all().stream(), other.all().stream()).toList();
            beginnings = all.stream()
                    .filter(cue -> cue.endsWith("*"))
                    .map(cue -> cue.substring(0, cue.length() - 1))
                    .toList();
            shortest = beginnings.stream().mapToInt(String::length).min().orElse(Integer.MAX_VALUE);
            firsts = beginnings.stream()
                    .mapToInt(beginning -> 1 << (beginning.charAt(0) & 0x1F))
                    .reduce(0, (a, b) -> a | b);
            lexicon = Lexicon.load(
                    "class-words.tsv",
                    all.stream().map(cue -> cue.split(" ")[0]).toList());
            said = new int[lexicon.size()];
            pairsSaid = new int[all.size()];
            content.all().forEach(cue -> add(cue.split(" "), CONTENT));
            other.all().forEach(cue -> add(cue.split(" "), OTHER));
        }

        /** Cues of more words are never asked for, no more than by {@link Cues}. */
        private void add(String[] words, int list) {
            long first = Lexicon.hash(words[0]);
            if (words.length == 1) {
                said[lexicon.find(first)] |= list;
            } else if (words.length == 2) {
                said[lexicon.find(first)] |= FIRST;
                pairsSaid[pairs.add(pair(first, Lexicon.hash(words[1])))] |= list;
            }
        }

        private static long pair(long first, long second) {
            return first * NEXT + second;
        }

        /** The number of a word that says anything, -1 for others. */
        int find(long hash) {
            return lexicon.find(hash);
        }

        /** The lexicon's value of the word with a number. */
        float value(int word) {
            return lexicon.value(word);
        }

        /** The cues in the word with a number. */
        int cues(int word) {
            return said[word] & (CONTENT | OTHER);
        }

        boolean beginsPair(int word) {
            return (said[word] & FIRST) != 0;
        }

        /** The cues in two words that stand side by side. */
        int cues(long first, long second) {
            int i = pairs.find(pair(first, second));
            return i < 0 ? 0 : pairsSaid[i];
        }

        /** Whether a word begins like a cue, in capitals or not. */
        boolean beginsLikeCue(char[] names, int from, int length) {
            if (length < shortest || (firsts >>> (names[from] & 0x1F) & 1) == 0) {
                return false;
            }
            String word = new String(names, from, length);
            for (int i = 0; i < beginnings.size(); i++) {
                String beginning = beginnings.get(i);
                if (word.regionMatches(true, 0, beginning, 0, beginning.length())) {
                    return true;
                }
            }
            return false;
        }
    }
}

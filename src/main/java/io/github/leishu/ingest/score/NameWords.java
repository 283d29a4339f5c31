package io.github.leishu.ingest.score;

import io.github.leishu.ingest.clean.Cues;
import java.util.List;
import java.util.stream.Stream;

/**
 * What single words in class names and ids say, by the lexicon and by both lists of cues in one look: by their hashes and
 * without a string for each word. Immutable.
 */
final class NameWords {
    /** Bits of what words say: that they hold a cue for an article's text, or a cue for something else. */
    static final int CONTENT = 1;

    static final int OTHER = 2;

    /** The word is the first of a cue of two words. */
    private static final int FIRST = 4;

    private static final long NEXT = 0xA0761D6478BD642FL;

    private final Lexicon lexicon;
    private final byte[] said;
    private final LongIndex pairs = new LongIndex();
    private final byte[] pairsSaid;

    /** The beginnings of words that are cues, and the length of the shortest. */
    private final List<String> beginnings;

    private final int shortest;

    NameWords(Cues content, Cues other) {
        List<String> all =
                Stream.concat(content.all().stream(), other.all().stream()).toList();
        beginnings = all.stream()
                .filter(cue -> cue.endsWith("*"))
                .map(cue -> cue.substring(0, cue.length() - 1))
                .toList();
        shortest = beginnings.stream().mapToInt(String::length).min().orElse(Integer.MAX_VALUE);
        lexicon = Lexicon.load(
                "class-words.tsv", all.stream().map(cue -> cue.split(" ")[0]).toList());
        said = new byte[lexicon.size()];
        pairsSaid = new byte[all.size()];
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
    boolean beginsLikeCue(String names, int from, int length) {
        for (int i = 0; i < beginnings.size() && length >= shortest; i++) {
            String beginning = beginnings.get(i);
            if (names.regionMatches(true, from, beginning, 0, beginning.length())) {
                return true;
            }
        }
        return false;
    }
}

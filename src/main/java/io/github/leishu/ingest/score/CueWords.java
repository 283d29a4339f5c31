package io.github.leishu.ingest.score;

import java.util.List;

/** Two lists of cues, asked at once and by hashes, without cutting names into strings. Immutable. */
final class CueWords {
    /** Bits of what is said: a cue of the first list, of the second list, a word that begins like a cue of either. */
    static final int CONTENT = 1;

    static final int OTHER = 2;
    static final int BEGINNING = 4;

    private static final long NEXT = 0xA0761D6478BD642FL;

    private final LongIndex keys = new LongIndex();
    private final byte[] said;
    private final LongIndex beginnings = new LongIndex();

    /** Bits for the lengths of beginnings. */
    private long lengths;

    /** Cues of one or two words, or the beginning of a word ending in "*". */
    CueWords(List<String> content, List<String> other) {
        said = new byte[content.size() + other.size()];
        content.forEach(cue -> add(cue, CONTENT));
        other.forEach(cue -> add(cue, OTHER));
    }

    private void add(String cue, int list) {
        String[] words = cue.split(" ");
        if (cue.endsWith("*")) {
            int length = cue.length() - 1;
            beginnings.add(Lexicon.hash(cue.substring(0, length)));
            lengths |= 1L << length;
        } else if (words.length <= 2) {
            long first = Lexicon.hash(words[0]);
            said[keys.add(words.length == 1 ? first : key(first, Lexicon.hash(words[1])))] |= list;
        }
    }

    private static long key(long first, long second) {
        return first * NEXT + second;
    }

    /** What the word with a hash says. */
    int word(long hash) {
        int i = keys.find(hash);
        return i < 0 ? 0 : said[i];
    }

    /** What two words say together. */
    int pair(long first, long second) {
        return first == 0 ? 0 : word(key(first, second));
    }

    /** Whether the first letters of a word are the beginning of a cue. */
    int beginning(long hash, int length) {
        boolean possible = length < Long.SIZE && (lengths >>> length & 1) != 0;
        return possible && beginnings.find(hash) >= 0 ? BEGINNING : 0;
    }
}

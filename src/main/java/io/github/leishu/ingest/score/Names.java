package io.github.leishu.ingest.score;

import io.github.leishu.ingest.clean.Cues;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Attributes;

/**
 * What the class names and ids of a page's elements say, by the hand-made lists of cues and by the learned lexicon. Names
 * repeat on a page, so each is read once. Not thread-safe; one per page.
 */
final class Names {
    static final Name NONE = new Name(false, false, 0, 0);

    private static final Cues CONTENT = Cues.load("article-cues.txt");
    private static final Cues OTHER = Cues.load("dom-cues.txt");
    private static final NameWords WORDS = new NameWords(CONTENT, OTHER);

    /** Longer names are made by machines. */
    private static final int LONGEST = 400;

    private final Map<String, Name> known = new HashMap<>();

    /** What is being read, the hash of its last word so far, and where that begins; the length is 0 between words. */
    private String names = "";

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
        String id = attributes.getIgnoreCase("id");
        Name classes = of(attributes.getIgnoreCase("class").trim());
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
        this.names = names;
        value = 0;
        cues = 0;
        likeCue = false;
        readWords();
        boolean cued = names.length() <= Cues.MAX_NAME;
        return new Name(cued && says(NameWords.CONTENT, CONTENT), cued && says(NameWords.OTHER, OTHER), value, style);
    }

    private static int style(String names) {
        int blank = names.indexOf(' ');
        return (blank < 0 ? names : names.substring(0, blank)).hashCode();
    }

    /** {@code relatedPosts-2 wide}: related posts, wide. */
    private void readWords() {
        first = 0;
        int i = 0;
        while (i < names.length()) {
            char c = names.charAt(i);
            if (c >= 'a' && c <= 'z') {
                i = readSmallLetters(i);
                continue;
            }
            boolean letter = Character.isLetter(c);
            if (!letter || i > 0 && Character.isUpperCase(c) && Character.isLowerCase(names.charAt(i - 1))) {
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
        long hash = word;
        int to = from;
        while (to < names.length() && names.charAt(to) >= 'a' && names.charAt(to) <= 'z') {
            hash = Lexicon.hash(hash, names.charAt(to));
            to++;
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
        likeCue |= WORDS.beginsLikeCue(names, wordStart, wordLength);
        word = 0;
        wordLength = 0;
    }

    /** Which of several beginnings counts, only the list itself knows; words that begin like a cue are rare. */
    private boolean says(int cue, Cues list) {
        return (cues & cue) != 0 || likeCue && list.rule(names).isPresent();
    }
}

package io.github.leishu.ingest.score;

import io.github.leishu.ingest.clean.Cues;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/**
 * What the class names and ids of a page's elements say, by the hand-made lists of cues and by the learned lexicon. Names
 * repeat on a page, so each is read once. Not thread-safe; one per page.
 */
final class Names {
    private static final Cues CONTENT = Cues.load("article-cues.txt");
    private static final Cues OTHER = Cues.load("dom-cues.txt");
    private static final CueWords CUES = new CueWords(CONTENT.all(), OTHER.all());
    private static final Lexicon WORDS = Lexicon.load("class-words.tsv");

    /** Longer names are made by machines. */
    private static final int LONGEST = 400;

    private static final Name NONE = new Name(false, false, 0);

    private final Map<String, Name> known = new HashMap<>();

    /** Of the word that is being read, and of the one before it in the same name, 0 if there is none. */
    private long word;

    private long before;
    private int wordLength;

    private float value;
    private int cues;

    /**
     * What a name says.
     *
     * @param content whether it holds a cue for an article's text
     * @param other whether it holds a cue for something else
     * @param value the word of the lexicon that says most
     */
    record Name(boolean content, boolean other, float value) {
        Name and(Name next) {
            return new Name(
                    content || next.content,
                    other || next.other,
                    Math.abs(next.value) > Math.abs(value) ? next.value : value);
        }
    }

    Name of(Element element) {
        if (element.attributesSize() == 0) {
            return NONE;
        }
        Attributes attributes = element.attributes();
        String id = attributes.getIgnoreCase("id");
        Name classes = of(attributes.getIgnoreCase("class").trim());
        return id.isEmpty() ? classes : classes.and(of(id));
    }

    private Name of(String names) {
        if (names.isEmpty() || names.length() > LONGEST) {
            return NONE;
        }
        Name name = known.get(names);
        if (name == null) {
            name = read(names);
            known.put(names, name);
        }
        return name;
    }

    /** {@code relatedPosts-2 wide}: related posts, wide. */
    private Name read(String names) {
        before = 0;
        value = 0;
        cues = 0;
        for (int i = 0; i < names.length(); i++) {
            char c = names.charAt(i);
            boolean letter = Character.isLetter(c);
            if (!letter || i > 0 && Character.isUpperCase(c) && Character.isLowerCase(names.charAt(i - 1))) {
                endWord();
            }
            if (letter) {
                word = Lexicon.hash(word, Character.toLowerCase(c));
                wordLength++;
                cues |= CUES.beginning(word, wordLength);
            } else if (c == ' ' || c >= '\t' && c <= '\r') {
                before = 0;
            }
        }
        endWord();
        boolean cued = names.length() <= Cues.MAX_NAME;
        return new Name(
                cued && says(CueWords.CONTENT, CONTENT, names), cued && says(CueWords.OTHER, OTHER, names), value);
    }

    private void endWord() {
        if (wordLength > 0) {
            float own = wordLength > 1 ? WORDS.of(word) : 0;
            value = Math.abs(own) > Math.abs(value) ? own : value;
            cues |= CUES.word(word) | CUES.pair(before, word);
            before = word;
            word = 0;
            wordLength = 0;
        }
    }

    /** Which of several beginnings counts, only the list itself knows; words that begin like a cue are rare. */
    private boolean says(int cue, Cues list, String names) {
        return (cues & cue) != 0
                || (cues & CueWords.BEGINNING) != 0 && list.rule(names).isPresent();
    }
}

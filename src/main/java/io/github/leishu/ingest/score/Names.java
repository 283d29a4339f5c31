package io.github.leishu.ingest.score;

import io.github.leishu.ingest.clean.Cues;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * What the class names and ids of a page's elements say, by the hand-made lists of cues and by the learned lexicon. Names
 * repeat on a page, so each is looked up once. Not thread-safe; one per page.
 */
final class Names {
    private static final Cues CONTENT = Cues.load("article-cues.txt");
    private static final Cues OTHER = Cues.load("dom-cues.txt");
    private static final Lexicon WORDS = Lexicon.load("class-words.tsv");

    /** Longer names are made by machines. */
    private static final int LONGEST = 400;

    private static final Name NONE = new Name(false, false, 0);

    private final Map<String, Name> known = new HashMap<>();

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
        String id = element.id();
        Name classes = of(element.className());
        return id.isEmpty() ? classes : classes.and(of(id));
    }

    private Name of(String names) {
        return names.isEmpty() || names.length() > LONGEST ? NONE : known.computeIfAbsent(names, Names::read);
    }

    private static Name read(String names) {
        float value = 0;
        for (String word : Cues.words(names)) {
            float own = word.length() > 1 ? WORDS.of(word) : 0;
            value = Math.abs(own) > Math.abs(value) ? own : value;
        }
        return new Name(CONTENT.rule(names).isPresent(), OTHER.rule(names).isPresent(), value);
    }
}

package io.github.leishu.library.term;

import io.github.leishu.library.Names;
import java.util.List;
import java.util.Optional;

/**
 * One concept before it is known whether the texts support it.
 *
 * @param curated the file behind it
 * @param origin what it rests on
 * @param broad whether it is too common a word to gather articles under
 * @param weak abbreviations that mean it only where another of its names stands in the same article
 */
public record Concept(
        String id, Names names, Optional<CuratedTerm> curated, Origin origin, boolean broad, List<String> weak) {
    /** The best ground a concept has. */
    public enum Origin {
        CURATED,
        GLOSS,
        LEXICON,
        DEFINITION,
        LATIN_NAME
    }

    public Concept {
        weak = List.copyOf(weak);
    }

    Concept named(Names other) {
        return new Concept(id, other, curated, origin, broad, weak);
    }
}

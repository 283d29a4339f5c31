package io.github.leishu.library;

import io.github.leishu.article.Body;
import java.util.List;
import java.util.Optional;

/**
 * One concept of the glossary.
 *
 * @param id slug of its page: from the English name where there is one
 * @param definition written by a person, in {@code content/glossary}; absent for mined terms
 * @param definitionLanguage language tag of the written definition
 * @param evidence the sentence that defines it best, for terms without a written definition
 * @param curation the file in {@code content/glossary} behind it; absent for mined terms
 * @param topics ids of topics named by that file
 */
public record Term(
        String id,
        Names names,
        Optional<Body> definition,
        String definitionLanguage,
        Optional<Evidence> evidence,
        Optional<Curation> curation,
        List<String> topics) {
    public Term {
        topics = List.copyOf(topics);
    }

    public boolean curated() {
        return curation.isPresent();
    }
}

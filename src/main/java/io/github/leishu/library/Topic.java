package io.github.leishu.library;

import io.github.leishu.article.Body;
import java.util.List;
import java.util.Optional;

/**
 * Articles that belong together.
 *
 * @param title as written, in {@code language}
 * @param introduction the body of the topic's file, absent for derived topics
 * @param members best first
 * @param terms ids of its key terms, most telling first
 * @param curation the file in {@code content/topics} behind it; absent for derived topics, whose id is their term's
 */
public record Topic(
        String id,
        String title,
        String language,
        Optional<Body> introduction,
        List<Member> members,
        List<String> terms,
        Optional<Curation> curation) {
    public Topic {
        members = List.copyOf(members);
        terms = List.copyOf(terms);
    }

    public boolean curated() {
        return curation.isPresent();
    }

    /**
     * An article in a topic.
     *
     * @param because ids of the terms (or the tags, with {@code #} before them) that put it here; never empty, except
     *     for members named in the topic's file
     */
    public record Member(String articleId, double weight, List<String> because) {
        public Member {
            because = List.copyOf(because);
        }
    }
}

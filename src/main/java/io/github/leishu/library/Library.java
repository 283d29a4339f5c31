package io.github.leishu.library;

import io.github.leishu.article.Article;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The whole knowledge model: immutable, everything sorted.
 *
 * @param articles newest first, then by id; drafts only where asked for
 * @param terms by id
 * @param topics in their order of display
 * @param mentions by article id, in reading order; every article has an entry
 * @param related by article id, closest first
 * @param termBacklinks by term id: one sentence per article that speaks of it, in the articles' order
 * @param articleBacklinks by article id: sentences of other articles that link to it
 * @param links where every target written in an article leads
 */
public record Library(
        List<Article> articles,
        List<Term> terms,
        List<Topic> topics,
        Map<String, List<Mention>> mentions,
        Map<String, List<Relation>> related,
        Map<String, List<Evidence>> termBacklinks,
        Map<String, List<Evidence>> articleBacklinks,
        LinkIndex links) {
    public Library {
        articles = List.copyOf(articles);
        terms = List.copyOf(terms);
        topics = List.copyOf(topics);
        mentions = Map.copyOf(mentions);
        related = Map.copyOf(related);
        termBacklinks = Map.copyOf(termBacklinks);
        articleBacklinks = Map.copyOf(articleBacklinks);
    }

    public Optional<Article> article(String id) {
        return articles.stream().filter(a -> a.id().equals(id)).findFirst();
    }

    public Optional<Term> term(String id) {
        return terms.stream().filter(t -> t.id().equals(id)).findFirst();
    }

    public Optional<Topic> topic(String id) {
        return topics.stream().filter(t -> t.id().equals(id)).findFirst();
    }
}

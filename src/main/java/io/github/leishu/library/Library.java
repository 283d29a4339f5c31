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
 * @param backlinks sentences that speak of something
 * @param copies by article id: others that tell the same story and are not published themselves
 * @param links where every target written in an article leads
 */
public record Library(
        List<Article> articles,
        List<Term> terms,
        List<Topic> topics,
        Map<String, List<Mention>> mentions,
        Map<String, List<Relation>> related,
        Quotations backlinks,
        Map<String, List<Article>> copies,
        LinkIndex links) {
    public Library {
        articles = List.copyOf(articles);
        terms = List.copyOf(terms);
        topics = List.copyOf(topics);
        mentions = Map.copyOf(mentions);
        related = Map.copyOf(related);
        copies = Map.copyOf(copies);
    }

    /** Others that tell an article's story; mostly none. */
    public List<Article> copiesOf(String articleId) {
        return copies.getOrDefault(articleId, List.of());
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

    /**
     * Sentences of articles that speak of something.
     *
     * @param ofTerms by term id
     * @param ofArticles by article id: sentences of other articles that link to it
     */
    public record Quotations(Map<String, Quoted> ofTerms, Map<String, List<Evidence>> ofArticles) {
        public Quotations {
            ofTerms = Map.copyOf(ofTerms);
            ofArticles = Map.copyOf(ofArticles);
        }
    }

    /**
     * The articles that speak of a term, each once.
     *
     * @param sentences those that say most about it, one per article, in the articles' order: of ten thousand articles
     *     nobody reads every sentence
     * @param others ids of the articles that speak of it too, in their order
     */
    public record Quoted(List<Evidence> sentences, List<String> others) {
        public static final Quoted NONE = new Quoted(List.of(), List.of());

        public Quoted {
            sentences = List.copyOf(sentences);
            others = List.copyOf(others);
        }
    }
}

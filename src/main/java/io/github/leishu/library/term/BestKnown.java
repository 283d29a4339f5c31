package io.github.leishu.library.term;

import io.github.leishu.library.term.TermMatcher.Hit;
import io.github.leishu.library.text.ArticleText.RunText;
import io.github.leishu.library.text.MatchText;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the concepts that the collection's Chinese articles call by their abbreviation more often than by all of their
 * Chinese names: mRNA rather than 信使核糖核酸.
 */
final class BestKnown {
    /** Fewer mentions show no habit. */
    private static final int LEAST_MENTIONS = 3;

    private final List<Concept> concepts;
    /** Empty for concepts that have none. */
    private final List<String> abbreviations;

    private final int[] byAbbreviation;
    private final int[] inChinese;

    private BestKnown(List<Concept> concepts) {
        this.concepts = concepts;
        this.abbreviations = concepts.stream()
                .map(concept ->
                        concept.names().abbreviation().map(MatchText::key).orElse(""))
                .toList();
        this.byAbbreviation = new int[concepts.size()];
        this.inChinese = new int[concepts.size()];
    }

    /** The concepts in their order, the best known name marked where it is the abbreviation. */
    static List<Concept> mark(List<Concept> concepts, List<ArticleTerms> articles) {
        BestKnown counts = new BestKnown(concepts);
        articles.stream()
                .filter(a -> a.article().article().meta().language().startsWith("zh"))
                .forEach(counts::count);
        List<Concept> marked = new ArrayList<>();
        for (int i = 0; i < concepts.size(); i++) {
            marked.add(counts.marked(i));
        }
        return marked;
    }

    private void count(ArticleTerms article) {
        for (int i = 0; i < article.hits().size(); i++) {
            RunText run = article.article().runs().get(i);
            for (Hit hit : article.hits().get(i)) {
                String abbreviation = abbreviations.get(hit.concept());
                if (!abbreviation.isEmpty()) {
                    count(hit.concept(), abbreviation, run.match().text().substring(hit.from(), hit.to()));
                }
            }
        }
    }

    private void count(int concept, String abbreviation, String name) {
        if (ConceptDraft.isChinese(name)) {
            inChinese[concept]++;
        } else if (name.equals(abbreviation) || name.equals(abbreviation + "s")) {
            byAbbreviation[concept]++;
        }
    }

    private Concept marked(int i) {
        Concept concept = concepts.get(i);
        boolean better = byAbbreviation[i] >= LEAST_MENTIONS
                && byAbbreviation[i] > inChinese[i]
                && ConceptDraft.isChinese(concept.names().hant());
        return better
                ? concept.named(concept.names()
                        .bestKnownAs(concept.names().abbreviation().orElseThrow()))
                : concept;
    }
}

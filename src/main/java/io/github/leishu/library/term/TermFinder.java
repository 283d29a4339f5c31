package io.github.leishu.library.term;

import io.github.leishu.library.LibraryBuilder.CuratedFile;
import io.github.leishu.library.Mention;
import io.github.leishu.library.mine.TermMiner;
import io.github.leishu.library.text.ArticleText;
import io.github.leishu.library.text.Lexicon;
import io.github.leishu.library.text.Words;
import io.github.leishu.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** From articles and curated files to concepts and their mentions: the facade of this package. */
public final class TermFinder {
    /** Below this length a name of the lexicon must occur twice to be shown. */
    private static final int TELLING_NAME = 4;

    private TermFinder() {}

    /**
     * @param concepts those shown, sorted by id
     * @param mentions by article id, in reading order; every article has an entry
     * @param titled ids of the concepts named by each article's title, by article id
     */
    public record Found(List<Concept> concepts, Map<String, List<Mention>> mentions, Map<String, Set<String>> titled) {}

    /**
     * @param texts sorted by the articles' ids
     * @param glossary sorted by path
     */
    public static Found find(List<ArticleText> texts, List<CuratedFile> glossary, List<Problem> problems) {
        Words words = Words.shipped();
        Lexicon lexicon = Lexicon.shipped();
        Glossary merged = new Glossary(problems);
        List<CuratedTerm> curated = glossary.stream()
                .map(file -> CuratedTerm.read(file, problems))
                .flatMap(Optional::stream)
                .toList();
        merged.addCurated(curated);
        merged.addLexicon(lexicon);
        merged.addMined(new TermMiner(
                        words,
                        lexicon.with(curated.stream().map(CuratedTerm::entry).toList()))
                .mine(texts));
        List<Concept> concepts = merged.concepts(words.section("broad"));
        TermMatcher matcher = new TermMatcher(concepts, words);
        List<ArticleTerms> terms =
                texts.stream().map(text -> ArticleTerms.of(text, matcher)).toList();
        return shown(BestKnown.mark(concepts, terms), terms);
    }

    private static Found shown(List<Concept> concepts, List<ArticleTerms> articles) {
        int[] counts = new int[concepts.size()];
        Set<Integer> titled = new HashSet<>();
        for (ArticleTerms article : articles) {
            article.count(counts);
            titled.addAll(article.titled());
        }
        List<String> ids = IntStream.range(0, concepts.size())
                .mapToObj(i -> isSupported(concepts.get(i), counts[i], titled.contains(i))
                        ? concepts.get(i).id()
                        : "")
                .toList();
        Set<String> shownIds = new HashSet<>(ids);
        Map<String, List<Mention>> mentions = new TreeMap<>();
        Map<String, Set<String>> titles = new TreeMap<>();
        for (ArticleTerms article : articles) {
            String id = article.article().article().id();
            mentions.put(id, article.mentions(ids));
            Set<String> inTitle = new TreeSet<>();
            article.titled().stream().map(ids::get).filter(i -> !i.isEmpty()).forEach(inTitle::add);
            titles.put(id, inTitle);
        }
        List<Concept> kept = new ArrayList<>(
                concepts.stream().filter(c -> shownIds.contains(c.id())).toList());
        kept.sort(Comparator.comparing(Concept::id));
        return new Found(List.copyOf(kept), mentions, titles);
    }

    private static boolean isSupported(Concept concept, int count, boolean titled) {
        boolean rejected = concept.curated().filter(CuratedTerm::rejected).isPresent();
        return !rejected
                && switch (concept.origin()) {
                    case CURATED -> true;
                    case GLOSS -> count >= 1;
                    case LEXICON ->
                        count >= 2
                                || count == 1
                                        && (titled || concept.names().hant().length() >= TELLING_NAME);
                    case DEFINITION, LATIN_NAME -> count >= 2;
                };
    }
}

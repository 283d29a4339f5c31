package io.github.leishu.library.mine;

import io.github.leishu.article.TextRun;
import io.github.leishu.library.mine.DefinitionFinder.Definition;
import io.github.leishu.library.text.ArticleText;
import io.github.leishu.library.text.ArticleText.RunText;
import io.github.leishu.library.text.Lexicon;
import io.github.leishu.library.text.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Mines the names that the articles gloss or define. One instance per run. */
public final class TermMiner {
    /** Contexts that are looked at for one foreign name; more do not change the answer. */
    private static final int MOST_CONTEXTS = 40;

    private static final int LONGEST_NAME = 16;

    private final Words words;
    private final Lexicon lexicon;
    private final NameCutter cutter;
    private final PhraseStatistics statistics = new PhraseStatistics();
    private final NameBoundary boundary;
    private final GlossFilter filter;
    /** By foreign name, then by the context's last two units: 質體 and 质粒 are both plasmids. */
    private final Map<String, Map<String, List<Gloss>>> glosses = new TreeMap<>();

    private final Map<String, List<Definition>> definitions = new TreeMap<>();

    public TermMiner(Words words, Lexicon lexicon) {
        this.words = words;
        this.lexicon = lexicon;
        this.cutter = new NameCutter(words, lexicon);
        this.boundary = new NameBoundary(cutter, lexicon, statistics, words);
        this.filter = new GlossFilter(words, lexicon);
    }

    /** @param articles sorted by id */
    public List<MinedTerm> mine(List<ArticleText> articles) {
        LatinNames latin = new LatinNames(words);
        GlossFinder glossed = new GlossFinder();
        DefinitionFinder defined = new DefinitionFinder(cutter, words);
        for (ArticleText article : articles) {
            latin.read(article);
            for (RunText run : article.runs()) {
                if (run.run().kind() != TextRun.Kind.FOOTNOTE) {
                    glossed.find(article, run, this::keep);
                    defined.find(article, run, this::keep);
                }
            }
        }
        statistics.count(articles);
        List<MinedTerm> terms = new ArrayList<>(latin.supported());
        glosses.values().forEach(group -> group.values().forEach(alike -> decide(alike, terms)));
        definitions.values().forEach(found -> decideDefined(found, terms));
        terms.sort(Comparator.comparing(MinedTerm::kind)
                .thenComparing(MinedTerm::name)
                .thenComparing(MinedTerm::english)
                .thenComparing(MinedTerm::abbreviation));
        return terms;
    }

    private void keep(Gloss gloss) {
        String context = gloss.context();
        String ending = context.substring(Math.max(0, context.length() - 2));
        List<Gloss> alike = glosses.computeIfAbsent(gloss.key(), key -> new TreeMap<>())
                .computeIfAbsent(ending, key -> new ArrayList<>());
        if (alike.size() < MOST_CONTEXTS) {
            alike.add(gloss);
            boundary.watch(gloss);
        }
    }

    private void keep(Definition definition) {
        List<Definition> found = definitions.computeIfAbsent(definition.key(), key -> new ArrayList<>());
        if (found.size() < MOST_CONTEXTS) {
            found.add(definition);
            statistics.watch(definition.key());
        }
    }

    private void decide(Collection<Gloss> alike, List<MinedTerm> terms) {
        Gloss first = alike.iterator().next();
        if (first.context().isEmpty()) {
            if (filter.acceptsLatin(first)) {
                terms.add(mined(first, first.english(), alike.size()));
            }
            return;
        }
        String key = boundary.choose(alike).orElse("");
        if (key.length() < 2 || key.length() > LONGEST_NAME) {
            return;
        }
        for (Gloss gloss : alike) {
            if (gloss.context().endsWith(key)) {
                String name = gloss.name(gloss.context().length() - key.length());
                if (filter.accepts(gloss, name, key, articles(alike), statistics.frequency(key))) {
                    terms.add(mined(gloss, name, alike.size()));
                }
                return;
            }
        }
    }

    private static MinedTerm mined(Gloss gloss, String name, int weight) {
        return new MinedTerm(
                name,
                gloss.article().traditional(),
                gloss.english(),
                gloss.abbreviation(),
                MinedTerm.Kind.GLOSS,
                weight);
    }

    private static int articles(Collection<Gloss> alike) {
        return (int)
                alike.stream().map(g -> g.article().article().id()).distinct().count();
    }

    /** What is defined must also be spoken of: at least once more than it is defined. */
    private void decideDefined(List<Definition> found, List<MinedTerm> terms) {
        Definition first = found.get(0);
        if (statistics.frequency(first.key()) > found.size()
                && lexicon.keyed(first.key()).isEmpty()) {
            terms.add(new MinedTerm(
                    first.name(), first.article().traditional(), "", "", MinedTerm.Kind.DEFINITION, found.size()));
        }
    }
}

package io.github.leishu.library.copies;

import io.github.leishu.article.Article;
import io.github.leishu.lang.FoldedText;
import io.github.leishu.lang.Language;
import io.github.leishu.lang.Script;
import io.github.leishu.library.text.ArticleText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The stories told so far, each by its original. An article is compared only with those that share a band of MinHash or
 * the title with it, and of these with the few that share most, so that ten thousand alike take no square of time.
 */
final class Stories {
    /** Jaccard of 4-grams from which on two texts are one; independent reports of one event stay below 0.3. */
    private static final double SAME = 0.6;

    /** One publication's reports by one pattern (earthquakes, weather) differ in little more than figures. */
    private static final double VERBATIM = 0.98;

    /** Under another title; an editor rarely changes both. */
    private static final double SAME_RENAMED = 0.7;

    /** Three deviations of the estimate below {@link #SAME}. */
    private static final double WORTH_COMPARING = 0.47;

    /** An excerpt under the same title: this much of the shorter text is in the longer. */
    private static final double EXCERPT = 0.8;

    /** Fewer 4-grams say nothing: only the very same text under the same title is the same. */
    private static final int TELLING = 40;

    private static final int MOST_COMPARED = 8;

    private final List<Story> originals = new ArrayList<>();

    /** Of those that something was compared with: few in any collection. */
    private final Map<Integer, GramSet> grams = new HashMap<>();

    private final Map<Long, Integer> byBand = new HashMap<>();
    private final Map<String, Integer> byTitle = new HashMap<>();

    /** @param title as titles are compared */
    private record Story(ArticleText text, String title, Signature signature) {
        Article article() {
            return text.article();
        }
    }

    /** The original that tells the same story; where there is none the article becomes one. */
    Optional<Article> sameAsOrNew(ArticleText text) {
        Story story = new Story(text, FoldedText.key(text.title().text()), Signature.of(text));
        long[] bands = story.signature().bands();
        for (int candidate : candidates(bands, story.title())) {
            if (mayBeSame(story, originals.get(candidate)) && isSame(story, candidate)) {
                return Optional.of(originals.get(candidate).article());
            }
        }
        int index = originals.size();
        originals.add(story);
        for (long band : bands) {
            byBand.putIfAbsent(band, index);
        }
        byTitle.putIfAbsent(story.title(), index);
        return Optional.empty();
    }

    /** Those that share most bands first, of equals the earlier. */
    private List<Integer> candidates(long[] bands, String title) {
        Map<Integer, Integer> votes = new HashMap<>();
        for (long band : bands) {
            Integer original = byBand.get(band);
            if (original != null) {
                votes.merge(original, 1, Integer::sum);
            }
        }
        Integer namesake = byTitle.get(title);
        if (namesake != null) {
            votes.merge(namesake, Signature.BANDS, Integer::sum);
        }
        return votes.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_COMPARED)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** By the signatures alone, which cost nothing: most that share a band share little more. */
    private static boolean mayBeSame(Story story, Story original) {
        return story.signature().alike(original.signature()) >= WORTH_COMPARING
                || story.title().equals(original.title());
    }

    private boolean isSame(Story story, int candidate) {
        Story original = originals.get(candidate);
        return Code.same(story.text().code(), original.text().code()) && saysTheSame(story, original, candidate);
    }

    private boolean saysTheSame(Story story, Story original, int candidate) {
        GramSet own = GramSet.of(story.text());
        GramSet other = grams.computeIfAbsent(candidate, index -> GramSet.of(original.text()));
        int smaller = Math.min(own.size(), other.size());
        int shared = own.shared(other);
        double alike = shared / Math.max(1.0, own.size() + other.size() - shared);
        boolean sameTitle = story.title().equals(original.title());
        if (smaller < TELLING) {
            return sameTitle && smaller > 0 && alike == 1;
        }
        if (stoodElsewhere(story.article(), original.article())) {
            return alike >= (sameTitle ? SAME : SAME_RENAMED) || sameTitle && shared >= EXCERPT * smaller;
        }
        return sameTitle && alike >= (isSamePage(story.article(), original.article()) ? SAME : VERBATIM);
    }

    /** Known to be by two publications, or in the two scripts. */
    private static boolean stoodElsewhere(Article a, Article b) {
        Optional<String> site = a.meta().provenance().site();
        Optional<Script> script = Language.script(a.meta().language());
        return site.isPresent()
                        && b.meta()
                                .provenance()
                                .site()
                                .filter(other -> !other.equals(site.get()))
                                .isPresent()
                || script.isPresent() && Language.script(b.meta().language()).equals(script.map(Script::other));
    }

    /** One address saved twice, perhaps before and after a correction. */
    private static boolean isSamePage(Article a, Article b) {
        Optional<String> source = a.meta().provenance().source();
        return source.isPresent() && source.equals(b.meta().provenance().source());
    }
}

package io.github.leishu.library.copies;

import io.github.leishu.article.Article;
import io.github.leishu.library.text.ArticleText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Articles that tell the same story: copies by other sites, or the same in the other script. Of each story one article
 * is published, the original, and names where else it stands.
 *
 * @param originals sorted by id
 * @param byOriginal the others, by the original's id, in the order in which they would have been the original
 */
public record Copies(List<Article> originals, Map<String, List<Article>> byOriginal) {
    /** What the owner wrote rather than saved, then the earliest, then the longest is the original. */
    private static final Comparator<ArticleText> BEST_FIRST = Comparator.comparing(
                    (ArticleText t) -> t.article().meta().provenance().scraped().isPresent())
            .thenComparing(t -> t.article().meta().date().orElse(LocalDate.MAX))
            .thenComparing(t -> -length(t))
            .thenComparing(t -> t.article().id());

    public Copies {
        originals = List.copyOf(originals);
        byOriginal = Map.copyOf(byOriginal);
    }

    /** Sorts articles into originals and copies; those that are said to be distinct have neither. */
    public static Copies among(List<ArticleText> texts) {
        List<Article> originals = new ArrayList<>();
        Map<String, List<Article>> byOriginal = new TreeMap<>();
        Stories stories = new Stories();
        texts.stream().sorted(BEST_FIRST).forEach(text -> {
            Article article = text.article();
            Optional<Article> told =
                    article.meta().publishing().distinct() ? Optional.empty() : stories.sameAsOrNew(text);
            told.ifPresentOrElse(
                    original -> byOriginal
                            .computeIfAbsent(original.id(), id -> new ArrayList<>())
                            .add(article),
                    () -> originals.add(article));
        });
        originals.sort(Comparator.comparing(Article::id));
        return new Copies(originals, byOriginal);
    }

    private static int length(ArticleText text) {
        int length = 0;
        for (ArticleText.RunText run : text.runs()) {
            length += run.match().length();
        }
        return length;
    }
}

package io.github.leishu.build;

import io.github.leishu.article.Article;
import io.github.leishu.article.ArticleFormat;
import io.github.leishu.article.ArticleMeta;
import io.github.leishu.article.Provenance;
import io.github.leishu.article.Publishing;
import io.github.leishu.ingest.clean.Story;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A story of a scraped page as an article's text, before it has a file.
 *
 * @param page path of the scraped file
 * @param number its place on the page, from 1
 */
public record Draft(String page, int number, String title, String source, String text) {
    /** The front matter's {@code scraped}. */
    public static String origin(String page, int number) {
        return page + "#" + number;
    }

    static Draft of(String page, int number, Story story, Optional<LocalDate> captured) {
        Article article = article("draft", origin(page, number), story, captured);
        return new Draft(
                page, number, story.facts().title(), story.facts().url().orElse(""), ArticleFormat.write(article));
    }

    /** @param captured when the page was saved */
    public static Article article(String id, String origin, Story story, Optional<LocalDate> captured) {
        Story.Facts facts = story.facts();
        Provenance provenance = new Provenance(
                facts.site(),
                facts.url(),
                facts.license(),
                facts.sponsored(),
                Optional.of(origin),
                captured,
                Optional.empty());
        Publishing publishing = Publishing.tagged(story.details().tags());
        ArticleMeta meta = new ArticleMeta(
                facts.title(),
                facts.authors(),
                facts.date(),
                story.changed(),
                facts.language(),
                provenance,
                publishing,
                "");
        return new Article(id, meta, story.body(), story.discussion(), List.of());
    }
}

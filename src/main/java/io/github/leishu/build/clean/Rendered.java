package io.github.leishu.build.clean;

import io.github.leishu.article.Article;
import io.github.leishu.article.ArticleFormat;
import io.github.leishu.build.Draft;
import io.github.leishu.ingest.IngestedPage;
import io.github.leishu.ingest.clean.Story;
import io.github.leishu.ingest.source.image.ImageFile;
import io.github.leishu.lang.Slug;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is written of one page, in UTF-8, made on the thread that cleaned it.
 *
 * @param articles in page order
 * @param removals as JSON with commas between them, where that is asked for
 * @param images that the articles show
 * @param explanation an HTML page about what was made of it and why, if asked for
 */
record Rendered(List<Piece> articles, byte[] removals, List<ImageFile> images, Optional<String> explanation) {
    /**
     * An article.
     *
     * @param slug a name for its file; empty where it gets none of its own (romanising is slow)
     */
    record Piece(String slug, byte[] text) {}

    static Rendered of(IngestedPage page, CleanRun.Format format) {
        List<Piece> articles = new ArrayList<>();
        List<Story> stories = page.page().stories();
        for (int i = 0; i < stories.size(); i++) {
            Story story = stories.get(i);
            articles.add(
                    format == CleanRun.Format.JSON
                            ? new Piece("", CleanJson.story(story))
                            : markdown(page, i + 1, Slug.of(story.facts().title())));
        }
        byte[] removals =
                format == CleanRun.Format.JSON ? CleanJson.removals(page.page().removals()) : new byte[0];
        return new Rendered(articles, removals, page.images(), page.explanation());
    }

    private static Piece markdown(IngestedPage page, int number, String slug) {
        Article article = Draft.article(
                slug, Draft.origin(page.path(), number), page.page().stories().get(number - 1), page.saved());
        return new Piece(slug, ArticleFormat.write(article).getBytes(StandardCharsets.UTF_8));
    }
}

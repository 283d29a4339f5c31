package io.github.leishu.site.local;

import io.github.leishu.article.Article;
import io.github.leishu.lang.ScriptConverter;
import java.util.List;
import java.util.Optional;

/**
 * An article for readers of one script.
 *
 * @param language of its text as shown: the page's script for Chinese articles, the article's own language otherwise
 * @param summary one or two sentences, from its front matter or its first paragraph; may be empty
 * @param converter brings the article's text into the page's script
 */
public record LocalArticle(
        Article source,
        Route route,
        String language,
        String title,
        List<String> authors,
        String summary,
        ScriptConverter converter) {
    public LocalArticle {
        authors = List.copyOf(authors);
    }

    public String id() {
        return source.id();
    }

    /** The publication's name in the page's script. */
    public Optional<String> publication() {
        return source.meta().provenance().site().map(converter::convert);
    }

    public List<String> tags() {
        return source.meta().publishing().tags().stream()
                .map(converter::convert)
                .toList();
    }
}

package io.github.leishu.library;

import io.github.leishu.article.Article.LinkUse;
import java.util.List;

/**
 * The owner's file behind a term or a topic.
 *
 * @param path below the content folder
 * @param links every link of its text with its place, in order
 */
public record Curation(String path, List<LinkUse> links) {
    public Curation {
        links = List.copyOf(links);
    }
}

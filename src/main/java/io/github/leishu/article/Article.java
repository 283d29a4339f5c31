package io.github.leishu.article;

import io.github.leishu.problem.SourcePos;
import java.util.List;

/**
 * One article.
 *
 * @param id the file's name without {@code .md}; ASCII, unique in the collection
 * @param discussion what readers wrote below it; never mined for terms
 * @param links every link and image of the file with its place, in order; empty for an article not read from a file
 */
public record Article(String id, ArticleMeta meta, Body body, List<Comment> discussion, List<LinkUse> links) {
    /** A link, wikilink or image target as written, and where. */
    public record LinkUse(String target, SourcePos pos) {}

    public Article {
        discussion = List.copyOf(discussion);
        links = List.copyOf(links);
    }

    /** The last segment of its URL. */
    public String slug() {
        return meta.publishing().slug().orElse(id);
    }
}

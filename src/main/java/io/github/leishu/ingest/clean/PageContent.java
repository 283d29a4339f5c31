package io.github.leishu.ingest.clean;

import io.github.leishu.article.Comment;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * The content of a web page.
 *
 * @param blocks top-level blocks (h1–h6, p, ul, ol, dl, table, figure, pre, blockquote, hr) in reading order, without
 *     wrappers; where the page marks several stories, each block carries {@code data-story="k"}, k from 1
 * @param comments what readers wrote, in page order
 */
public record PageContent(List<Element> blocks, List<Comment> comments) {
    public PageContent {
        blocks = List.copyOf(blocks);
        comments = List.copyOf(comments);
    }
}

package io.github.leishu.article;

import io.github.leishu.article.markdown.BlockWriter;

/** {@link Body} to Markdown, such that parsing it gives the same body back. */
public final class MarkdownWriter {
    private MarkdownWriter() {}

    /** Ends with a line break unless the body is empty. */
    public static String write(Body body) {
        return BlockWriter.write(body);
    }
}

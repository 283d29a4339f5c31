package io.github.leishu.article;

import io.github.leishu.problem.Outcome;

/** Markdown to {@link Body}, with limits on nesting, size and time. Thread-safe. */
public final class MarkdownParser {
    /** What a Markdown text says: its body, and every link with its place in the file. */
    public record Parsed(Body body, java.util.List<Article.LinkUse> links) {}

    /**
     * @param path for messages
     * @param firstLine line of the file on which {@code markdown} begins, from 1
     */
    public Outcome<Parsed> parse(String path, int firstLine, String markdown) {
        throw new UnsupportedOperationException("skeleton");
    }
}

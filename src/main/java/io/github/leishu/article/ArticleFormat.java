package io.github.leishu.article;

import io.github.leishu.problem.Outcome;

/** An article's file: YAML front matter, body, and the discussion under a heading of its own. */
public final class ArticleFormat {
    private ArticleFormat() {}

    /** The file's text. Sets {@code content_hash} to the hash of everything but that line. */
    public static String write(Article article) {
        throw new UnsupportedOperationException("skeleton");
    }

    /** Reads {@code content/articles/<id>.md}; problems carry line and column in the file. */
    public static Outcome<Article> read(String path, String text) {
        throw new UnsupportedOperationException("skeleton");
    }

    /** Whether a person changed the file since it was generated: its hash is missing or does not fit. */
    public static boolean edited(String text) {
        throw new UnsupportedOperationException("skeleton");
    }
}

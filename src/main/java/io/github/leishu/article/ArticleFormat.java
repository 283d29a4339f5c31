package io.github.leishu.article;

import io.github.leishu.article.file.ArticleFile;
import io.github.leishu.problem.Outcome;

/** An article's file: YAML front matter, body, and the discussion under a heading of its own. */
public final class ArticleFormat {
    private static final MarkdownParser PARSER = new MarkdownParser();

    private ArticleFormat() {}

    /**
     * The file's text, with the body in normal form. Sets {@code content_hash} to the SHA-256 of everything but that
     * line.
     */
    public static String write(Article article) {
        return ArticleFile.write(article);
    }

    /**
     * Reads {@code content/articles/<id>.md}; problems carry line and column in the file. A wrong value is a problem and
     * counts as absent; without a title the first heading or the file's name serves, without a language the text's own.
     * There is no article only if the front matter is no YAML or the text is beyond the limits of {@link MarkdownParser}.
     */
    public static Outcome<Article> read(String path, String text) {
        return ArticleFile.read(path, text, PARSER);
    }

    /** Whether a person changed the file since it was generated: its hash is missing or does not fit. Line ends don't count. */
    public static boolean edited(String text) {
        return ArticleFile.edited(text);
    }
}

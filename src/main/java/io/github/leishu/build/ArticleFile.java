package io.github.leishu.build;

import io.github.leishu.article.Article;
import io.github.leishu.problem.Outcome;

/**
 * An article as it lies in the content folder, and what it says.
 *
 * @param path below the content folder
 * @param id the file's name without {@code .md}, made ASCII
 */
record ArticleFile(String path, String id, String text, Outcome<Article> article) implements Comparable<ArticleFile> {
    /** Empty if the file can't be read. */
    String title() {
        return article.value().map(a -> a.meta().title()).orElse("");
    }

    /** URL of the original; empty if there is none. */
    String source() {
        return article.value().flatMap(a -> a.meta().provenance().source()).orElse("");
    }

    @Override
    public int compareTo(ArticleFile other) {
        return path.compareTo(other.path);
    }
}

package io.github.leishu.library;

/**
 * A sentence of an article that speaks of a term or of another article.
 *
 * @param run index of the text run, see {@link io.github.leishu.article.TextRun}
 * @param sentence the sentence, in the article's own script, plain text
 * @param from where the term or link stands in the sentence (UTF-16 units)
 * @param to its end, exclusive
 */
public record Evidence(String articleId, int run, String sentence, int from, int to) {}

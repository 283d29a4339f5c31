package io.github.leishu.article;

/**
 * A link that the build lays over an article's text; it is never written to the Markdown.
 *
 * @param run {@link TextRun#index()}
 * @param from offset into the run's text, inside one of its prose spans
 * @param to end offset, exclusive
 * @param href relative URL of the term's page
 * @param label what the reader sees in place of the text; already in the page's script
 */
public record TermLink(int run, int from, int to, String href, String label) {}

package io.github.leishu.library;

/**
 * A place in an article where a term stands.
 *
 * @param run index of the text run
 * @param from UTF-16 offset into its text
 * @param to end, exclusive
 * @param linked whether it becomes a link: the first of its term in its section, outside the term's own exclusions
 */
public record Mention(String termId, int run, int from, int to, boolean linked) {}

package io.github.leishu.ingest.clean;

/**
 * Something that a rule took off a page.
 *
 * @param where {@code line N} for text pages, a CSS path for HTML
 * @param excerpt its first characters (at most {@value RemovalLog#EXCERPT})
 * @param mark number of the element where the page's elements are numbered; empty otherwise
 */
public record Removal(String rule, String where, String reason, String excerpt, String mark) {}

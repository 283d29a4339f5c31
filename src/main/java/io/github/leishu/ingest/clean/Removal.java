package io.github.leishu.ingest.clean;

/**
 * Something that a rule took off a page.
 *
 * @param where {@code line N} for text pages, a CSS path for HTML
 * @param excerpt its first characters (at most 80)
 */
public record Removal(String rule, String where, String reason, String excerpt) {}

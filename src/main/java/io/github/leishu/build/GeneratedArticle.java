package io.github.leishu.build;

/**
 * An article made from a scraped page.
 *
 * @param path below the content folder
 * @param previous the file's text that it replaces; empty when the file is new
 */
public record GeneratedArticle(String path, String id, String text, String previous) {}

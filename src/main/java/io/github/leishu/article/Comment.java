package io.github.leishu.article;

/**
 * One contribution to the discussion below an article.
 *
 * @param author as shown on the page; empty when anonymous
 * @param kind {@code push}, {@code boo}, {@code arrow} (推 噓 →) or {@code comment}
 * @param date as shown on the page, not parsed; may be empty
 */
public record Comment(String author, String kind, String date, String text) {}

/**
 * The inside of {@link io.github.leishu.article.MarkdownParser} and {@link io.github.leishu.article.MarkdownWriter}:
 * Flexmark's tree to a body, and a body to Markdown. Nothing outside {@code article} uses it.
 */
@NullMarked
package io.github.leishu.article.markdown;

import org.jspecify.annotations.NullMarked;

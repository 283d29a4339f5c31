/**
 * The inside of {@link io.github.leishu.article.MarkdownParser} and {@link io.github.leishu.article.MarkdownWriter}:
 * Flexmark's tree to a body, a body to Markdown, and the normal form on which the two agree. Nothing outside {@code
 * article} uses it.
 */
@NullMarked
package io.github.leishu.article.markdown;

import org.jspecify.annotations.NullMarked;

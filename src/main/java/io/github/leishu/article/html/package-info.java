/**
 * The inside of {@link io.github.leishu.article.HtmlRenderer}: escaping, URL policy, footnotes, and the HTML of blocks
 * and inlines. Nothing outside {@code article} uses it.
 */
@NullMarked
package io.github.leishu.article.html;

import org.jspecify.annotations.NullMarked;

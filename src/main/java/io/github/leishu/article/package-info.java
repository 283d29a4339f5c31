/**
 * An article and its Markdown file, both ways; the only user of Flexmark.
 *
 * <p>May import problem, yaml and lang. A {@link io.github.leishu.article.Body} is the one model of a text:
 * what cannot be said in it (scripts, forms, styles, raw HTML) can reach neither Markdown nor a page.
 */
@NullMarked
package io.github.leishu.article;

import org.jspecify.annotations.NullMarked;

/**
 * The inside of {@link io.github.leishu.article.ArticleFormat}: front matter, discussion and hash. Nothing outside
 * {@code article} uses it.
 */
@NullMarked
package io.github.leishu.article.file;

import org.jspecify.annotations.NullMarked;

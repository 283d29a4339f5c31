/**
 * The normal form of {@link io.github.leishu.article.Body#normal()}, on which reading and writing agree. Nothing outside
 * {@code article} uses it.
 */
@NullMarked
package io.github.leishu.article.normal;

import org.jspecify.annotations.NullMarked;

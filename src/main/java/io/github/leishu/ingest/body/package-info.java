/**
 * Jsoup elements to an article's {@link io.github.leishu.article.Body}; for web pages and text pages alike.
 *
 * <p>May import article. Sanitising by construction: what a body cannot say is not carried over.
 */
@NullMarked
package io.github.leishu.ingest.body;

import org.jspecify.annotations.NullMarked;

/**
 * Finds every article on a page and nothing else, with its metadata.
 *
 * <p>An ordered list of {@link io.github.leishu.ingest.clean.CleanRule}s takes boilerplate out of a private copy of
 * the page; each removal is logged with rule, place and reason. Rules name structure and wording, never sites.
 */
@NullMarked
package io.github.leishu.ingest.clean;

import org.jspecify.annotations.NullMarked;

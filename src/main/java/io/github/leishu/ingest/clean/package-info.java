/**
 * Finds every article on a page and nothing else, with its metadata.
 *
 * <p>What the scorer does not hold for content goes, and where it hardly knows the script, so does what an ordered list
 * of {@link io.github.leishu.ingest.markup.CleanRule}s finds. All of this happens on the page itself, which is used up;
 * each removal is logged with rule, place and reason. Rules name structure and wording, never sites.
 */
@NullMarked
package io.github.leishu.ingest.clean;

import org.jspecify.annotations.NullMarked;

/**
 * What a page's markup says: how much prose its elements hold, which of them are boilerplate by their names or wording,
 * where its stories stand, and what is left of them without wrappers.
 *
 * <p>May import body, restore, and from clean the cues and the removal log. Rules name structure and wording, never sites.
 */
@NullMarked
package io.github.leishu.ingest.markup;

import org.jspecify.annotations.NullMarked;

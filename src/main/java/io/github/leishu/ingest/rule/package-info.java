/**
 * What does not belong to a story, by the wording and place of its lines: furniture, related stories, authors' boxes,
 * calls to follow, what trails behind the end.
 *
 * <p>May import text and the removal log. Rules name structure and wording, never sites.
 */
@NullMarked
package io.github.leishu.ingest.rule;

import org.jspecify.annotations.NullMarked;

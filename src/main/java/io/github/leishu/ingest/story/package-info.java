/**
 * From the lines of a page to its stories: where each begins, what it is called, who wrote it and when, what readers
 * said, and what is not part of it.
 *
 * <p>Rules name structure and wording, never sites; each removal is noted in the log with rule and reason.
 */
@NullMarked
package io.github.leishu.ingest.story;

import org.jspecify.annotations.NullMarked;

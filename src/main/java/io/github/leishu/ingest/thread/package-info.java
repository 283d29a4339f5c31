/**
 * Threads on web pages: many posts of one shape, each with its author and date. The first is the story, the others are
 * its discussion.
 *
 * <p>May import text. Rules name structure and wording, never sites.
 */
@NullMarked
package io.github.leishu.ingest.thread;

import org.jspecify.annotations.NullMarked;

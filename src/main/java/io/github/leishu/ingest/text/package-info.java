/**
 * The flat view of a page that text rules work on: lines (or blocks) in reading order, wording cues kept in resource
 * files, dates, names, bylines, and the way back from lines to block elements.
 *
 * <p>Stateless and thread-safe. Every pattern here runs on a bounded prefix of a line, so hostile input stays linear.
 */
@NullMarked
package io.github.leishu.ingest.text;

import org.jspecify.annotations.NullMarked;

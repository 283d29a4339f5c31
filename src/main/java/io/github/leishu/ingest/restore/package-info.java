/**
 * Undoes what scripts and style sheets did to an article before its page was saved: formulas set by a script, images
 * loaded late, numbered lines of code, captions that are no captions to HTML, folded text. Works on a copy of the page,
 * before anything is judged or removed.
 *
 * <p>May import body (where links lead). Rules name structure and wording, never sites.
 */
@NullMarked
package io.github.leishu.ingest.restore;

import org.jspecify.annotations.NullMarked;

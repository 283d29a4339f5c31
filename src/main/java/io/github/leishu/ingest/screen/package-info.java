/**
 * Regular expressions tried only where they can match: what an expression's own syntax says of every text that it
 * matches, and one quick pass over a text that tells which of many expressions are worth trying.
 *
 * <p>May import nothing. Stateless and thread-safe; a screen never changes an answer, only the time it takes.
 */
@NullMarked
package io.github.leishu.ingest.screen;

import org.jspecify.annotations.NullMarked;

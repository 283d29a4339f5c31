/**
 * Words by their hashes: lists and an index of numbers, the trained lexicons on top of it. Imports nothing of Leishu, so
 * that whoever reads text can ask for its words on the way.
 */
@NullMarked
package io.github.leishu.ingest.score.words;

import org.jspecify.annotations.NullMarked;

/**
 * Says how much every block of a web page looks like content: an index of the page made in one walk, features of each
 * block read from it in constant time, and boosted trees over them.
 */
@NullMarked
package io.github.leishu.ingest.score;

import org.jspecify.annotations.NullMarked;

/** Reads and cleans saved pages, one at a time, on all threads. */
@NullMarked
package io.github.leishu.build.pages;

import org.jspecify.annotations.NullMarked;

/**
 * Merging names into concepts and matching them in texts. Part of library and under its rules; everything is pure,
 * sorted, and independent of the articles' order.
 */
@NullMarked
package io.github.leishu.library.term;

import org.jspecify.annotations.NullMarked;

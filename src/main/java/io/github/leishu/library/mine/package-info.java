/**
 * Mining the names that articles gloss or define. Part of library and under its rules; imports {@code library.text} alone.
 */
@NullMarked
package io.github.leishu.library.mine;

import org.jspecify.annotations.NullMarked;

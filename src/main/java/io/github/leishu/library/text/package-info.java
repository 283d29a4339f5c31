/**
 * Texts as the library compares them: folded articles, tries, the shipped lexicon and word lists. Part of library and under
 * its rules.
 */
@NullMarked
package io.github.leishu.library.text;

import org.jspecify.annotations.NullMarked;

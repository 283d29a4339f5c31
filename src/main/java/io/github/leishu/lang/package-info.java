/**
 * Scripts, folding, sentences, language detection and slugs; the only user of OpenCC4j.
 *
 * <p>Imports nothing of Leishu. Everything here is pure and thread-safe.
 */
@NullMarked
package io.github.leishu.lang;

import org.jspecify.annotations.NullMarked;

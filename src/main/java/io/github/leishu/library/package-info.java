/**
 * Articles to an immutable knowledge model: terms, topics, relations, backlinks. Pure.
 *
 * <p>May import article, lang, config and problem. Everything is sorted; the result does not depend on file order.
 */
@NullMarked
package io.github.leishu.library;

import org.jspecify.annotations.NullMarked;

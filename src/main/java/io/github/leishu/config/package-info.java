/** Reads {@code site.yml} into one validated value. May import problem and yaml. */
@NullMarked
package io.github.leishu.config;

import org.jspecify.annotations.NullMarked;

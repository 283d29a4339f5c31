/** Composes the stages; owns disk, cache, threads and clock. */
@NullMarked
package io.github.leishu.build;

import org.jspecify.annotations.NullMarked;

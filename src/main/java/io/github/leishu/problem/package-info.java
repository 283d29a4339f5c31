/**
 * What went wrong, where, and what to do about it.
 *
 * <p>Imports nothing of Leishu. Bad content yields a {@link io.github.leishu.problem.Problem}; bugs throw.
 */
@NullMarked
package io.github.leishu.problem;

import org.jspecify.annotations.NullMarked;

/** Cleaning alone: any files in, their articles out. */
@NullMarked
package io.github.leishu.build.clean;

import org.jspecify.annotations.NullMarked;

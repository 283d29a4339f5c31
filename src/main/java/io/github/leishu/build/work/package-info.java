/** Doing many things at once: threads, time limits, progress. */
@NullMarked
package io.github.leishu.build.work;

import org.jspecify.annotations.NullMarked;

/** Serves the in-memory site, watches, reloads. */
@NullMarked
package io.github.leishu.serve;

import org.jspecify.annotations.NullMarked;

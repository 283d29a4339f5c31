/** Shows what cleaning made of a page: what stayed, what went by which rule, and where each fact comes from. */
@NullMarked
package io.github.leishu.ingest.explain;

import org.jspecify.annotations.NullMarked;

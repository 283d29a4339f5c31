/** Pictures that were saved along with a page: where they are, and which of them are safe to keep. */
@NullMarked
package io.github.leishu.ingest.source.image;

import org.jspecify.annotations.NullMarked;

/** Files that hold pages with what belongs to them: MHTML and web archives (WARC). */
@NullMarked
package io.github.leishu.ingest.source.archive;

import org.jspecify.annotations.NullMarked;

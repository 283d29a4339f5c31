/** Reads saved files of each format into one form, a Jsoup document. A new format is one class and one list entry. */
@NullMarked
package io.github.leishu.ingest.source;

import org.jspecify.annotations.NullMarked;

/**
 * The index that the site's search looks things up in: one for both scripts, in small files that are loaded when needed.
 * Says what is in the files; {@code assets/search-index.js} is their reader.
 */
@NullMarked
package io.github.leishu.site.search;

import org.jspecify.annotations.NullMarked;

/**
 * The index that the site's search looks things up in: one for both scripts, in small files that are loaded when needed.
 * Says what is in the files; {@code assets/search-index.js} is their reader.
 *
 * <p>Something holds a query when its title, one of its names or its text does, folded, on either of its two pages: so
 * 软件 finds an article that says 軟體 and whose Simplified page says 软件.
 */
@NullMarked
package io.github.leishu.site.search;

import org.jspecify.annotations.NullMarked;

/** Files that machines read: sitemap, feeds, search index, structured data. */
@NullMarked
package io.github.leishu.site.export;

import org.jspecify.annotations.NullMarked;

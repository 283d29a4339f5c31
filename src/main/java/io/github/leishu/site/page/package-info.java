/** Page kinds and their public view records. */
@NullMarked
package io.github.leishu.site.page;

import org.jspecify.annotations.NullMarked;

/** JSON values, read with limits and written with escapes; the only user of Jackson. Imports nothing of Leishu. */
@NullMarked
package io.github.leishu.json;

import org.jspecify.annotations.NullMarked;

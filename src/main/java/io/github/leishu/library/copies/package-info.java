/** Finds articles that tell the same story, so that it is published once. */
@NullMarked
package io.github.leishu.library.copies;

import org.jspecify.annotations.NullMarked;

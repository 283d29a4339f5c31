/** What an owner wants to know before publishing and a build does not trip over. */
@NullMarked
package io.github.leishu.build.check;

import org.jspecify.annotations.NullMarked;

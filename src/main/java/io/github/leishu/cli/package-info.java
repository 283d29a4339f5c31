/** Arguments, console, progress, exit codes. */
@NullMarked
package io.github.leishu.cli;

import org.jspecify.annotations.NullMarked;

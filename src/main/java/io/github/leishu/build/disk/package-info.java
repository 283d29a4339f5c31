/** Reading and writing files so that nothing is lost: names in any locale, links, broken text, full disks, two builds at once. */
@NullMarked
package io.github.leishu.build.disk;

import org.jspecify.annotations.NullMarked;

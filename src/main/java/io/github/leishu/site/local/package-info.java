/**
 * The library as readers of one script meet it: names, titles and texts in that script, and where everything stands.
 *
 * <p>May import library, article, lang, config and problem. Ids and paths are never converted, so that both scripts
 * share them.
 */
@NullMarked
package io.github.leishu.site.local;

import org.jspecify.annotations.NullMarked;

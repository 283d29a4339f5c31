/**
 * What every page shows: its frame, its links and the view records that several kinds of page share.
 *
 * <p>May import site.local, library, article, lang, config and json.
 */
@NullMarked
package io.github.leishu.site.view;

import org.jspecify.annotations.NullMarked;

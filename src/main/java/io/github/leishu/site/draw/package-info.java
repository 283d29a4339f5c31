/**
 * Drawings of the library, as SVG: the map of topics, the timelines and the strips of articles over time.
 *
 * <p>Pure and the same on every machine: all coordinates are whole numbers, made without a look at any font. May import
 * site.local, site.view and library. Markup is only written through {@link io.github.leishu.site.local.Svg}.
 */
@NullMarked
package io.github.leishu.site.draw;

import org.jspecify.annotations.NullMarked;

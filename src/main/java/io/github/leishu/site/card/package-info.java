/**
 * Social cards: the picture that a chat or a feed shows beside a link to an article.
 *
 * <p>Drawn from the outlines of the owner's font by our own arithmetic and packed by a deflater in Java, so that the
 * same input gives the same bytes on every machine. The only user of FontBox and JZlib. May import site.local, site.draw
 * and site.export.
 */
@NullMarked
package io.github.leishu.site.card;

import org.jspecify.annotations.NullMarked;

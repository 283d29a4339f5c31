package io.github.leishu.site.card;

import java.util.Optional;

/**
 * What an earlier build left behind. Only what says that it was drawn from the same may be taken from there.
 *
 * <p>The site's folder is trusted: it is the owner's own output. What is checked tells a card from an older one and from a
 * damaged file; against one that was forged to pass nothing is done. A build into an empty folder draws every card.
 */
@FunctionalInterface
public interface Published {
    Published NOTHING = path -> Optional.empty();

    /** @param path relative to the site's root */
    Optional<byte[]> read(String path);
}

package io.github.leishu.site.card;

import java.util.Optional;

/** What an earlier build left behind. Only what is known to be as it would be made now may be taken from there. */
@FunctionalInterface
public interface Published {
    Published NOTHING = path -> Optional.empty();

    /** @param path relative to the site's root */
    Optional<byte[]> read(String path);
}

package io.github.leishu.article;

import java.util.Optional;

/** Turns a link's target as written into the {@code href} for the page at hand; empty = show the label alone. */
@FunctionalInterface
public interface LinkResolver {
    /**
     * The href for one link.
     *
     * @param target as written: a URL, a path to another article's file, {@code #anchor}, or a wikilink's target
     * @param wiki whether it was written as {@code [[target]]}
     */
    Optional<String> resolve(String target, boolean wiki);
}

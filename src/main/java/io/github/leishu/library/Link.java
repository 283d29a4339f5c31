package io.github.leishu.library;

import java.util.Optional;

/** Where a link written in an article leads. */
public sealed interface Link {
    /** An article of the collection; the anchor, where there is one, exists in it. */
    record ToArticle(String id, Optional<String> anchor) implements Link {}

    record ToTerm(String id) implements Link {}

    record ToTopic(String id) implements Link {}

    /** A page every site has, by its path below the script: empty (home), {@code glossary/}, {@code search/} … */
    record ToPage(String path) implements Link {}

    /** Another site; the URL as written. */
    record External(String url) implements Link {}

    /** A heading of the article that holds the link. */
    record Anchor(String id) implements Link {}

    /**
     * Nothing that we know.
     *
     * @param suggestion a target that exists and looks like it, in the form in which one would write it
     */
    record Broken(String target, Optional<String> suggestion) implements Link {}
}

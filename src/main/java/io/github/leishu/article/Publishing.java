package io.github.leishu.article;

import io.github.leishu.lang.WordPair;
import java.util.List;
import java.util.Optional;

/**
 * How an article is published here.
 *
 * @param slug last segment of its URL; absent = the article's id
 * @param aliases old paths that lead here
 * @param words what words of this article become in the other script
 * @param unlinked names of terms that are not linked in this article; {@link #NO_TERM} alone stands for all of them
 * @param distinct published by itself even where another article tells the same story
 * @param draft only shown with {@code --drafts}
 */
public record Publishing(
        Optional<String> slug,
        List<String> tags,
        List<String> aliases,
        boolean draft,
        Optional<String> description,
        List<WordPair> words,
        List<String> unlinked,
        boolean distinct) {
    /** No term at all is linked. */
    public static final String NO_TERM = "*";

    public static final Publishing DEFAULT = new Publishing(
            Optional.empty(), List.of(), List.of(), false, Optional.empty(), List.of(), List.of(), false);

    /** As the saved page's tags have it; all else is left to the owner. */
    public static Publishing tagged(List<String> tags) {
        return new Publishing(Optional.empty(), tags, List.of(), false, Optional.empty(), List.of(), List.of(), false);
    }

    public Publishing {
        tags = List.copyOf(tags);
        aliases = List.copyOf(aliases);
        words = List.copyOf(words);
        unlinked = List.copyOf(unlinked);
    }
}

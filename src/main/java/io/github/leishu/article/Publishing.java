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
 * @param draft only shown with {@code --drafts}
 */
public record Publishing(
        Optional<String> slug,
        List<String> tags,
        List<String> aliases,
        boolean draft,
        Optional<String> description,
        List<WordPair> words) {
    public static final Publishing DEFAULT =
            new Publishing(Optional.empty(), List.of(), List.of(), false, Optional.empty(), List.of());

    public Publishing {
        tags = List.copyOf(tags);
        aliases = List.copyOf(aliases);
        words = List.copyOf(words);
    }
}

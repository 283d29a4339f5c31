package io.github.leishu.library;

import java.util.List;

/**
 * An article related to another.
 *
 * @param weight cosine of the two articles' weighted terms, 0 to 1
 * @param because ids of the shared terms that weigh most, heaviest first; empty when only the
 *     publication is shared
 */
public record Relation(String articleId, double weight, List<String> because) {
    public Relation {
        because = List.copyOf(because);
    }
}

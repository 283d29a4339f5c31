package io.github.leishu.site.view;

import io.github.leishu.article.Body;

/** Fits the headings of a text under the page's own. */
public final class Headings {
    private Headings() {}

    /** What to add so that the text's highest heading gets {@code level}; 0 for a text without headings. */
    public static int shift(Body body, int level) {
        return body.headings().stream().mapToInt(Body.HeadingEntry::level).min().stream()
                .map(highest -> level - highest)
                .findFirst()
                .orElse(0);
    }
}

package io.github.leishu.ingest.explain;

import java.util.Optional;

/**
 * What became of a piece of a page's text.
 *
 * @param fate whether it stayed
 * @param removal number of the removal that took it, from 1, if one did
 * @param why for a reader
 */
record Verdict(Fate fate, Optional<Integer> removal, String why) {
    /** Whether a piece of text stayed. */
    enum Fate {
        KEPT,
        REMOVED,
        LEFT
    }

    static final Verdict KEPT = new Verdict(Fate.KEPT, Optional.empty(), "in an article");
    static final Verdict LEFT = new Verdict(Fate.LEFT, Optional.empty(), "outside of the content that was found");

    String className() {
        return switch (fate) {
            case KEPT -> "kept";
            case REMOVED -> "gone";
            case LEFT -> "left";
        };
    }
}

package io.github.leishu.site.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Stacks labels above a line, each to the right of the stroke that leads down from it, in the lowest lane where neither
 * meets another label or stroke. What finds no lane has no label.
 */
final class Labels {
    private static final int GAP = 8;
    private static final int STROKE_GAP = 3;

    private final int width;
    private final int lanes;
    private final List<Label> placed = new ArrayList<>();

    /**
     * A label in its lane.
     *
     * @param x of its stroke, where it begins
     * @param lane from 0, the lowest
     */
    record Label(int x, int right, int lane) {
        private boolean spans(int stroke) {
            return x - STROKE_GAP < stroke && stroke < right + GAP;
        }

        private boolean meets(Label other) {
            return lane == other.lane && x - GAP < other.right && other.x - GAP < right
                    || lane > other.lane && other.spans(x)
                    || lane < other.lane && spans(other.x);
        }
    }

    /** @param width of the drawing, which labels stay within */
    Labels(int width, int lanes) {
        this.width = width;
        this.lanes = lanes;
    }

    /** The next label; best given from right to left. */
    Optional<Label> place(int x, int length) {
        for (int lane = 0; lane < lanes && x + length <= width; lane++) {
            Label label = new Label(x, x + length, lane);
            if (placed.stream().noneMatch(label::meets)) {
                placed.add(label);
                return Optional.of(label);
            }
        }
        return Optional.empty();
    }

    /** How many lanes are used. */
    int used() {
        return placed.stream().mapToInt(label -> label.lane() + 1).max().orElse(0);
    }
}

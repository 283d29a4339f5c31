package io.github.leishu.site.draw;

import io.github.leishu.site.draw.Packing.Point;
import java.util.ArrayList;
import java.util.List;

/** The places for articles on the rim of an island: a fixed number, evenly spread, so that a new dot moves few others. */
final class Rim {
    private Rim() {}

    /**
     * A place for each article, in their order: the free one that is closest to where it wishes to be.
     *
     * @param wishes at most as many as the island has slots
     */
    static List<Point> dots(Island island, Point centre, List<Point> wishes) {
        int slots = island.slots();
        boolean[] taken = new boolean[slots];
        List<Point> dots = new ArrayList<>();
        for (Point wish : wishes) {
            int slot = nearest(taken, wished(centre, wish, slots));
            taken[slot] = true;
            double angle = 2 * Math.PI * slot / slots;
            dots.add(new Point(
                    centre.x() + (int) StrictMath.rint(island.rim() * StrictMath.cos(angle)),
                    centre.y() + (int) StrictMath.rint(island.rim() * StrictMath.sin(angle))));
        }
        return dots;
    }

    private static int wished(Point centre, Point wish, int slots) {
        double angle = StrictMath.atan2(wish.y() - centre.y(), wish.x() - centre.x());
        return Math.floorMod((int) StrictMath.rint(angle / (2 * Math.PI) * slots), slots);
    }

    private static int nearest(boolean[] taken, int wished) {
        for (int step = 0; step < taken.length; step++) {
            int after = (wished + step) % taken.length;
            int before = Math.floorMod(wished - step, taken.length);
            if (!taken[after]) {
                return after;
            }
            if (!taken[before]) {
                return before;
            }
        }
        throw new IllegalArgumentException("more articles than places on the rim");
    }
}

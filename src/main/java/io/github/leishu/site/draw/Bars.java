package io.github.leishu.site.draw;

/** How many articles there are in each step of a time axis. */
final class Bars {
    private Bars() {}

    /**
     * One path for all bars, which stand {@code height} below the top.
     *
     * @param most what a bar of the full height stands for
     */
    static String path(TimeAxis axis, int[] counts, int most, int height) {
        StringBuilder path = new StringBuilder();
        for (int step = 0; step < counts.length; step++) {
            if (counts[step] > 0) {
                int bar = Math.max(2, counts[step] * height / most);
                int width = Math.max(2, axis.edge(step + 1) - axis.edge(step) - 1);
                path.append("M" + axis.edge(step) + " " + height + "v-" + bar + "h" + width + "v" + bar + "z");
            }
        }
        return path.toString();
    }
}

package io.github.leishu.ingest.score;

/** Running totals over the blocks of a page, so that any range of blocks is summed up by one subtraction. */
final class Totals {
    private final double[] length;
    private final double[] linkLength;
    private final double[] running;
    private final int[] stops;
    private final int[] prose;
    private final int[] headings;

    /** @param levels of headings, 0 for blocks that are none */
    Totals(PageIndex page, int[] levels) {
        int n = page.blockCount();
        length = new double[n + 1];
        linkLength = new double[n + 1];
        running = new double[n + 1];
        stops = new int[n + 1];
        prose = new int[n + 1];
        headings = new int[n + 1];
        for (int i = 0; i < n; i++) {
            BlockText block = page.block(i);
            length[i + 1] = length[i] + block.length();
            linkLength[i + 1] = linkLength[i] + block.linkLength();
            running[i + 1] = running[i] + block.running();
            stops[i + 1] = stops[i] + block.stops();
            prose[i + 1] = prose[i] + (block.running() >= 40 ? 1 : 0);
            headings[i + 1] = headings[i] + (levels[i] > 0 ? 1 : 0);
        }
    }

    double length(int from, int to) {
        return length[to] - length[from];
    }

    double linkDensity(int from, int to) {
        double all = length(from, to);
        return all == 0 ? 0 : (linkLength[to] - linkLength[from]) / all;
    }

    double running(int from, int to) {
        return running[to] - running[from];
    }

    /** Ends of sentences. */
    int stops(int from, int to) {
        return stops[to] - stops[from];
    }

    /** Blocks of running text. */
    int prose(int from, int to) {
        return prose[to] - prose[from];
    }

    int headings(int from, int to) {
        return headings[to] - headings[from];
    }
}

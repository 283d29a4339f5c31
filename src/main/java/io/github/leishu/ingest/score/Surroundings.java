package io.github.leishu.ingest.score;

/** The features of what stands around a block: ancestors from below and from the top, the densest part, neighbours. */
final class Surroundings {
    private static final int ANCESTORS = 4;

    /** Blocks above and below that count as neighbours. */
    private static final int NEAR = 5;

    private static final int WIDE = 15;

    private static final String[] BELOW = {"a1.", "a2.", "a3.", "a4."};
    private static final String[] ABOVE = {"t1.", "t2.", "t3."};
    private static final String[] MEASURES = {
        "length", "share", "links", "mean", "running", "blocks", "prose", "headings", "tag"
    };

    /** Those that tell about the densest part of the page. */
    private static final String[] BEST = {"length", "share", "links", "mean", "running"};

    private final PageIndex page;
    private final ElementFacts facts;
    private final Survey survey;
    private final int n;
    private final double all;

    /** Measures of the elements asked for so far, behind those of the whole page. */
    private final float[][] known;

    Surroundings(PageIndex page, ElementFacts facts, Survey survey) {
        this.page = page;
        this.facts = facts;
        this.survey = survey;
        n = page.blockCount();
        all = Math.max(1, survey.length(0, n));
        known = new float[page.size() + 1][];
    }

    /** The features of the part of the page with most running text. */
    void begin(Row row) {
        row.add("best.", BEST, measures(survey.best()));
    }

    void fill(int b, Row row) {
        int owner = page.owner(b);
        int ancestor = page.to(owner) - page.from(owner) > 1 ? owner : facts.up[owner];
        for (int k = 0; k < ANCESTORS; k++) {
            row.add(BELOW[k], MEASURES, measures(ancestor));
            ancestor = ancestor < 0 ? -1 : facts.up[ancestor];
        }
        for (int k = 0; k < ABOVE.length; k++) {
            row.add(ABOVE[k], MEASURES, measures(facts.top[k][owner]));
        }
        best(b, owner, row);
        headline(owner, row);
        neighbours(b, row);
    }

    private float[] measures(int e) {
        float[] measures = known[e + 1];
        return measures == null ? measure(e) : measures;
    }

    private float[] measure(int e) {
        int from = e < 0 ? 0 : page.from(e);
        int to = e < 0 ? n : page.to(e);
        double length = survey.length(from, to);
        double blocks = Math.max(1, to - from);
        float[] measures = {
            Row.log(length),
            (float) (length / all),
            (float) survey.linkDensity(from, to),
            Row.log(length / blocks),
            (float) (survey.running(from, to) / Math.max(1, length)),
            Row.log(to - from),
            Row.log(survey.prose(from, to)),
            (float) (survey.headings(from, to) / blocks),
            e < 0 ? -1 : page.kind(e).number()
        };
        known[e + 1] = measures;
        return measures;
    }

    /** Where the block stands to the part of the page with most running text. */
    private void best(int b, int owner, Row row) {
        int best = survey.best();
        int common = common(owner, best);
        double within = common < 0 ? survey.running(0, n) : survey.running(page.from(common), page.to(common));
        row.add("bestShare", survey.running(page.from(best), page.to(best)) / Math.max(1, within));
        row.add("bestDepth", facts.depth[owner] - facts.depth[best]);
        row.add("inBest", b >= page.from(best) && b < page.to(best) ? 1 : 0);
    }

    private void headline(int owner, Row row) {
        int h1 = survey.firstH1() < 0 ? -1 : page.owner(survey.firstH1());
        int common = h1 < 0 ? -1 : common(owner, h1);
        row.add("h1.share", common < 0 ? 1 : survey.length(page.from(common), page.to(common)) / all);
        row.add("h1.depth", common < 0 ? -1 : facts.depth[common]);
    }

    /** The innermost ancestor of {@code e}, or itself, that holds the blocks of {@code other} as well; -1 if none. */
    private int common(int e, int other) {
        int common = e;
        while (common >= 0 && !page.holds(common, other)) {
            common = facts.up[common];
        }
        return common;
    }

    private void neighbours(int b, Row row) {
        BlockText next = b + 1 < n ? page.block(b + 1) : null;
        row.log("n1.length", next == null ? 0 : next.length());
        row.add("n1.end", next == null ? -1 : BlockFeatures.ending(next.end()));
        row.add("w5.links", survey.linkDensity(from(b, NEAR), to(b, NEAR)));
        row.log("w5.before", survey.running(from(b, NEAR), b));
        row.add("w15.links", survey.linkDensity(from(b, WIDE), to(b, WIDE)));
        row.log("w15.after", survey.running(b + 1, to(b, WIDE)));
    }

    private static int from(int b, int width) {
        return Math.max(0, b - width);
    }

    private int to(int b, int width) {
        return Math.min(n, b + width + 1);
    }
}

package io.github.leishu.ingest.score;

import io.github.leishu.ingest.score.words.LongIndex;

/** The features of what a page repeats around a block: elements that look alike, items of lists. */
final class Repetition {
    private static final String[] LOOK = {"count", "share", "mean", "links", "stops"};
    private static final String[] ITEM = {"twins", "length", "links", "blocks", "all", "allLinks"};

    private final PageIndex page;
    private final ElementFacts facts;
    private final Survey survey;
    private final double all;

    /** The number of each block's look, and of each look the features. */
    private final int[] looks;

    private final float[][] lookFeatures;

    /** Features of the items asked for so far, behind those of no item. */
    private final float[][] itemFeatures;

    Repetition(PageIndex page, ElementFacts facts, Survey survey) {
        this.page = page;
        this.facts = facts;
        this.survey = survey;
        int n = page.blockCount();
        all = Math.max(1, survey.length(0, n));
        looks = new int[n];
        LongIndex numbers = new LongIndex(n);
        for (int b = 0; b < n; b++) {
            looks[b] = numbers.add(facts.look[page.owner(b)]);
        }
        lookFeatures = looks(numbers.size());
        itemFeatures = new float[page.size() + 1][];
    }

    private float[][] looks(int count) {
        int[] blocks = new int[count];
        int[] lengths = new int[count];
        int[] linkLengths = new int[count];
        int[] stops = new int[count];
        for (int b = 0; b < looks.length; b++) {
            BlockText block = page.block(b);
            blocks[looks[b]]++;
            lengths[looks[b]] += block.length();
            linkLengths[looks[b]] += block.linkLength();
            stops[looks[b]] += block.stops();
        }
        float[][] features = new float[count][];
        for (int i = 0; i < count; i++) {
            features[i] = new float[] {
                Row.log(blocks[i]),
                (float) (lengths[i] / all),
                Row.log(lengths[i] / (double) blocks[i]),
                (float) (linkLengths[i] / (double) Math.max(1, lengths[i])),
                (float) (stops[i] / (double) blocks[i])
            };
        }
        return features;
    }

    void fill(int b, Row row) {
        int owner = page.owner(b);
        row.add("look.", LOOK, lookFeatures[looks[b]]);
        row.add("item.", ITEM, item(facts.item[owner]));
        row.add("outer.", ITEM, item(facts.outerItem[owner]));
    }

    private float[] item(int item) {
        float[] features = itemFeatures[item + 1];
        return features == null ? measured(item) : features;
    }

    private float[] measured(int item) {
        itemFeatures[item + 1] = item < 0 ? new float[ITEM.length] : features(item);
        return itemFeatures[item + 1];
    }

    private float[] features(int item) {
        int from = page.from(item);
        int to = page.to(item);
        int parent = page.parent(item);
        return new float[] {
            Row.log(facts.twins[item]),
            Row.log(survey.length(from, to)),
            (float) survey.linkDensity(from, to),
            Math.min(50, to - from),
            (float) (survey.length(page.from(parent), page.to(parent)) / all),
            (float) survey.linkDensity(page.from(parent), page.to(parent))
        };
    }
}

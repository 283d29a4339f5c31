package io.github.leishu.ingest.score;

import org.jsoup.nodes.Document;

/**
 * Says how likely each block of a page is content. One walk makes an index of the page, features of each block are read
 * off it in constant time, boosted trees make a probability of them. The trees and the two lexicons were trained on the
 * development part of WCXB (see {@code NOTICE} beside them); pages of all kinds (articles, manuals, threads, listings,
 * products, services) with what people took for their main content. Stateless and thread-safe.
 */
public final class Scorer {
    private static final Trees TREES = Trees.load("trees.txt");

    private Scorer() {}

    /** The scores of the page's blocks; they speak about the page's own nodes. */
    public static PageScores score(Document page) {
        PageIndex index = new PageIndex(page.body());
        BlockFeatures features = new BlockFeatures(page, index);
        double[] scores = new double[index.blockCount()];
        Row row = new Row(false);
        features.begin(row);
        for (int b = 0; b < scores.length; b++) {
            features.fill(b, row);
            scores[b] = features.isData(b) ? 0 : TREES.probability(row.values());
        }
        Copies.drop(index, features, scores);
        return new PageScores(index, features, scores);
    }
}

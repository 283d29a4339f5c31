package io.github.leishu.article.normal;

import io.github.leishu.article.Block;
import io.github.leishu.article.Block.Footnote;
import io.github.leishu.article.Body;
import io.github.leishu.article.BodyWalk;
import java.util.HashSet;
import java.util.Set;

/** The labels of the footnotes that a body defines. */
final class FootnoteLabels extends BodyWalk {
    private final Set<String> labels = new HashSet<>();

    static Set<String> of(Body body) {
        FootnoteLabels found = new FootnoteLabels();
        found.walk(body);
        return found.labels;
    }

    @Override
    protected void open(Part part, Block block) {
        if (part == Part.FOOTNOTE) {
            labels.add(Labels.clean(((Footnote) block).label()));
        }
    }

    @Override
    protected void leaf(Leaf leaf) {}
}

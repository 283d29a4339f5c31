package io.github.leishu.ingest.rule;

import io.github.leishu.ingest.clean.RemovalLog;
import io.github.leishu.ingest.text.Cues;
import io.github.leishu.ingest.text.Line;
import java.util.ArrayList;
import java.util.List;

/** Calls to follow, subscribe, order or scan. */
final class PromotionRule implements LineRule {
    private static final Cues CUES = Cues.load(Line.class, "promo.txt");
    private static final int WIDEST = 160;

    @Override
    public String name() {
        return "promotion";
    }

    @Override
    public List<Line> apply(List<Line> lines, RemovalLog log) {
        List<Line> kept = new ArrayList<>(lines.size());
        for (Line line : lines) {
            if (line.width() <= WIDEST && CUES.covers(line)) {
                log.note(line.element(), name(), "call to follow, subscribe, order or scan");
            } else {
                kept.add(line);
            }
        }
        return kept;
    }
}

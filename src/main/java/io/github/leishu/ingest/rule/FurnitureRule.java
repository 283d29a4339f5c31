package io.github.leishu.ingest.rule;

import io.github.leishu.ingest.clean.RemovalLog;
import io.github.leishu.ingest.text.ButtonWords;
import io.github.leishu.ingest.text.Cues;
import io.github.leishu.ingest.text.Dates;
import io.github.leishu.ingest.text.Line;
import java.util.ArrayList;
import java.util.List;

/** Ad labels, share counters, placeholders and prompts: lines that are never a story's, wherever they stand. */
final class FurnitureRule implements LineRule {
    private static final Cues LINES = Cues.load(Line.class, "furniture.txt");
    private static final ButtonWords WORDS = ButtonWords.load(Line.class, "ui-words.txt");
    private static final Cues FENCE = Cues.of("[-=*—\\s\\[(【]*(?:廣告|广告|広告|advertisement|ad)[-=*—\\s\\])】]*");
    private static final int FENCED = 80;
    private static final int WIDEST = 140;

    @Override
    public String name() {
        return "furniture";
    }

    @Override
    public List<Line> apply(List<Line> lines, RemovalLog log) {
        List<Line> kept = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (fenced(lines, i)) {
                log.note(lines.get(i).element(), name(), "between two labels of an ad");
            } else if (stays(lines.get(i), log)) {
                kept.add(lines.get(i));
            }
        }
        return kept;
    }

    /** One line between the same label twice. */
    private static boolean fenced(List<Line> lines, int i) {
        return i > 0
                && i + 1 < lines.size()
                && lines.get(i).width() <= FENCED
                && lines.get(i - 1).sameKey(lines.get(i + 1))
                && FENCE.coversBlock(lines.get(i - 1));
    }

    private boolean stays(Line line, RemovalLog log) {
        if (line.width() > WIDEST || line.text().indexOf('\t') >= 0) {
            return true;
        }
        if (LINES.covers(line)) {
            log.note(line.element(), name(), "wording of ads, widgets and prompts");
            return false;
        }
        if (WORDS.cover(line) && Dates.find(line.plain()).isEmpty()) {
            log.note(line.element(), name(), "nothing but buttons and counters");
            return false;
        }
        return true;
    }
}

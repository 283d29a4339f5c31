package io.github.leishu.ingest.rule;

import io.github.leishu.ingest.clean.RemovalLog;
import io.github.leishu.ingest.text.Cues;
import io.github.leishu.ingest.text.Dates;
import io.github.leishu.ingest.text.Line;
import java.util.List;

/** Ad labels, share counters, placeholders and prompts: lines that are never a story's, wherever they stand. */
final class FurnitureRule implements LineRule {
    private static final Cues LINES = Cues.load(Line.class, "furniture.txt");
    private static final Cues WORDS = Cues.words(Line.class, "ui-words.txt");
    private static final int WIDEST = 140;

    @Override
    public String name() {
        return "furniture";
    }

    @Override
    public List<Line> apply(List<Line> lines, RemovalLog log) {
        return lines.stream().filter(line -> stays(line, log)).toList();
    }

    private boolean stays(Line line, RemovalLog log) {
        if (line.width() > WIDEST || line.text().indexOf('\t') >= 0) {
            return true;
        }
        if (LINES.covers(line)) {
            log.note(line.element(), name(), "wording of ads, widgets and prompts");
            return false;
        }
        if (WORDS.covers(line) && Dates.find(line.plain()).isEmpty()) {
            log.note(line.element(), name(), "nothing but buttons and counters");
            return false;
        }
        return true;
    }
}

package io.github.leishu.ingest.rule;

import io.github.leishu.ingest.clean.RemovalLog;
import io.github.leishu.ingest.text.Line;
import java.util.ArrayList;
import java.util.List;

/** A line that repeats the end of the line before it, as columns and page breaks of print leave when they overlap. */
final class OverlapRule implements LineRule {
    private static final int SHORTEST = 8;

    @Override
    public String name() {
        return "overlap";
    }

    @Override
    public List<Line> apply(List<Line> lines, RemovalLog log) {
        List<Line> kept = new ArrayList<>();
        String before = "";
        for (Line line : lines) {
            String text = line.text();
            if (line.raw()
                    && line.ended()
                    && text.length() >= SHORTEST
                    && text.length() < before.length()
                    && before.endsWith(text)) {
                log.note(line.element(), name(), "repeats the end of the line before");
            } else {
                kept.add(line);
                before = line.prose() ? text : "";
            }
        }
        return kept;
    }
}

package io.github.leishu.ingest.rule;

import io.github.leishu.ingest.clean.RemovalLog;
import io.github.leishu.ingest.text.Line;
import java.util.List;

/** One reason to leave lines out. Stateless; returns what stays, in order, and notes in the log what does not. */
interface LineRule {
    /** Short kebab-case name, shown in the removal report. */
    String name();

    List<Line> apply(List<Line> lines, RemovalLog log);
}

package io.github.leishu.ingest.markup;

import io.github.leishu.ingest.clean.RemovalLog;
import org.jsoup.nodes.Document;

/** One reason to take something off a page. Rules are data-like, stateless and run in a fixed order. */
public interface CleanRule {
    /** Short kebab-case name, shown in the removal report. */
    String name();

    /** Removes from {@code page} what the rule is about, and logs each removal. */
    void apply(Document page, RemovalLog log);
}

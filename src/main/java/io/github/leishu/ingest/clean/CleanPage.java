package io.github.leishu.ingest.clean;

import io.github.leishu.ingest.meta.PageFacts;
import java.util.List;

/**
 * What cleaning made of a page: its stories in page order, and everything that was taken away.
 *
 * @param facts what was considered for each story's facts
 */
public record CleanPage(List<Story> stories, List<Removal> removals, List<PageFacts> facts) {
    public CleanPage {
        stories = List.copyOf(stories);
        removals = List.copyOf(removals);
        facts = List.copyOf(facts);
    }
}

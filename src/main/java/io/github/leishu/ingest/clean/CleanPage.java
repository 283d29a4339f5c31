package io.github.leishu.ingest.clean;

import java.util.List;

/** What cleaning made of a page: its stories in page order, and everything that was taken away. */
public record CleanPage(List<Story> stories, List<Removal> removals) {
    public CleanPage {
        stories = List.copyOf(stories);
        removals = List.copyOf(removals);
    }
}

package io.github.leishu.ingest.source;

import io.github.leishu.problem.Problem;

/** Takes what a reader finds in a file, one thing at a time, so that no more than one page is ever held. */
public interface Pages {
    void page(SavedPage page);

    void problem(Problem problem);
}

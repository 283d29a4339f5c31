package io.github.leishu.serve;

import io.github.leishu.problem.Problem;
import java.util.List;

/** Hears of every build of a server; called from one thread at a time. */
public interface BuildListener {
    /** @param files how many the site has now */
    void built(int files, List<Problem> problems);

    /** A bug stopped the build; the site before it is still served. */
    void failed(String what);
}

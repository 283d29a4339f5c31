package io.github.leishu.site;

import io.github.leishu.problem.Outcome;

/** Library to the finished site, both scripts, in memory. */
public final class SiteRenderer {
    private SiteRenderer() {}

    /** The site, with a problem {@code LINK_TARGET} for every link that leads nowhere. */
    public static Outcome<Site> render(SiteInput input) {
        throw new UnsupportedOperationException("skeleton");
    }
}

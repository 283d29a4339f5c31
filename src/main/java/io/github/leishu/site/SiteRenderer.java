package io.github.leishu.site;

import io.github.leishu.config.SiteConfig;
import io.github.leishu.library.Library;
import io.github.leishu.problem.Outcome;

/** Library to the finished site, both scripts, in memory. */
public final class SiteRenderer {
    private SiteRenderer() {}

    /**
     * @param templates reads a template or asset by name; the owner's folder first, then the jar
     * @return the site, with a problem for every link that leads nowhere
     */
    public static Outcome<Site> render(Library library, SiteConfig config, TemplateSource templates) {
        throw new UnsupportedOperationException("skeleton");
    }

    /** Where templates and assets come from. */
    public interface TemplateSource {
        /** @param name e.g. {@code article.ftlh} or {@code assets/style.css} */
        java.util.Optional<byte[]> read(String name);

        /** Names below {@code assets/}, sorted. */
        java.util.List<String> assets();
    }
}

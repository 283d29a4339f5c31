package io.github.leishu.site.export;

import io.github.leishu.site.local.Publication;
import io.github.leishu.site.local.Routes;
import java.util.List;

/** {@code robots.txt}, and {@code .nojekyll}, without which GitHub Pages runs the site through Jekyll. */
final class RobotsExporter {
    private RobotsExporter() {}

    static List<Export> export(Publication publication) {
        String sitemap = publication
                .config()
                .baseUrl()
                .map(base -> "Sitemap: " + base + Routes.SITEMAP.path() + "\n")
                .orElse("");
        return List.of(Export.text(".nojekyll", ""), Export.text("robots.txt", "User-agent: *\nAllow: /\n" + sitemap));
    }
}

package io.github.leishu.site.export;

import io.github.leishu.config.SiteConfig;
import io.github.leishu.site.local.Publication;
import io.github.leishu.site.local.Routes;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * {@code robots.txt}; {@code .nojekyll}, without which GitHub Pages runs the site through Jekyll; and {@code CNAME}, by
 * which it knows a domain of the owner's own.
 */
final class RobotsExporter {
    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.[a-z][a-z0-9-]+");

    private RobotsExporter() {}

    static List<Export> export(Publication publication) {
        String sitemap = publication
                .config()
                .baseUrl()
                .map(base -> "Sitemap: " + base + Routes.SITEMAP.path() + "\n")
                .orElse("");
        List<Export> files = new ArrayList<>(List.of(
                Export.text(".nojekyll", ""), Export.text("robots.txt", "User-agent: *\nAllow: /\n" + sitemap)));
        domain(publication.config()).ifPresent(domain -> files.add(Export.text("CNAME", domain + "\n")));
        return files;
    }

    /**
     * Where the repository is GitHub's and the site's host is not. A site below the root of such a host has its name from
     * another repository.
     */
    private static Optional<String> domain(SiteConfig config) {
        boolean onGitHub = config.repository()
                .filter(url -> url.toLowerCase(Locale.ROOT).startsWith("https://github.com/"))
                .isPresent();
        return config.baseUrl()
                .filter(base -> onGitHub)
                .map(URI::create)
                .filter(address -> address.getPath().equals("/"))
                .map(address -> address.getHost().toLowerCase(Locale.ROOT))
                .filter(host -> DOMAIN.matcher(host).matches() && !host.endsWith(".github.io"));
    }
}

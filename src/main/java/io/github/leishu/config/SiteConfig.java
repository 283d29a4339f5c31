package io.github.leishu.config;

import java.util.List;
import java.util.Optional;

/**
 * {@code content/site.yml}, validated; every key has a default.
 *
 * @param title of the site; converted to the other script when published
 * @param language the script the title and description are written in: {@code zh-Hant} or {@code zh-Hans}
 * @param baseUrl {@code https://…/} with a trailing slash; absent = no absolute URLs (canonical, sitemap, feed) are made
 * @param menu links of the owner's own, after the built-in ones
 */
public record SiteConfig(
        String title,
        String description,
        String language,
        Optional<String> author,
        Optional<String> license,
        Optional<String> baseUrl,
        Optional<String> repository,
        List<MenuLink> menu) {
    public static final SiteConfig DEFAULT = new SiteConfig(
            "類書", "", "zh-Hant", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    public SiteConfig {
        menu = List.copyOf(menu);
    }

    /** A menu entry; {@code url} is http(s) or a path within the site without the script's segment. */
    public record MenuLink(String label, String url) {}
}

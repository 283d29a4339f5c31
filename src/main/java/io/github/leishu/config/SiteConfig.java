package io.github.leishu.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code content/site.yml}, validated; every key has a default.
 *
 * @param title of the site; converted to the other script when published
 * @param language the script the title and description are written in: {@code zh-Hant} or {@code zh-Hans}
 * @param baseUrl {@code https://…/} with a trailing slash; absent = no absolute URLs (canonical, sitemap, feed) are made
 * @param words Traditional word to Simplified word: what the owner wants them to become in the other script, in the
 *     order of the file
 */
public record SiteConfig(
        String title,
        String description,
        String language,
        Rights rights,
        Optional<String> baseUrl,
        Optional<String> repository,
        Look look,
        Map<String, String> words) {
    public static final SiteConfig DEFAULT = new SiteConfig(
            "類書",
            "",
            "zh-Hant",
            new Rights(Optional.empty(), Optional.empty()),
            Optional.empty(),
            Optional.empty(),
            new Look(List.of(), Optional.empty()),
            Map.of());

    public SiteConfig {
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
    }

    /** Who made the site, and under which licence (an SPDX id or text) it is published. */
    public record Rights(Optional<String> author, Optional<String> license) {}

    /**
     * What readers are shown besides the content.
     *
     * @param menu links of the owner's own, after the built-in ones
     * @param cardFont the font of the social cards, an OpenType file: its path, relative to the content folder or
     *     absolute; absent = no cards
     */
    public record Look(List<MenuLink> menu, Optional<String> cardFont) {
        public Look {
            menu = List.copyOf(menu);
        }
    }

    /** The same site without social cards. */
    public SiteConfig withoutCards() {
        Look plain = new Look(look.menu(), Optional.empty());
        return new SiteConfig(title, description, language, rights, baseUrl, repository, plain, words);
    }

    /** The same site at another address. */
    public SiteConfig at(Optional<String> otherBaseUrl) {
        return new SiteConfig(title, description, language, rights, otherBaseUrl, repository, look, words);
    }

    /** A menu entry; {@code url} is http(s) or a path within the site without the script's segment. */
    public record MenuLink(String label, String url) {}
}

package io.github.leishu.config;

import io.github.leishu.problem.SourcePos;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code content/site.yml}, validated; every key has a default.
 *
 * @param title of the site; converted to the other script when published
 * @param language the script the title and description are written in: {@code zh-Hant} or {@code zh-Hans}
 * @param baseUrl {@code https://…/} with a trailing slash; absent = no absolute URLs (canonical, sitemap, feed) are made
 * @param look what the site looks like
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
    /** Colours of the style sheet by their names, as {@code #rrggbb}, on light and on dark ground. */
    static final Map<String, String> LIGHT = Map.of(
            "paper", "#f8f4ec",
            "leaf", "#fffdf8",
            "ink", "#231f1a",
            "faint", "#655c50",
            "rule", "#ddd3c2",
            "red", "#9c3220",
            "wash", "#f1e6d8",
            "mark", "#f5dfa8");

    static final Map<String, String> DARK = Map.of(
            "paper", "#181613",
            "leaf", "#211e1a",
            "ink", "#e8e1d4",
            "faint", "#afa595",
            "rule", "#3b362e",
            "red", "#ee9a80",
            "wash", "#2b2621",
            "mark", "#4a3a12");

    /** Kinds of pages that a site can do without. */
    static final List<String> HIDEABLE = List.of("about", "map", "search");

    public static final SiteConfig DEFAULT = new SiteConfig(
            "類書",
            "",
            "zh-Hant",
            new Rights(Optional.empty(), Optional.empty()),
            Optional.empty(),
            Optional.empty(),
            Look.DEFAULT,
            Map.of());

    public SiteConfig {
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
    }

    /** Who made the site, and under which licence (an SPDX id or text) it is published. */
    public record Rights(Optional<String> author, Optional<String> license) {}

    /** The same site at another address. */
    public SiteConfig at(Optional<String> otherBaseUrl) {
        return new SiteConfig(title, description, language, rights, otherBaseUrl, repository, look, words);
    }

    /** The same site with another look. */
    public SiteConfig with(Look otherLook) {
        return new SiteConfig(title, description, language, rights, baseUrl, repository, otherLook, words);
    }

    /** Links of the owner's own, after the built-in ones. */
    public List<MenuLink> menu() {
        return look.menu();
    }

    /**
     * What the site looks like.
     *
     * @param logo path of a picture, {@code images/…}, that stands beside the title
     * @param footer a line of the owner's own, in the language of the site's title
     * @param palette the owner's own colours
     * @param hidden kinds of pages that are not made
     * @param cardFont the font of the social cards, an OpenType file: its path, absolute or from the content folder on;
     *     absent = no cards
     * @param offline whether pages that were read stay readable without a network
     * @param english whether the site itself speaks English around its Chinese articles
     */
    public record Look(
            List<MenuLink> menu,
            Optional<String> logo,
            Optional<String> footer,
            Palette palette,
            Set<String> hidden,
            Optional<String> cardFont,
            boolean offline,
            boolean english) {
        public static final Look DEFAULT = menu(List.of());

        public Look {
            menu = List.copyOf(menu);
            hidden = Set.copyOf(hidden);
        }

        /** Whether pages of that kind are made. */
        public boolean shows(String kind) {
            return !hidden.contains(kind);
        }

        /** The same with social cards in that font, or with none. */
        public Look withCards(Optional<String> font) {
            return new Look(menu, logo, footer, palette, hidden, font, offline, english);
        }

        public Look withoutLogo() {
            return new Look(menu, Optional.empty(), footer, palette, hidden, cardFont, offline, english);
        }

        /** Nothing but a menu. */
        public static Look menu(List<MenuLink> menu) {
            return new Look(
                    menu,
                    Optional.empty(),
                    Optional.empty(),
                    Palette.SHIPPED,
                    Set.of(),
                    Optional.empty(),
                    false,
                    false);
        }
    }

    /** Names of the style sheet's colours to {@code #rrggbb}, on light and on dark ground, where the owner has chosen. */
    public record Palette(Map<String, String> light, Map<String, String> dark) {
        public static final Palette SHIPPED = new Palette(Map.of(), Map.of());

        public Palette {
            light = Map.copyOf(light);
            dark = Map.copyOf(dark);
        }

        public boolean isEmpty() {
            return light.isEmpty() && dark.isEmpty();
        }
    }

    /**
     * A menu entry.
     *
     * @param url http(s), or a path within the site, with or without the script's segment; {@code ?…} and {@code #…} may
     *     follow
     * @param pos where the entry is written
     */
    public record MenuLink(String label, String url, SourcePos pos) {
        /** Whether it leads to another site. */
        public boolean leadsOut() {
            return url.matches("(?i)https?://.*");
        }
    }
}

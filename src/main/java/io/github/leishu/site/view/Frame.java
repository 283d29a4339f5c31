package io.github.leishu.site.view;

import io.github.leishu.site.local.SafeHtml;
import java.util.List;
import java.util.Map;

/**
 * What stands around the content of every page.
 *
 * @param lang of the page
 * @param title for the window, with the site's name
 * @param crumbs the way here from the home page; empty on the home page; the last one is the page itself
 * @param m what the site itself says, by key
 */
public record Frame(
        String lang,
        String title,
        Head head,
        Header header,
        Assets assets,
        List<Crumb> crumbs,
        Footer footer,
        Map<String, String> m) {
    public Frame {
        crumbs = List.copyOf(crumbs);
        m = Map.copyOf(m);
    }

    /**
     * For machines.
     *
     * @param canonical empty when there is none
     * @param data JSON-LD
     * @param feed {@code href} of the Atom feed, empty when there is none
     * @param openSearch {@code href} of the description for browsers, empty when there is none
     */
    public record Head(
            String description,
            String canonical,
            List<Alternate> alternates,
            List<Property> properties,
            List<SafeHtml> data,
            String feed,
            String openSearch) {
        public Head {
            alternates = List.copyOf(alternates);
            properties = List.copyOf(properties);
            data = List.copyOf(data);
        }
    }

    /** The same page in another language. */
    public record Alternate(String lang, String href) {}

    /** An Open Graph property. */
    public record Property(String name, String content) {}

    /** @param logo address of a picture, empty when there is none */
    public record Header(String site, String logo, String home, List<NavItem> nav, Switch other, String search) {
        public Header {
            nav = List.copyOf(nav);
        }
    }

    /** {@code current} is the value of {@code aria-current}, or empty. */
    public record NavItem(String label, String href, String current) {}

    /**
     * The link to the page in the other script.
     *
     * @param offer tells a reader of that script of it, in that script
     * @param close turns the offer down
     */
    public record Switch(String href, String lang, String label, String offer, String close) {}

    /**
     * @param theme the owner's colours, empty when there are none
     * @param worker what keeps pages for reading offline, empty when it is not wanted
     * @param searchIndex the first file of the search index
     */
    public record Assets(
            String style,
            String theme,
            String script,
            String worker,
            OfKind ofKind,
            String search,
            String searchIndex,
            String icon) {}

    /** Scripts that one kind of page adds. */
    public record OfKind(String article, String topic, String map) {}

    /** {@code href} is empty for the page itself. */
    public record Crumb(String label, String href) {}

    /** {@code license} is empty when the owner names none; {@code text} is a line of the owner's own. */
    public record Footer(String author, String license, String text, String repository, String feed) {}
}

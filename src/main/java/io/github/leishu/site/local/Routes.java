package io.github.leishu.site.local;

import io.github.leishu.lang.Script;
import java.util.Arrays;

/** Where each kind of page stands; the same below both scripts' folders. */
public final class Routes {
    /** The page that offers both scripts. */
    public static final Route ROOT = Route.folder();

    public static final Route NOT_FOUND = new Route("404.html");

    /** Keeps pages for reading offline; serves what is below its place, so it stands at the root. */
    public static final Route WORKER = new Route("sw.js");

    public static final Route SITEMAP = new Route("sitemap.xml");

    private Routes() {}

    public static Route home(Script script) {
        return Route.folder(script.path());
    }

    public static Route articles(Script script) {
        return Route.folder(script.path(), "articles");
    }

    public static Route article(Script script, String slug) {
        return Route.folder(script.path(), "articles", slug);
    }

    /** The social card of a page, beside it. */
    public static Route card(Route page) {
        return new Route(page.path().substring(0, page.path().lastIndexOf('/') + 1) + "card.png");
    }

    public static Route topics(Script script) {
        return Route.folder(script.path(), "topics");
    }

    public static Route topic(Script script, String id) {
        return Route.folder(script.path(), "topics", id);
    }

    /** The picture of the whole. */
    public static Route map(Script script) {
        return Route.folder(script.path(), "map");
    }

    public static Route glossary(Script script) {
        return Route.folder(script.path(), "glossary");
    }

    public static Route term(Script script, String id) {
        return Route.folder(script.path(), "glossary", id);
    }

    public static Route search(Script script) {
        return Route.folder(script.path(), "search");
    }

    public static Route about(Script script) {
        return Route.folder(script.path(), "about");
    }

    public static Route feed(Script script) {
        return new Route(script.path() + "/atom.xml");
    }

    /** The feed of one topic. */
    public static Route topicFeed(Script script, String id) {
        return new Route(script.path() + "/topics/" + id + "/atom.xml");
    }

    /** Tells browsers how to search here. */
    public static Route openSearch(Script script) {
        return new Route(script.path() + "/opensearch.xml");
    }

    /** A file of the index that the search loads; the same for both scripts. */
    public static Route searchIndex(String name) {
        return new Route("search/" + name);
    }

    /** @param name e.g. {@code style.css} */
    public static Route asset(String name) {
        return new Route("assets/" + name);
    }

    /** Where a path that an owner wrote with or without a script's segment stands below that of {@code script}. */
    public static Route withinScript(Route written, Script script) {
        return isWithinScript(written) ? inScript(written, script) : new Route(script.path() + "/" + written.path());
    }

    /** Whether it stands in a script's folder. */
    public static boolean isWithinScript(Route route) {
        return Arrays.stream(Script.values()).anyMatch(script -> route.path().startsWith(script.path() + "/"));
    }

    /** The same page in the other script; pages outside the scripts' folders have none and are returned as they are. */
    public static Route inScript(Route route, Script script) {
        String other = script.other().path() + "/";
        return route.path().startsWith(other)
                ? new Route(script.path() + "/" + route.path().substring(other.length()))
                : route;
    }
}

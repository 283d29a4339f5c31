package io.github.leishu.site.view;

import io.github.leishu.config.SiteConfig;
import io.github.leishu.json.Json;
import io.github.leishu.lang.Script;
import io.github.leishu.site.local.LocalizedLibrary;
import io.github.leishu.site.local.MenuTarget;
import io.github.leishu.site.local.Messages;
import io.github.leishu.site.local.Route;
import io.github.leishu.site.local.Routes;
import io.github.leishu.site.local.SafeHtml;
import io.github.leishu.site.view.Frame.Alternate;
import io.github.leishu.site.view.Frame.Crumb;
import io.github.leishu.site.view.Frame.NavItem;
import io.github.leishu.site.view.Frame.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what one page says about itself, then makes the frame around it. */
public final class FrameBuilder {
    private final Scope scope;
    private final LocalizedLibrary library;
    private final Messages messages;
    private final String title;
    private String description;
    private Optional<String> canonical = Optional.empty();
    private String type = "website";
    private Optional<Route> feed = Optional.empty();
    private final List<Crumb> crumbs = new ArrayList<>();
    private final List<Json> data = new ArrayList<>();
    private final List<Property> properties = new ArrayList<>();

    /** @param title of the page; empty for the home page */
    public FrameBuilder(Scope scope, String title) {
        this.scope = scope;
        this.library = scope.library();
        this.messages = library.messages();
        this.title = title;
        this.description = library.description();
    }

    public FrameBuilder description(String text) {
        description = text.isBlank() ? description : text;
        return this;
    }

    /** Adds a page on the way here; home comes first by itself. */
    public FrameBuilder under(String label, Route route) {
        crumbs.add(new Crumb(label, scope.href(route)));
        return this;
    }

    /** The original's address. */
    public FrameBuilder canonical(Optional<String> url) {
        canonical = url;
        return this;
    }

    public FrameBuilder article() {
        type = "article";
        return this;
    }

    public FrameBuilder property(String name, String content) {
        properties.add(new Property(name, content));
        return this;
    }

    /** The page's social card, where the site has an address and a font to draw with. */
    public FrameBuilder card() {
        if (library.config().look().cardFont().isPresent()) {
            absolute(Routes.card(scope.route())).ifPresent(url -> {
                property("og:image", url);
                property("og:image:type", "image/png");
                property("og:image:width", "1200");
                property("og:image:height", "630");
                property("og:image:alt", title);
                property("twitter:card", "summary_large_image");
            });
        }
        return this;
    }

    public FrameBuilder data(Json value) {
        data.add(value);
        return this;
    }

    /** The page has a feed of its own. */
    public FrameBuilder feed(Route route) {
        feed = Optional.of(route);
        return this;
    }

    public Frame build() {
        List<Crumb> way = way();
        return new Frame(
                library.script().tag(),
                title.isEmpty() ? library.title() : title + " · " + library.title(),
                head(way),
                header(),
                assets(scope),
                way,
                footer(),
                messages.all());
    }

    private List<Crumb> way() {
        if (title.isEmpty()) {
            return List.of();
        }
        List<Crumb> way = new ArrayList<>();
        way.add(new Crumb(messages.text("home"), scope.href(Routes.home(library.script()))));
        way.addAll(crumbs);
        way.add(new Crumb(title, ""));
        return way;
    }

    private Frame.Head head(List<Crumb> way) {
        List<SafeHtml> scripts = new ArrayList<>();
        data.forEach(value -> scripts.add(SafeHtml.of(value)));
        if (!way.isEmpty()) {
            scripts.add(SafeHtml.of(StructuredData.breadcrumbs(way)));
        }
        return new Frame.Head(
                description,
                canonical.or(() -> absolute(scope.route())).orElse(""),
                alternates(),
                openGraph(),
                scripts,
                published(feed.orElse(Routes.feed(library.script()))),
                library.config().look().shows("search") ? published(Routes.openSearch(library.script())) : "");
    }

    /** Some files are only made where the site's address is known. */
    private String published(Route route) {
        return library.config().baseUrl().isPresent() ? scope.href(route) : "";
    }

    private List<Alternate> alternates() {
        List<Alternate> alternates = new ArrayList<>();
        for (Script script : Script.values()) {
            alternates.add(new Alternate(script.tag(), address(Routes.inScript(scope.route(), script))));
        }
        Script own = library.config().language().equals(Script.HANS.tag()) ? Script.HANS : Script.HANT;
        Route anyone = title.isEmpty() ? Routes.ROOT : Routes.inScript(scope.route(), own);
        alternates.add(new Alternate("x-default", address(anyone)));
        return alternates;
    }

    private List<Property> openGraph() {
        boolean hant = library.script() == Script.HANT;
        List<Property> all = new ArrayList<>();
        all.add(new Property("og:title", title.isEmpty() ? library.title() : title));
        all.add(new Property("og:type", type));
        all.add(new Property("og:site_name", library.title()));
        all.add(new Property("og:locale", hant ? "zh_TW" : "zh_CN"));
        all.add(new Property("og:locale:alternate", hant ? "zh_CN" : "zh_TW"));
        if (!description.isBlank()) {
            all.add(new Property("og:description", description));
        }
        absolute(scope.route()).ifPresent(url -> all.add(new Property("og:url", url)));
        all.addAll(properties);
        return all;
    }

    private Optional<String> absolute(Route route) {
        return library.config().baseUrl().map(base -> base + route.address());
    }

    private String address(Route route) {
        return absolute(route).orElseGet(() -> scope.href(route));
    }

    private Frame.Header header() {
        Script script = library.script();
        List<NavItem> nav = new ArrayList<>();
        nav.add(item("articles", Routes.articles(script)));
        nav.add(item("topics", Routes.topics(script)));
        optional("map", Routes.map(script)).ifPresent(nav::add);
        nav.add(item("glossary", Routes.glossary(script)));
        optional("search", Routes.search(script)).ifPresent(nav::add);
        optional("about", Routes.about(script)).ifPresent(nav::add);
        for (SiteConfig.MenuLink link : library.config().menu()) {
            MenuTarget.of(link, library)
                    .href(scope.route())
                    .ifPresent(href -> nav.add(new NavItem(library.own().convert(link.label()), href, "")));
        }
        Script other = script.other();
        return new Frame.Header(
                library.title(),
                library.config().look().logo().map(Route::new).map(scope::href).orElse(""),
                scope.href(Routes.home(script)),
                nav,
                new Frame.Switch(
                        scope.href(Routes.inScript(scope.route(), other)),
                        other.tag(),
                        messages.text("otherScript"),
                        library.otherMessages().text("offer"),
                        library.otherMessages().text("close")),
                library.config().look().shows("search") ? scope.href(Routes.search(script)) : "");
    }

    private Optional<NavItem> optional(String kind, Route route) {
        return library.config().look().shows(kind) ? Optional.of(item(kind, route)) : Optional.empty();
    }

    private NavItem item(String key, Route route) {
        String folder = route.path().substring(0, route.path().lastIndexOf('/') + 1);
        String here = scope.route().path();
        String current = here.equals(route.path()) ? "page" : here.startsWith(folder) ? "true" : "";
        return new NavItem(messages.text(key), scope.href(route), current);
    }

    public static Frame.Assets assets(Scope scope) {
        SiteConfig.Look look = scope.library().config().look();
        return new Frame.Assets(
                scope.href(Routes.asset("style.css")),
                look.palette().isEmpty() ? "" : scope.href(Routes.asset("theme.css")),
                scope.href(Routes.asset("site.js")),
                look.offline() ? scope.href(Routes.WORKER) : "",
                new Frame.OfKind(
                        scope.href(Routes.asset("article.js")),
                        scope.href(Routes.asset("topic.js")),
                        scope.href(Routes.asset("map.js"))),
                scope.href(Routes.asset("search.js")),
                scope.href(Routes.asset("search-index.js")),
                scope.href(Routes.asset("icon.svg")));
    }

    private Frame.Footer footer() {
        SiteConfig config = library.config();
        return new Frame.Footer(
                config.rights().author().map(library.own()::convert).orElse(""),
                config.rights().license().orElse(""),
                config.look().footer().map(library.own()::convert).orElse(""),
                config.repository().filter(WebAddress::isSafe).orElse(""),
                published(feed.orElse(Routes.feed(library.script()))));
    }
}

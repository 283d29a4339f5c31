package io.github.leishu.site.local;

import io.github.leishu.article.LinkResolver;
import io.github.leishu.lang.Script;
import io.github.leishu.library.Library;
import io.github.leishu.library.Link;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where the links in a text lead, as {@code href}s for the page the text stands on. Pictures under {@code images/} are
 * targets like any other.
 */
public final class BodyLinks {
    private final Library library;
    private final Set<String> media;
    private final Set<String> hidden;
    private final Map<String, String> slugs;

    /**
     * @param media paths of the published pictures, {@code images/…}
     * @param hidden kinds of pages that are not made
     */
    public BodyLinks(Library library, Set<String> media, Set<String> hidden) {
        this.library = library;
        this.media = Set.copyOf(media);
        this.hidden = Set.copyOf(hidden);
        this.slugs = new TreeMap<>();
        library.articles().forEach(article -> slugs.put(article.id(), article.slug()));
    }

    /** Where a target leads, seen from the text of an article; {@code articleId} is empty for other texts. */
    public Link link(String articleId, String target, boolean wiki) {
        return picture(target).<Link>map(path -> new Link.ToPage(path)).orElseGet(() -> shown(articleId, target, wiki));
    }

    private Link shown(String articleId, String target, boolean wiki) {
        Link link = library.links().resolveIn(articleId, target, wiki);
        boolean lost =
                link instanceof Link.ToPage page && hidden.contains(page.path().replace("/", ""));
        return lost ? new Link.Broken(target, Optional.empty()) : link;
    }

    /** A resolver for a text shown at {@code page}. */
    public LinkResolver on(Route page, Script script, String articleId) {
        return (target, wiki) -> picture(target)
                .map(path -> Optional.of(new Route(path).relativeTo(page)))
                .orElseGet(() -> href(shown(articleId, target, wiki), page, script));
    }

    private Optional<String> href(Link link, Route page, Script script) {
        if (link instanceof Link.ToArticle to) {
            String fragment = to.anchor().map(anchor -> "#" + anchor).orElse("");
            return Optional.ofNullable(slugs.get(to.id()))
                    .map(slug -> Routes.article(script, slug).relativeTo(page) + fragment);
        }
        if (link instanceof Link.ToTerm to) {
            return Optional.of(Routes.term(script, to.id()).relativeTo(page));
        }
        if (link instanceof Link.ToTopic to) {
            return Optional.of(Routes.topic(script, to.id()).relativeTo(page));
        }
        if (link instanceof Link.ToPage to) {
            return Route.ofPath(script.path() + "/" + to.path()).map(route -> route.relativeTo(page));
        }
        if (link instanceof Link.Anchor to) {
            return Optional.of("#" + to.id());
        }
        return link instanceof Link.External to ? Optional.of(to.url()) : Optional.empty();
    }

    /** {@code images/x.png}, {@code ../images/x.png} and {@code /images/x.png}, where that picture is there. */
    private Optional<String> picture(String target) {
        String path = target.strip().replaceFirst("^(?:\\.{0,2}/)+", "");
        if (!path.startsWith("images/")) {
            return Optional.empty();
        }
        return media.contains(path)
                ? Optional.of(path)
                : Optional.of(decode(path)).filter(media::contains);
    }

    private static String decode(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return path;
        }
    }
}

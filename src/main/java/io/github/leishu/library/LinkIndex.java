package io.github.leishu.library;

import io.github.leishu.article.Article;
import io.github.leishu.article.Body;
import io.github.leishu.lang.FoldedText;
import io.github.leishu.library.copies.Copies;
import io.github.leishu.problem.Nearest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Resolves targets as people write them: {@code /articles/slug/}, {@code id.md}, {@code ../glossary/x.md},
 * {@code #anchor}, {@code https://…} (the original of another article leads to that article), old paths, and wikilinks
 * by title, slug or term name in either script. Immutable and thread-safe; one lookup costs a few hash probes, a broken
 * target one pass over the names of its kind.
 */
public final class LinkIndex {
    private static final Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*):");
    private static final Set<String> WAYS_UP = Set.of("", ".", "..");
    private static final Set<String> SCRIPTS = Set.of("zh-hant", "zh-hans");
    private static final Pattern WEB_HOST = Pattern.compile("^(?i:https?:)?//(?i:www\\.)?");
    private static final Set<String> SAFE_SCHEMES = Set.of("http", "https", "mailto", "tel", "doi");
    private static final Set<String> PAGES = Set.of("", "articles", "glossary", "topics", "map", "search", "about");
    private static final String ARTICLES = "articles/";
    private static final String GLOSSARY = "glossary/";
    private static final String TOPICS = "topics/";

    private final Map<String, Link> paths;
    private final Map<String, Link> names;
    private final Map<String, Link.ToTerm> terms;
    private final Map<String, Link> sources;
    private final Map<String, Set<String>> anchors;
    /** Headings of an article's copies, which are on no page. */
    private final Map<String, Set<String>> copyAnchors;

    /** @param builder not used any more */
    private LinkIndex(Builder builder) {
        this.paths = Collections.unmodifiableMap(builder.paths);
        this.names = Collections.unmodifiableMap(builder.names);
        this.terms = Collections.unmodifiableMap(builder.terms);
        this.sources = Collections.unmodifiableMap(builder.sources);
        this.anchors = Collections.unmodifiableMap(builder.anchors);
        this.copyAnchors = Collections.unmodifiableMap(builder.copyAnchors);
    }

    /**
     * Where two things claim one name, articles come before terms, terms before topics, and earlier before later. What
     * names a copy leads to its original.
     */
    public static LinkIndex of(Copies articles, List<Term> terms, List<Topic> topics) {
        Builder builder = new Builder();
        articles.originals().forEach(builder::add);
        articles.byOriginal().forEach(builder::addCopies);
        terms.forEach(builder::add);
        topics.forEach(builder::add);
        return new LinkIndex(builder);
    }

    /** This index with more topics behind what it knows. */
    LinkIndex with(List<Topic> topics) {
        Builder builder = new Builder(this);
        topics.forEach(builder::add);
        return new LinkIndex(builder);
    }

    /**
     * @param wiki whether it was written as {@code [[target]]}
     * @return an {@link Link.Anchor} unchecked, as the article at hand is not known; see {@link #resolveIn}
     */
    public Link resolve(String target, boolean wiki) {
        String written = target.strip();
        int hash = written.indexOf('#');
        String place = hash < 0 ? written : written.substring(0, hash);
        Optional<String> anchor = hash < 0 ? Optional.empty() : nonEmpty(decode(written.substring(hash + 1)));
        if (place.isEmpty()) {
            return anchor.<Link>map(Link.Anchor::new).orElseGet(() -> broken(target, ""));
        }
        if (SCHEME.matcher(place).find() || place.startsWith("//")) {
            return outside(written, place, anchor);
        }
        Link named = wiki ? names.get(nameKey(place)) : null;
        Link found = named != null ? named : paths.get(pathKey(place));
        return found == null ? broken(target, place) : withAnchor(found, anchor, target);
    }

    /** Like {@link #resolve}, and the anchors of the article that holds the link are checked too. */
    public Link resolveIn(String articleId, String target, boolean wiki) {
        Link link = resolve(target, wiki);
        if (link instanceof Link.Anchor anchor && !knows(articleId, anchor.id())) {
            return new Link.Broken(
                    target,
                    nearest(anchor.id(), anchors.getOrDefault(articleId, Set.of()))
                            .map(id -> "#" + id));
        }
        return link;
    }

    /** The term of that name, even where an article has the same title. */
    Optional<Link.ToTerm> term(String name) {
        return Optional.ofNullable(terms.get(nameKey(name)));
    }

    private Link outside(String written, String place, Optional<String> anchor) {
        Link article = sources.get(sourceKey(place));
        if (article instanceof Link.ToArticle to) {
            return new Link.ToArticle(to.id(), anchor.filter(a -> knows(to.id(), a)));
        }
        var scheme = SCHEME.matcher(place);
        boolean safe = !scheme.find() || SAFE_SCHEMES.contains(scheme.group(1).toLowerCase(Locale.ROOT));
        return safe ? new Link.External(written) : new Link.Broken(written, Optional.empty());
    }

    private Link withAnchor(Link found, Optional<String> anchor, String target) {
        if (!(found instanceof Link.ToArticle to) || anchor.isEmpty()) {
            return found;
        }
        if (knows(to.id(), anchor.get())) {
            return new Link.ToArticle(to.id(), anchor);
        }
        if (copyAnchors.getOrDefault(to.id(), Set.of()).contains(anchor.get())) {
            return found;
        }
        Optional<String> near = nearest(anchor.get(), anchors.getOrDefault(to.id(), Set.of()));
        return new Link.Broken(target, near.map(id -> to.id() + ".md#" + id));
    }

    private boolean knows(String articleId, String anchor) {
        return anchors.getOrDefault(articleId, Set.of()).contains(anchor);
    }

    private Link broken(String target, String place) {
        return new Link.Broken(target, nearest(pathKey(place), paths.keySet()).map(key -> "/" + key + "/"));
    }

    /**
     * The name that needs the fewest edits, at most 4 and a quarter of the last segment's length, or 1 where that has at
     * least three letters; ties go to the first by order.
     */
    private static Optional<String> nearest(String wanted, Collection<String> known) {
        int length = wanted.length() - 1 - wanted.lastIndexOf('/');
        return Nearest.to(wanted, known, length < 3 ? 0 : Math.min(4, Math.max(1, length / 4)));
    }

    private static Optional<String> nonEmpty(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** {@code ../articles/x.md}, {@code /zh-hant/articles/x/index.html} and {@code x.md} all become {@code articles/x}. */
    private static String pathKey(String path) {
        int query = path.indexOf('?');
        String key = behindFolders(WAYS_UP, decode(query < 0 ? path : path.substring(0, query)));
        key = SCRIPTS.contains(key) ? "" : behindFolders(SCRIPTS, key);
        boolean file = key.endsWith(".md");
        key = key.equals("index.html") ? "" : withoutEnd("/index.html", key);
        key = withoutLastSlashes(withoutEnd(file ? ".md" : ".html", key));
        return file && key.indexOf('/') < 0 ? ARTICLES + key : key;
    }

    /** Without the folders of these names that a path begins with. */
    private static String behindFolders(Set<String> names, String path) {
        int from = 0;
        int slash = path.indexOf('/');
        while (slash >= 0 && names.contains(path.substring(from, slash))) {
            from = slash + 1;
            slash = path.indexOf('/', from);
        }
        return path.substring(from);
    }

    private static String withoutEnd(String end, String path) {
        return path.endsWith(end) ? path.substring(0, path.length() - end.length()) : path;
    }

    private static String withoutLastSlashes(String path) {
        int to = path.length();
        while (to > 0 && path.charAt(to - 1) == '/') {
            to--;
        }
        return path.substring(0, to);
    }

    private static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }

    /** The form in which titles and names are compared. */
    static String nameKey(String name) {
        return FoldedText.key(name);
    }

    private static String sourceKey(String url) {
        return withoutLastSlashes(WEB_HOST.matcher(url).replaceFirst(""));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LinkIndex that
                && paths.equals(that.paths)
                && names.equals(that.names)
                && terms.equals(that.terms)
                && sources.equals(that.sources)
                && anchors.equals(that.anchors)
                && copyAnchors.equals(that.copyAnchors);
    }

    @Override
    public int hashCode() {
        return Objects.hash(paths, names, terms, sources, anchors, copyAnchors);
    }

    private static final class Builder {
        private final Map<String, Link> paths = new HashMap<>();
        private final Map<String, Link> names = new HashMap<>();
        private final Map<String, Link.ToTerm> terms = new HashMap<>();
        private final Map<String, Link> sources = new HashMap<>();
        private final Map<String, Set<String>> anchors = new HashMap<>();
        private final Map<String, Set<String>> copyAnchors = new HashMap<>();

        Builder() {
            PAGES.forEach(page -> paths.put(page, new Link.ToPage(page.isEmpty() ? "" : page + "/")));
        }

        Builder(LinkIndex index) {
            paths.putAll(index.paths);
            names.putAll(index.names);
            terms.putAll(index.terms);
            sources.putAll(index.sources);
            anchors.putAll(index.anchors);
            copyAnchors.putAll(index.copyAnchors);
        }

        void add(Article article) {
            names(article, new Link.ToArticle(article.id(), Optional.empty()));
            anchors.put(article.id(), headings(List.of(article)));
        }

        void addCopies(String original, List<Article> copies) {
            copies.forEach(copy -> names(copy, new Link.ToArticle(original, Optional.empty())));
            copyAnchors.put(original, headings(copies));
        }

        private static Set<String> headings(List<Article> articles) {
            return articles.stream()
                    .flatMap(article -> article.body().headings().stream())
                    .map(Body.HeadingEntry::id)
                    .collect(Collectors.toUnmodifiableSet());
        }

        private void names(Article article, Link link) {
            path(ARTICLES + article.slug(), link);
            path(ARTICLES + article.id(), link);
            article.meta().publishing().aliases().forEach(alias -> path(pathKey(alias), link));
            name(article.meta().title(), link);
            name(article.slug(), link);
            name(article.id(), link);
            article.meta().provenance().source().ifPresent(url -> sources.putIfAbsent(sourceKey(url), link));
        }

        void add(Term term) {
            Link.ToTerm link = new Link.ToTerm(term.id());
            path(GLOSSARY + term.id(), link);
            List<String> all = new ArrayList<>(term.names().all());
            all.add(term.id());
            all.forEach(name -> name(name, link));
            all.forEach(name -> terms.putIfAbsent(nameKey(name), link));
        }

        void add(Topic topic) {
            Link link = new Link.ToTopic(topic.id());
            path(TOPICS + topic.id(), link);
            name(topic.title(), link);
            name(topic.id(), link);
        }

        private void path(String path, Link link) {
            paths.putIfAbsent(path, link);
        }

        private void name(String name, Link link) {
            String key = nameKey(name);
            if (!key.isEmpty()) {
                names.putIfAbsent(key, link);
            }
        }
    }
}

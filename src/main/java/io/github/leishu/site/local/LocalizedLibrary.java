package io.github.leishu.site.local;

import io.github.leishu.article.Article;
import io.github.leishu.config.SiteConfig;
import io.github.leishu.lang.ChineseConverters;
import io.github.leishu.lang.Script;
import io.github.leishu.lang.ScriptConverter;
import io.github.leishu.lang.WordPair;
import io.github.leishu.library.Library;
import io.github.leishu.library.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The library in one script. Immutable; everything is in the order of the library. */
public final class LocalizedLibrary {
    private final Library library;
    private final SiteConfig config;
    private final Script script;
    private final ChineseConverters converters;
    private final Publication.Shared shared;
    private final Map<String, LocalArticle> articles;
    private final Map<String, LocalTerm> terms;
    private final Map<String, LocalTopic> topics;
    private final List<LocalArticle> articlesInOrder;
    private final List<LocalTerm> termsInOrder;
    private final List<LocalTopic> topicsInOrder;
    private final Map<String, List<LocalTopic>> topicsOfArticle;

    private LocalizedLibrary(Library library, SiteConfig config, Script script, Publication.Shared shared) {
        this.library = library;
        this.config = config;
        this.script = script;
        this.converters = converters(library, config);
        this.shared = shared;
        Map<String, Article> sources = byId(library.articles(), Article::id);
        Localizer localizer = new Localizer(script, sources, byId(library.terms(), Term::id), converters);
        this.articles = byId(library.articles().stream().map(localizer::article).toList(), LocalArticle::id);
        this.terms = byId(library.terms().stream().map(localizer::term).toList(), LocalTerm::id);
        this.topics = byId(library.topics().stream().map(localizer::topic).toList(), LocalTopic::id);
        this.articlesInOrder = List.copyOf(articles.values());
        this.termsInOrder = List.copyOf(terms.values());
        this.topicsInOrder = List.copyOf(topics.values());
        this.topicsOfArticle = topicsOfArticle();
    }

    private LocalizedLibrary(LocalizedLibrary same, Publication.Shared shared) {
        this.library = same.library;
        this.config = same.config;
        this.script = same.script;
        this.converters = same.converters;
        this.shared = shared;
        this.articles = same.articles;
        this.terms = same.terms;
        this.topics = same.topics;
        this.articlesInOrder = same.articlesInOrder;
        this.termsInOrder = same.termsInOrder;
        this.topicsInOrder = same.topicsInOrder;
        this.topicsOfArticle = same.topicsOfArticle;
    }

    static LocalizedLibrary of(Library library, SiteConfig config, Script script, Publication.Shared shared) {
        return new LocalizedLibrary(library, config, script, shared);
    }

    LocalizedLibrary beside(Set<String> files) {
        return new LocalizedLibrary(this, shared.with(files));
    }

    /** Whether a file that is no page stands there, as far as the files are made already. */
    boolean hasFile(Route route) {
        return shared.files().contains(route.path());
    }

    /** What converts the texts of a site; an article's own words come before these. */
    public static ChineseConverters converters(Library library, SiteConfig config) {
        return ChineseConverters.shipped().with(curated(library)).with(words(config));
    }

    private static List<WordPair> words(SiteConfig config) {
        return config.words().entrySet().stream()
                .map(word -> new WordPair(word.getKey(), word.getValue()))
                .toList();
    }

    /** What a person has called a term in both scripts holds for its name anywhere in a text. */
    private static List<WordPair> curated(Library library) {
        return library.terms().stream()
                .filter(Term::curated)
                .map(Term::names)
                .filter(names -> !names.hant().isBlank() && !names.hans().isBlank())
                .map(names -> new WordPair(names.hant(), names.hans()))
                .toList();
    }

    private Map<String, List<LocalTopic>> topicsOfArticle() {
        Map<String, List<LocalTopic>> found = new TreeMap<>();
        for (LocalTopic topic : topics.values()) {
            for (var member : topic.source().members()) {
                found.computeIfAbsent(member.articleId(), id -> new ArrayList<>())
                        .add(topic);
            }
        }
        return found;
    }

    private static <T> Map<String, T> byId(List<T> things, Function<T, String> id) {
        return things.stream().collect(Collectors.toMap(id, t -> t, (a, b) -> a, LinkedHashMap::new));
    }

    public Library library() {
        return library;
    }

    public SiteConfig config() {
        return config;
    }

    public Script script() {
        return script;
    }

    public Messages messages() {
        return Objects.requireNonNull(shared.messages().get(script));
    }

    /** For readers of the other script, who are offered theirs. */
    public Messages otherMessages() {
        return Objects.requireNonNull(shared.messages().get(script.other()));
    }

    public BodyLinks links() {
        return shared.links();
    }

    public Companions companions() {
        return shared.companions();
    }

    /** The site's title in this script. */
    public String title() {
        return own().convert(config.title());
    }

    /** The site's description in this script; may be empty. */
    public String description() {
        return own().convert(config.description());
    }

    /** Brings the owner's words of {@code site.yml} into this script. */
    public ScriptConverter own() {
        return converter(config.language());
    }

    /** Brings text of that language that belongs to no article into this script. */
    public ScriptConverter converter(String language) {
        return converters.into(script, language);
    }

    /** Newest first. */
    public List<LocalArticle> articles() {
        return articlesInOrder;
    }

    public List<LocalTerm> terms() {
        return termsInOrder;
    }

    public List<LocalTopic> topics() {
        return topicsInOrder;
    }

    public Optional<LocalArticle> article(String id) {
        return Optional.ofNullable(articles.get(id));
    }

    public Optional<LocalTerm> term(String id) {
        return Optional.ofNullable(terms.get(id));
    }

    public Optional<LocalTopic> topic(String id) {
        return Optional.ofNullable(topics.get(id));
    }

    /** Topics an article belongs to, in the topics' order. */
    public List<LocalTopic> topicsOf(LocalArticle article) {
        return List.copyOf(topicsOfArticle.getOrDefault(article.id(), List.of()));
    }

    /** Names of the terms that tie things together; a tag ({@code #…}) stands for itself. Unknown ids are left out. */
    public List<String> reasons(List<String> because) {
        return because.stream()
                .flatMap(id -> id.startsWith("#")
                        ? Optional.of(own().convert(id.substring(1))).stream()
                        : term(id).map(LocalTerm::name).stream())
                .toList();
    }
}

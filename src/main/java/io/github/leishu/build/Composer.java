package io.github.leishu.build;

import io.github.leishu.article.Article;
import io.github.leishu.build.disk.FoundFile;
import io.github.leishu.build.disk.PublishedFiles;
import io.github.leishu.build.disk.Templates;
import io.github.leishu.build.disk.TextFiles;
import io.github.leishu.build.pages.PageReader;
import io.github.leishu.build.work.Progress;
import io.github.leishu.build.work.Workers;
import io.github.leishu.config.SiteConfig;
import io.github.leishu.ingest.Ingest;
import io.github.leishu.library.Library;
import io.github.leishu.library.LibraryBuilder;
import io.github.leishu.library.LibraryBuilder.CuratedFile;
import io.github.leishu.problem.Outcome;
import io.github.leishu.problem.Problem;
import io.github.leishu.problem.SourcePos;
import io.github.leishu.site.Site;
import io.github.leishu.site.SiteFile;
import io.github.leishu.site.SiteInput;
import io.github.leishu.site.SiteRenderer;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs all stages over a project, in memory. One per run. */
public final class Composer {
    /** Processor time for one page or article. Ordinary ones take milliseconds; hostile ones may never end. */
    private static final Duration BUDGET = Duration.ofSeconds(20);

    private static final Ingestion.Result NOTHING = new Ingestion.Result(List.of(), List.of());

    private final Project project;
    private final Workers workers;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> articlePaths = new HashMap<>();

    private Composer(Project project, Progress progress) {
        this.project = project;
        this.workers = new Workers(project.threads(), BUDGET, progress);
    }

    /** Ingest only: the articles to be saved. */
    public static Composition ingest(Project project, Progress progress) {
        Composer composer = new Composer(project, progress);
        Optional<Content> content = composer.content();
        Ingestion.Result generated = content.map(
                        c -> composer.generate(c, composer.loader().load(c.articles())))
                .orElse(NOTHING);
        return composer.result(Optional.empty(), Optional.empty(), generated);
    }

    /** Everything: the site as it has to be published, and the articles to be saved. */
    public static Composition compose(Project project, Progress progress) {
        Composer composer = new Composer(project, progress);
        Optional<Content> content = composer.content();
        return content.map(composer::compose)
                .orElseGet(() -> composer.result(Optional.empty(), Optional.empty(), NOTHING));
    }

    private Composition compose(Content content) {
        List<ArticleFile> existing = loader().load(content.articles());
        Ingestion.Result generated = generate(content, existing);
        List<Article> articles = articles(existing, loader().parse(generated.articles()));
        Optional<Library> library =
                kept(LibraryBuilder.build(articles, curated(content.glossary()), curated(content.topics())));
        library.ifPresent(this::noteCopies);
        Optional<Site> site = library.flatMap(lib -> kept(SiteRenderer.render(new SiteInput(
                lib,
                config(content),
                new Templates(project.templates()),
                media(content.images(), generated.images()),
                content.cardFont().flatMap(file -> kept(TextFiles.bytes(file))),
                new PublishedFiles(project.site())))));
        return result(library, site, generated);
    }

    /** Nothing disappears without a word. */
    private void noteCopies(Library library) {
        library.copies()
                .forEach((original, copies) -> copies.forEach(copy -> problems.add(Problem.note(
                        SourcePos.of(articlePaths.getOrDefault(copy.id(), copy.id())),
                        "ARTICLE_COPY",
                        "tells the same story as " + articlePaths.getOrDefault(original, original)
                                + " and is shown with it",
                        "to publish it by itself, write \"distinct: true\" in its front matter"))));
    }

    private ArticleLoader loader() {
        return new ArticleLoader(workers);
    }

    private Optional<Content> content() {
        if (!ContentFolder.exists(project.content())) {
            problems.add(Problem.error(
                    SourcePos.of(project.content().toString()),
                    "CONTENT_FOLDER",
                    Files.exists(project.content()) ? "is not a folder" : "there is no such folder",
                    "name it with --content, or make one with: leishu init DIR"));
            return Optional.empty();
        }
        return kept(ContentFolder.read(project.content()));
    }

    private Ingestion.Result generate(Content content, List<ArticleFile> existing) {
        Set<String> images = content.images().stream().map(FoundFile::path).collect(Collectors.toSet());
        PageReader reader = new PageReader(workers, new Ingest("../" + ContentFolder.IMAGES + "/", false));
        return kept(Ingestion.run(content.scraped(), existing, images, reader)).orElse(NOTHING);
    }

    /** The articles to publish by id; of two with one address the first by path stays. */
    private List<Article> articles(List<ArticleFile> existing, List<ArticleFile> generated) {
        Map<String, ArticleFile> byPath = new TreeMap<>();
        Stream.concat(existing.stream(), generated.stream()).forEach(file -> byPath.put(file.path(), file));
        Map<String, String> pathById = new HashMap<>();
        Map<String, String> pathBySlug = new HashMap<>();
        List<Article> articles = new ArrayList<>();
        for (ArticleFile file : byPath.values()) {
            Optional<Article> article = kept(file.article());
            if (article.isEmpty() || article.get().meta().publishing().draft() && !project.drafts()) {
                continue;
            }
            if (isFirst("name", file.id(), file.path(), pathById)
                    && isFirst("address", article.get().slug(), file.path(), pathBySlug)) {
                articlePaths.put(file.id(), ContentPaths.join(project.content(), file.path()));
                articles.add(article.get());
            }
        }
        return articles;
    }

    private boolean isFirst(String what, String value, String path, Map<String, String> pathByValue) {
        String first = pathByValue.putIfAbsent(value.toLowerCase(Locale.ROOT), path);
        if (first != null) {
            problems.add(Problem.error(
                    SourcePos.of(path),
                    "FILE_DUPLICATE",
                    "has the same " + what + " \"" + value + "\" as " + ContentPaths.join(project.content(), first)
                            + " and is left out",
                    what.equals("address")
                            ? "give one of them another file name or slug"
                            : "give one of them another file name"));
        }
        return first == null;
    }

    private List<CuratedFile> curated(List<FoundFile> files) {
        List<CuratedFile> curated = new ArrayList<>();
        Map<String, String> pathById = new HashMap<>();
        for (FoundFile file : files) {
            String id = file.id();
            Optional<String> text = kept(TextFiles.text(file));
            if (text.isPresent() && isFirst("name", id, file.path(), pathById)) {
                curated.add(new CuratedFile(id, file.path(), text.get()));
            }
        }
        return curated;
    }

    private List<SiteFile> media(List<FoundFile> images, List<SiteFile> generated) {
        List<SiteFile> media = new ArrayList<>(generated);
        for (FoundFile file : images) {
            kept(TextFiles.bytes(file)).ifPresent(bytes -> media.add(new SiteFile(file.path(), bytes)));
        }
        return media;
    }

    private SiteConfig config(Content content) {
        return project.baseUrl().isEmpty() ? content.config() : content.config().at(project.baseUrl());
    }

    private <T> Optional<T> kept(Outcome<T> outcome) {
        problems.addAll(outcome.problems());
        return outcome.value();
    }

    private Composition result(Optional<Library> library, Optional<Site> site, Ingestion.Result generated) {
        return new Composition(
                library,
                site,
                generated.articles(),
                generated.images(),
                articlePaths,
                problems.stream()
                        .map(problem -> ContentPaths.asGiven(project.content(), problem))
                        .sorted()
                        .toList());
    }
}

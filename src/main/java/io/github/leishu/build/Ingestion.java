package io.github.leishu.build;

import io.github.leishu.article.ArticleFormat;
import io.github.leishu.build.disk.FoundFile;
import io.github.leishu.build.pages.PageReader;
import io.github.leishu.ingest.IngestedPage;
import io.github.leishu.ingest.clean.Story;
import io.github.leishu.ingest.source.image.ImageFile;
import io.github.leishu.lang.Slug;
import io.github.leishu.problem.Outcome;
import io.github.leishu.problem.Problem;
import io.github.leishu.problem.SourcePos;
import io.github.leishu.site.SiteFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * From scraped pages to the articles that have to be written: only what is new or differs, never over a person's
 * edits. Nothing is written here.
 */
final class Ingestion implements PageReader.Results<Ingestion.Drafts> {
    private final Map<String, List<ArticleFile>> byPage = new TreeMap<>();
    private final Orphans orphans = new Orphans();
    private final Set<String> takenIds = new HashSet<>();
    private final List<GeneratedArticle> generated = new ArrayList<>();
    private final List<SiteFile> newImages = new ArrayList<>();
    private final Set<String> images = new HashSet<>();
    private final Set<String> pages = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private int repeated;

    private Ingestion(List<FoundFile> scraped, List<ArticleFile> existing) {
        Set<String> files = scraped.stream().map(FoundFile::path).collect(Collectors.toSet());
        for (ArticleFile file : existing) {
            takenIds.add(file.id().toLowerCase(Locale.ROOT));
            Origin.of(file).ifPresent(origin -> {
                if (files.contains(origin.file())) {
                    byPage.computeIfAbsent(origin.page(), page -> new ArrayList<>())
                            .add(file);
                } else {
                    orphans.add(file);
                }
            });
        }
    }

    /** The articles to be saved, and the pictures that they show and that are not there yet. */
    record Result(List<GeneratedArticle> articles, List<SiteFile> images) {}

    /**
     * @param existing every article there is, sorted by path
     * @param images paths of the pictures there are
     */
    static Outcome<Result> run(
            List<FoundFile> scraped, List<ArticleFile> existing, Set<String> images, PageReader reader) {
        Ingestion ingestion = new Ingestion(scraped, existing);
        ingestion.images.addAll(images);
        reader.read(scraped, Drafts::of, ingestion);
        return Outcome.of(
                new Result(List.copyOf(ingestion.generated), List.copyOf(ingestion.newImages)), ingestion.problems);
    }

    /** The stories of a page as articles, and the pictures in them. */
    record Drafts(String page, List<Draft> drafts, List<ImageFile> images) {
        static Drafts of(IngestedPage page) {
            List<Draft> drafts = new ArrayList<>();
            for (Story story : page.page().stories()) {
                drafts.add(Draft.of(page.path(), drafts.size() + 1, story, page.saved()));
            }
            return new Drafts(page.path(), drafts, page.images());
        }
    }

    @Override
    public void page(FoundFile file, Drafts page) {
        if (page.drafts().isEmpty()) {
            return;
        }
        if (pages.add(page.page())) {
            addPage(page);
        } else {
            repeated++;
        }
    }

    @Override
    public void end(FoundFile file, List<Problem> found) {
        problems.addAll(found);
        if (repeated > 0) {
            problems.add(Problem.note(
                    SourcePos.of(file.path()),
                    "PAGE_REPEATED",
                    "pages in it more than once: " + repeated + "; of each the first is used",
                    ""));
        }
        repeated = 0;
    }

    private void addPage(Drafts found) {
        List<Draft> drafts = found.drafts();
        String page = found.page();
        List<ArticleFile> known = byPage.getOrDefault(page, List.of());
        StoryMatcher.Matches matches = StoryMatcher.match(drafts, known.isEmpty() ? orphans.claim(drafts) : known);
        for (Draft draft : drafts) {
            Optional<ArticleFile> earlier =
                    Optional.ofNullable(matches.byNumber().get(draft.number()));
            String text = earlier.map(file -> refresh(file, draft)).orElseGet(() -> add(draft));
            addImages(found.images(), text);
        }
        for (ArticleFile file : matches.vanished()) {
            problems.add(Problem.note(
                    SourcePos.of(file.path()),
                    "STORY_GONE",
                    "its story is no longer found on " + page + "; the article is left as it is",
                    "delete the file if it is not wanted"));
        }
    }

    /** A person may have taken a picture out of an article. */
    private void addImages(List<ImageFile> candidates, String text) {
        for (ImageFile image : candidates) {
            String path = ContentFolder.IMAGES + "/" + image.name();
            if (text.contains(image.name()) && images.add(path)) {
                newImages.add(new SiteFile(path, image.bytes()));
            }
        }
    }

    /** The article's text. */
    private String add(Draft draft) {
        String slug = Slug.of(draft.title());
        String id = slug;
        for (int n = 2; !takenIds.add(id.toLowerCase(Locale.ROOT)); n++) {
            id = slug + "-" + n;
        }
        generated.add(new GeneratedArticle(ContentFolder.ARTICLES + "/" + id + ".md", id, draft.text(), ""));
        return draft.text();
    }

    /** The article's text as it is or will be. */
    private String refresh(ArticleFile file, Draft draft) {
        if (file.text().equals(draft.text())) {
            return file.text();
        }
        if (!ArticleFormat.edited(file.text())) {
            generated.add(new GeneratedArticle(file.path(), file.id(), draft.text(), file.text()));
            return draft.text();
        }
        boolean moved =
                Origin.of(file).filter(o -> o.page().equals(draft.page())).isEmpty();
        // The hash covers the page's path: of a page that was moved it says nothing.
        if (!moved && !Origin.generatedHash(file.text()).equals(Origin.generatedHash(draft.text()))) {
            problems.add(Problem.note(
                    SourcePos.of(file.path()),
                    "ARTICLE_EDITED",
                    "was edited, so it is not overwritten, although " + Draft.origin(draft.page(), draft.number())
                            + " would now give another text",
                    "to take the new text, delete this file and build again"));
        }
        return file.text();
    }
}

package io.github.leishu.build;

import io.github.leishu.article.ArticleFormat;
import io.github.leishu.build.disk.FoundFile;
import io.github.leishu.ingest.clean.Story;
import io.github.leishu.lang.Slug;
import io.github.leishu.problem.Outcome;
import io.github.leishu.problem.Problem;
import io.github.leishu.problem.SourcePos;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * From scraped pages to the articles that have to be written: only what is new or differs, never over a person's
 * edits. Nothing is written here.
 */
final class Ingestion {
    private final Map<String, List<ArticleFile>> byPage = new TreeMap<>();
    private final Set<String> takenIds = new HashSet<>();
    private final List<GeneratedArticle> generated = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private Ingestion(List<ArticleFile> existing) {
        for (ArticleFile file : existing) {
            takenIds.add(file.id().toLowerCase(Locale.ROOT));
            Origin.of(file).ifPresent(origin -> byPage.computeIfAbsent(origin.page(), page -> new ArrayList<>())
                    .add(file));
        }
    }

    /** @param existing every article there is, sorted by path */
    static Outcome<List<GeneratedArticle>> run(List<FoundFile> scraped, List<ArticleFile> existing, PageReader reader) {
        Ingestion ingestion = new Ingestion(existing);
        for (Outcome<List<Draft>> page : reader.read(scraped, Ingestion::drafts)) {
            ingestion.problems.addAll(page.problems());
            page.value().filter(drafts -> !drafts.isEmpty()).ifPresent(ingestion::addPage);
        }
        return Outcome.of(List.copyOf(ingestion.generated), ingestion.problems);
    }

    private static List<Draft> drafts(PageReader.FoundPage page) {
        List<Draft> drafts = new ArrayList<>();
        page.pages().forEach(cleaned -> {
            for (Story story : cleaned.stories()) {
                drafts.add(Draft.of(page.file().path(), drafts.size() + 1, story));
            }
        });
        return drafts;
    }

    private void addPage(List<Draft> drafts) {
        String page = drafts.get(0).page();
        StoryMatcher.Matches matches = StoryMatcher.match(drafts, byPage.getOrDefault(page, List.of()));
        for (Draft draft : drafts) {
            Optional<ArticleFile> earlier =
                    Optional.ofNullable(matches.byNumber().get(draft.number()));
            earlier.ifPresentOrElse(file -> refresh(file, draft), () -> add(draft));
        }
        for (ArticleFile file : matches.vanished()) {
            problems.add(Problem.note(
                    SourcePos.of(file.path()),
                    "STORY_GONE",
                    "its story is no longer found on " + page + "; the article is left as it is",
                    "delete the file if it is not wanted"));
        }
    }

    private void add(Draft draft) {
        String slug = Slug.of(draft.title());
        String id = slug;
        for (int n = 2; !takenIds.add(id.toLowerCase(Locale.ROOT)); n++) {
            id = slug + "-" + n;
        }
        generated.add(new GeneratedArticle(ContentFolder.ARTICLES + "/" + id + ".md", id, draft.text(), ""));
    }

    private void refresh(ArticleFile file, Draft draft) {
        if (file.text().equals(draft.text())) {
            return;
        }
        if (!ArticleFormat.edited(file.text())) {
            generated.add(new GeneratedArticle(file.path(), file.id(), draft.text(), file.text()));
        } else if (!Origin.generatedHash(file.text()).equals(Origin.generatedHash(draft.text()))) {
            problems.add(Problem.note(
                    SourcePos.of(file.path()),
                    "ARTICLE_EDITED",
                    "was edited, so it is not overwritten, although " + Draft.origin(draft.page(), draft.number())
                            + " would now give another text",
                    "to take the new text, delete this file and build again"));
        }
    }
}

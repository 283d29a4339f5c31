package io.github.leishu.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leishu.build.Composition;
import io.github.leishu.library.Library;
import io.github.leishu.library.Topic;
import io.github.leishu.problem.Severity;
import io.github.leishu.site.LinkCheck;
import io.github.leishu.site.NuChecker;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The demo as a whole: sound HTML, no link that leads nowhere, and a collection that hangs together. */
class DemoSiteTest {
    private final Composition demo = DemoSite.get().composition();
    private final Library library = demo.library().orElseThrow();

    @Test
    void buildsWithoutProblems() {
        assertEquals(
                List.of(),
                demo.problems().stream()
                        .filter(p -> p.severity() != Severity.NOTE)
                        .toList());
    }

    @Test
    void passesTheNuChecker() throws Exception {
        assertEquals(List.of(), NuChecker.findings(demo.site().orElseThrow()));
    }

    @Test
    void everyLinkAndAnchorLeadsSomewhere() {
        assertEquals(List.of(), LinkCheck.broken(demo.site().orElseThrow()));
    }

    @Test
    void tiesEveryArticleToAnother() {
        List<String> alone = library.articles().stream()
                .map(article -> article.id())
                .filter(id -> library.related().get(id).isEmpty())
                .toList();
        assertEquals(List.of(), alone);
    }

    @Test
    void coversManyPagesTopicsAndTerms() {
        assertTrue(library.articles().size() >= 20, () -> library.articles().size() + " articles");
        assertTrue(library.topics().stream().filter(Topic::curated).count() >= 5, "curated topics");
        assertTrue(library.terms().stream().filter(term -> term.curated()).count() >= 10, "curated terms");
    }
}

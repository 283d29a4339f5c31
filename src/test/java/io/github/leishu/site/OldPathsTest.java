package io.github.leishu.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leishu.article.Article;
import io.github.leishu.article.ArticleMeta;
import io.github.leishu.article.Block;
import io.github.leishu.article.Body;
import io.github.leishu.article.Inline;
import io.github.leishu.article.Provenance;
import io.github.leishu.article.Publishing;
import io.github.leishu.config.SiteConfig;
import io.github.leishu.library.LibraryBuilder;
import io.github.leishu.problem.Outcome;
import io.github.leishu.problem.Problem;
import io.github.leishu.site.card.Published;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which article's page stands at an old path, and what those hear that get none. */
class OldPathsTest {
    private static Article article(String id, String... aliases) {
        Publishing publishing = new Publishing(
                Optional.empty(), List.of(), List.of(aliases), false, Optional.empty(), List.of(), List.of(), true);
        return new Article(
                id,
                new ArticleMeta(
                        "第" + id + "篇", List.of(), Optional.empty(), "zh-Hant", Provenance.UNKNOWN, publishing, ""),
                new Body(List.of(new Block.Paragraph(List.of(new Inline.Text("這是" + id + "寫的一段話。"))))),
                List.of(),
                List.of());
    }

    private static Outcome<Site> site(Article... articles) {
        return SiteRenderer.render(new SiteInput(
                LibraryBuilder.build(List.of(articles), List.of(), List.of())
                        .value()
                        .orElseThrow(),
                SiteConfig.DEFAULT,
                new FolderTemplates(Path.of("templates")),
                List.of(),
                Optional.empty(),
                Published.NOTHING));
    }

    private static List<String> taken(Outcome<Site> outcome) {
        return outcome.problems().stream()
                .filter(problem -> problem.code().equals("ALIAS_TAKEN"))
                .map(Problem::toString)
                .toList();
    }

    private static String problem(String id, String alias, String taker) {
        return "articles/" + id + ".md: warning ALIAS_TAKEN: the old path \"" + alias
                + "\" is left out, as its place is taken by " + taker + "; remove it from \"aliases\"";
    }

    @Test
    void theFirstOfSeveralArticlesGetsThePlaceAndTheOthersAreTold() {
        Outcome<Site> outcome = site(article("a", "old/x"), article("b", "old/x"), article("c", "OLD/X"));
        assertEquals(
                List.of(problem("b", "old/x", "articles/a.md"), problem("c", "OLD/X", "articles/a.md")),
                taken(outcome));
        Site site = outcome.value().orElseThrow();
        for (String path : List.of("old/x/index.html", "zh-hant/old/x/index.html", "zh-hans/old/x/index.html")) {
            assertTrue(Sites.text(Sites.file(site, path)).contains("articles/a/index.html"), path);
        }
    }

    @Test
    void aPathThatIsTakenInOneScriptIsTold() {
        Outcome<Site> outcome = site(article("a", "zh-hans/map/", "articles/b"), article("b"));
        assertEquals(
                List.of(
                        problem("a", "zh-hans/map/", "zh-hant/map/index.html"),
                        problem("a", "articles/b", "articles/b.md")),
                taken(outcome));
    }

    @Test
    void aPathThatLeadsToItsArticleAnywayIsNotTold() {
        assertEquals(List.of(), taken(site(article("a", "articles/a", "old/x", "/old/x/", "zh-hant/old/x"))));
    }
}

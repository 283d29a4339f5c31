package io.github.leishu.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.leishu.article.Article;
import io.github.leishu.article.ArticleMeta;
import io.github.leishu.article.Provenance;
import io.github.leishu.article.Publishing;
import io.github.leishu.library.copies.Copies;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinkIndexTest {
    private static final Link SCISSORS = new Link.ToArticle("scissors", Optional.empty());

    private final LinkIndex links = LinkIndex.of(
            new Copies(
                    List.of(scissors(), Texts.article("rna", "核糖核酸", "## 結構", "一。")),
                    Map.of("scissors", List.of(Texts.article("jiandao", "三把剪刀", "## 序", "一。")))),
            List.of(new Term(
                    "plasmid",
                    new Names("質體", "质粒", Optional.of("plasmid"), Optional.empty(), List.of()),
                    Optional.empty(),
                    "zh-Hant",
                    Optional.empty(),
                    Optional.empty(),
                    List.of())),
            List.of());

    private static Article scissors() {
        Article plain = Texts.article("scissors", "基因編輯的三把剪刀", "## 第一把", "正文。");
        return new Article(
                plain.id(),
                new ArticleMeta(
                        plain.meta().title(),
                        List.of(),
                        Optional.empty(),
                        "zh-Hant",
                        new Provenance(
                                Optional.empty(),
                                Optional.of("https://example.org/a/1"),
                                Optional.empty(),
                                false,
                                Optional.empty(),
                                Optional.empty()),
                        new Publishing(
                                Optional.of("three-scissors"),
                                List.of(),
                                List.of("/old/path"),
                                false,
                                Optional.empty(),
                                List.of(),
                                List.of(),
                                false),
                        ""),
                plain.body(),
                List.of(),
                List.of());
    }

    @Test
    void knowsThePagesThatEverySiteHas() {
        for (String page : List.of("articles/", "glossary/", "topics/", "map/", "search/", "about/")) {
            assertEquals(new Link.ToPage(page), links.resolve("/" + page, false));
        }
    }

    @Test
    void findsAnArticleByEveryWayOfWritingIt() {
        for (String target : List.of(
                "/articles/three-scissors/",
                "scissors.md",
                "../articles/scissors.md",
                "/zh-hans/articles/three-scissors/index.html",
                "http://www.example.org/a/1/",
                "/old/path")) {
            assertEquals(SCISSORS, links.resolve(target, false), target);
        }
    }

    @Test
    void leadsFromACopyToItsOriginal() {
        assertEquals(SCISSORS, links.resolve("jiandao.md", false));
        assertEquals(SCISSORS, links.resolve("三把剪刀", true));
        assertEquals(SCISSORS, links.resolve("jiandao.md#序", false));
        assertInstanceOf(Link.Broken.class, links.resolve("jiandao.md#無", false));
    }

    @Test
    void findsWikilinksInEitherScript() {
        assertEquals(SCISSORS, links.resolve("基因编辑的三把剪刀", true));
        assertEquals(new Link.ToTerm("plasmid"), links.resolve("质粒", true));
        assertEquals(new Link.ToTerm("plasmid"), links.resolve("Plasmid", true));
    }

    @Test
    void checksAnchorsOfTheArticleLinkedTo() {
        assertInstanceOf(Link.Broken.class, links.resolve("rna.md#沒有", false));
        String anchor =
                Texts.article("x", "x", "## 結構").body().headings().get(0).id();
        assertEquals(new Link.ToArticle("rna", Optional.of(anchor)), links.resolve("rna.md#" + anchor, false));
        assertInstanceOf(Link.Anchor.class, links.resolveIn("rna", "#" + anchor, false));
        assertInstanceOf(Link.Broken.class, links.resolveIn("scissors", "#" + anchor, false));
    }

    @Test
    void suggestsNothingForANameTooShortToBeATypo() {
        assertEquals(new Link.Broken("壞", Optional.empty()), links.resolve("壞", true));
        assertEquals(new Link.Broken("y.md", Optional.empty()), links.resolve("y.md", false));
        assertEquals(new Link.Broken("dna.md", Optional.of("/articles/rna/")), links.resolve("dna.md", false));
    }

    @Test
    void suggestsWhatWasMeant() {
        assertEquals(
                new Link.Broken("/articles/three-scisors/", Optional.of("/articles/three-scissors/")),
                links.resolve("/articles/three-scisors/", false));
    }

    @Test
    void keepsOtherSitesAndRefusesSchemesThatRun() {
        assertEquals(new Link.External("https://example.com/x"), links.resolve("https://example.com/x", false));
        assertInstanceOf(Link.Broken.class, links.resolve("javascript:alert(1)", false));
    }
}

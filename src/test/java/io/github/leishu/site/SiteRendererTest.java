package io.github.leishu.site;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leishu.problem.Outcome;
import io.github.leishu.problem.Problem;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class SiteRendererTest {
    private static final Outcome<Site> OUTCOME = Sites.sample(Optional.of("https://example.org/repo/"));
    private static final Site SITE = OUTCOME.value().orElseThrow();
    private static final Map<String, String> PAGES = Sites.pages(SITE);

    @Test
    void bothScriptsHaveTheSamePaths() {
        assertEquals(below("zh-hant/"), below("zh-hans/"));
        assertTrue(below("zh-hant/").contains("articles/gene-editing-scissors/index.html"));
    }

    private static Set<String> below(String folder) {
        Set<String> paths = new TreeSet<>();
        SITE.files().stream()
                .map(SiteFile::path)
                .filter(path -> path.startsWith(folder))
                .forEach(path -> paths.add(path.substring(folder.length())));
        return paths;
    }

    @Test
    void theOwnersWordsAreUsedInTheOtherScriptOnly() {
        String ofTherapy = "/articles/therapy/index.html";
        assertTrue(PAGES.get("zh-hant" + ofTherapy).contains("成為樽頸"));
        assertTrue(PAGES.get("zh-hans" + ofTherapy).contains("成为瓶颈"));
        assertTrue(PAGES.get("zh-hant" + ofTherapy).contains("便宜的載具"), "a word of the article's own");
    }

    @Test
    void everyInternalLinkAndAnchorResolves() {
        assertEquals(List.of(), LinkCheck.broken(SITE));
    }

    @Test
    void aTermsPageLinksToTheArticlesItDoesNotQuote() {
        Element others =
                Jsoup.parse(PAGES.get("zh-hans/glossary/plasmid/index.html")).selectFirst("#lei-quotes ~ details");
        assertEquals("另有 1 篇文章谈到", others.selectFirst("summary").text());
        assertEquals(
                List.of("../../articles/hostile/index.html"),
                others.select("li > a").eachAttr("href"));
    }

    @Test
    void rendersTheSameBytesTwice() {
        Site again =
                Sites.sample(Optional.of("https://example.org/repo/")).value().orElseThrow();
        Iterator<SiteFile> second = again.files().iterator();
        for (SiteFile file : SITE.files()) {
            SiteFile other = second.next();
            assertEquals(file.path(), other.path());
            assertArrayEquals(file.bytes(), other.bytes(), file.path());
        }
        assertFalse(second.hasNext());
    }

    @Test
    void namesEachBrokenLinkWithItsPlace() {
        List<String> problems = OUTCOME.problems().stream()
                .filter(problem -> problem.code().equals("LINK_TARGET"))
                .map(Problem::toString)
                .toList();
        assertEquals(3, problems.size(), problems::toString);
        assertTrue(
                problems.get(0)
                        .startsWith(
                                "articles/scissors.md:20:1: error LINK_TARGET: \"images/missing.png\" does not exist"),
                problems.get(0));
        assertTrue(
                problems.get(1).startsWith("articles/scissors.md:23:7: error LINK_TARGET: \"therapi.md\""),
                problems.get(1));
        assertTrue(problems.get(1).contains("did you mean"), problems.get(1));
        assertTrue(
                problems.get(2)
                        .startsWith("topics/genes/gene-editing.md:7:3: error LINK_TARGET: \"/articles/nowhere/\""),
                problems.get(2));
    }

    @Test
    void hostileTextStaysText() {
        PAGES.forEach((path, html) -> {
            Document page = Jsoup.parse(html);
            for (Element script : page.select("script")) {
                boolean ours = script.hasAttr("src") || script.attr("type").equals("application/ld+json");
                assertTrue(ours && !script.data().contains("<"), path + ": " + script);
            }
            for (Element link : page.select("[href], [src], [action]")) {
                String target = link.attr("href") + link.attr("src") + link.attr("action");
                assertFalse(target.toLowerCase(java.util.Locale.ROOT).startsWith("javascript:"), path + ": " + link);
            }
            assertTrue(
                    page.select("[style], style, iframe, object, embed, base").isEmpty(), path);
            assertTrue(
                    page.getAllElements().stream().noneMatch(e -> e.attributes().asList().stream()
                            .anyMatch(a -> a.getKey().startsWith("on"))),
                    path);
        });
        Document page = page("zh-hant/articles/hostile/index.html");
        String shown = SampleLibrary.HOSTILE.replace("\u0007", "\uFFFD");
        assertEquals(shown, page.selectFirst("h1").wholeText());
        assertEquals(shown, page.selectFirst(".lei-author").wholeText());
        assertTrue(page.selectFirst(".lei-body").wholeText().contains("${1+1}"));
    }

    @Test
    void loadsNothingFromElsewhere() {
        PAGES.forEach((path, html) -> {
            for (Element element :
                    Jsoup.parse(html).select("img[src], script[src], link[rel=stylesheet], link[rel=icon]")) {
                String target = element.hasAttr("src") ? element.attr("src") : element.attr("href");
                assertFalse(target.matches("(?i)[a-z]+:.*|//.*"), path + ": " + element);
            }
        });
    }

    @Test
    void putsThePolicyFirstIntoEveryHead() {
        PAGES.forEach((path, html) -> {
            Element first = Jsoup.parse(html).head().child(0);
            assertEquals("Content-Security-Policy", first.attr("http-equiv"), path);
        });
    }

    @Test
    void showsTheArticleInBothScripts() {
        assertEquals(
                "基因編輯的三把剪刀",
                page("zh-hant/articles/gene-editing-scissors/index.html")
                        .selectFirst("h1")
                        .text());
        assertEquals(
                "基因编辑的三把剪刀",
                page("zh-hans/articles/gene-editing-scissors/index.html")
                        .selectFirst("h1")
                        .text());
        assertEquals(
                "基因治療的臨床試驗",
                page("zh-hant/articles/therapy/index.html").selectFirst("h1").text());
    }

    @Test
    void publishesAStoryOnceAndSaysWhereElseItStands() {
        Document own = page("zh-hant/articles/therapy/index.html");
        Element other = own.selectFirst(".lei-provenance a[href=https://copy.example/1]");
        assertTrue(other.text().startsWith("轉載網"), other.text());
        Document moved = page("zh-hant/articles/copy/index.html");
        assertEquals(
                "../therapy/index.html", moved.selectFirst("main a, body a").attr("href"));
    }

    @Test
    void theHomePageListsWhatWasChangedLately() {
        String home = Sites.text(Sites.file(SITE, "zh-hant/index.html"));
        Element changed = Jsoup.parse(home).selectFirst("section[aria-labelledby=lei-changed]");
        assertEquals(List.of("基因編輯的三把剪刀"), changed.select(".lei-card-title a").eachText());
        assertEquals(List.of("2026年3月9日更新"), changed.select(".lei-reason").eachText());
    }

    @Test
    void saysWhereAnArticleComesFrom() {
        Document own = page("zh-hant/articles/gene-editing-scissors/index.html");
        assertEquals(
                "https://example.org/a/1",
                page("zh-hant/articles/gene-editing-scissors/index.html")
                        .selectFirst("link[rel=canonical]")
                        .attr("href")
                        .replaceAll("\\?.*", ""));
        assertTrue(own.selectFirst(".lei-provenance").text().contains("某科學月刊"));
        assertFalse(own.selectFirst(".lei-provenance").text().contains("原文語文"));
        assertTrue(page("zh-hans/articles/gene-editing-scissors/index.html")
                .selectFirst(".lei-provenance")
                .text()
                .contains("原文为繁体中文"));
        assertTrue(page("zh-hans/articles/sponsored/index.html")
                .selectFirst(".lei-label")
                .text()
                .contains("赞助"));
        assertEquals(
                "https://example.org/repo/zh-hant/articles/undated/",
                page("zh-hant/articles/undated/index.html")
                        .selectFirst("link[rel=canonical]")
                        .attr("href"));
    }

    @Test
    void pairsTheScriptsForSearchEngines() {
        Document page = page("zh-hant/topics/gene-editing/index.html");
        List<String> pairs = new ArrayList<>();
        page.select("link[rel=alternate][hreflang]").forEach(l -> pairs.add(l.attr("hreflang") + " " + l.attr("href")));
        assertEquals(
                List.of(
                        "zh-Hant https://example.org/repo/zh-hant/topics/gene-editing/",
                        "zh-Hans https://example.org/repo/zh-hans/topics/gene-editing/",
                        "x-default https://example.org/repo/zh-hant/topics/gene-editing/"),
                pairs);
    }

    @Test
    void leadsFromOldPathsToTheArticle() {
        Element link = page("old/path/index.html").selectFirst("main a");
        assertEquals("../../zh-hant/articles/gene-editing-scissors/index.html", link.attr("href"));
        assertEquals(
                "../../articles/gene-editing-scissors/index.html",
                page("zh-hans/old/path/index.html").selectFirst("main a").attr("href"));
        assertTrue(PAGES.containsKey("zh-hans/articles/jiandao/index.html"));
        assertTrue(PAGES.keySet().stream().noneMatch(path -> path.contains("etc")));
    }

    @Test
    void namesTheOldPathThatIsAnotherPages() {
        assertEquals(
                List.of("articles/scissors.md: warning ALIAS_TAKEN: the old path \"articles/therapy\" is left out,"
                        + " as its place is taken by articles/therapy.md; remove it from \"aliases\""),
                OUTCOME.problems().stream()
                        .filter(problem -> problem.code().equals("ALIAS_TAKEN"))
                        .map(Problem::toString)
                        .toList());
    }

    @Test
    void givesReasonsForRelatedArticlesAndMembers() {
        assertTrue(
                page("zh-hant/articles/gene-editing-scissors/index.html").text().contains("因為都談到CRISPR、質體"));
        assertTrue(page("zh-hans/topics/gene-editing/index.html").text().contains("收入的理由：谈到CRISPR、质体"));
    }

    @Test
    void keepsHeadingsInOrderWithOneHighest() {
        PAGES.forEach((path, html) -> {
            int last = 0;
            Document page = Jsoup.parse(html);
            assertEquals(1, page.select("h1").size(), path);
            for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
                int level = heading.tagName().charAt(1) - '0';
                assertTrue(level <= last + 1, path + ": " + heading);
                last = level;
            }
        });
    }

    @Test
    void worksWithoutAnAddressOfItsOwn() {
        Site site = Sites.sample(Optional.empty()).value().orElseThrow();
        assertEquals(List.of(), LinkCheck.broken(site));
        assertTrue(site.files().stream().noneMatch(file -> file.path().equals("sitemap.xml")));
        assertTrue(Sites.pages(site).get("404.html").contains("href=\"/assets/style.css\""));
        assertTrue(PAGES.get("404.html").contains("href=\"/repo/assets/style.css\""));
    }

    @Test
    void showsACardBesideEveryArticleWhereItsAddressIsKnown() {
        Site site = Sites.withCards(Optional.of("https://example.org/repo/"));
        Document page = Jsoup.parse(Sites.pages(site).get("zh-hans/articles/therapy/index.html"));
        assertEquals(
                "https://example.org/repo/zh-hans/articles/therapy/card.png",
                page.selectFirst("meta[property=og:image]").attr("content"));
        assertTrue(Sites.file(site, "zh-hans/articles/therapy/card.png").bytes().length > 1000);
        assertEquals(
                16,
                site.files().stream()
                        .filter(f -> f.path().endsWith("/card.png"))
                        .count());
        Site nowhere = Sites.withCards(Optional.empty());
        assertTrue(nowhere.files().stream().noneMatch(f -> f.path().endsWith("/card.png")));
        assertTrue(PAGES.values().stream().noneMatch(html -> html.contains("og:image")));
    }

    private static Document page(String path) {
        String html = PAGES.get(path);
        if (html == null) {
            throw new AssertionError("no page " + path + " among " + PAGES.keySet());
        }
        return Jsoup.parse(html);
    }
}

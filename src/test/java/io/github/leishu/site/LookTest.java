package io.github.leishu.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leishu.config.SiteConfig;
import io.github.leishu.config.SiteConfigReader;
import io.github.leishu.problem.Outcome;
import io.github.leishu.problem.Problem;
import io.github.leishu.site.card.Published;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an owner says in {@code site.yml} about the look of the site. */
class LookTest {
    private static Outcome<Site> site(String yaml) {
        SiteConfig config = SiteConfigReader.read("site.yml", yaml).value().orElseThrow();
        return SiteRenderer.render(new SiteInput(
                SampleLibrary.library(),
                config,
                new FolderTemplates(Path.of("templates")),
                List.of(new SiteFile("images/logo.svg", new byte[] {1})),
                Optional.of("no font".getBytes(StandardCharsets.UTF_8)),
                Published.NOTHING));
    }

    @Test
    void aFileThatIsNoFontIsSaidAndGivesNoCards() {
        Outcome<Site> outcome = site("base_url: https://example.org/\ncard_font: x.otf\n");
        assertTrue(
                outcome.problems().toString().contains("CARD_FONT: the file of \"card_font\" is no font"),
                outcome.problems().toString());
        Site site = outcome.value().orElseThrow();
        assertTrue(Sites.pages(site).values().stream().noneMatch(html -> html.contains("og:image")));
    }

    private static boolean has(Site site, String path) {
        return site.files().stream().anyMatch(file -> file.path().equals(path));
    }

    @Test
    void coloursStandInAStyleSheetThatEveryPageLoads() {
        Site site = site("colors: {red: \"#1f5f4a\"}\ndark_colors: {red: \"#7fd0b0\"}\n")
                .value()
                .orElseThrow();
        String css = Sites.text(Sites.file(site, "assets/theme.css"));
        assertTrue(
                css.startsWith(":root {\n  --red: #1f5f4a;\n}\n:root[data-theme=\"dark\"] {\n  --red: #7fd0b0;"), css);
        for (Map.Entry<String, String> page : Sites.pages(site).entrySet()) {
            assertTrue(page.getValue().contains("assets/theme.css\""), page.getKey());
        }
    }

    @Test
    void nothingIsAddedWhereNothingIsSaid() {
        Site site = site("").value().orElseThrow();
        assertFalse(has(site, "assets/theme.css"));
        assertFalse(has(site, "sw.js"));
        assertTrue(has(site, "zh-hant/about/index.html"));
    }

    @Test
    void logoFooterAndOfflineReadingAreOnThePages() {
        Site site = site("logo: images/logo.svg\nfooter: 軟體 <b>好\noffline: true\n")
                .value()
                .orElseThrow();
        String page = Sites.text(Sites.file(site, "zh-hans/index.html"));
        assertTrue(page.contains("<img class=\"lei-logo\" src=\"../images/logo.svg\" alt=\"\">"), page);
        assertTrue(page.contains("<p>软件 &lt;b&gt;好</p>"), page);
        assertTrue(page.contains("data-worker=\"../sw.js\""), page);
        assertTrue(has(site, "sw.js"));
    }

    @Test
    void aLogoThatIsNotThereIsNotShown() {
        Site site = site("logo: images/none.svg\n").value().orElseThrow();
        assertFalse(Sites.text(Sites.file(site, "zh-hant/index.html")).contains("none.svg"));
    }

    @Test
    void aLogoThatIsNotThereIsNamed() {
        assertEquals(
                List.of("site.yml: error CONFIG_LOGO: there is no images/none.svg; put the picture there"),
                site("logo: images/none.svg\n").problems().stream()
                        .map(Problem::toString)
                        .filter(problem -> problem.contains("CONFIG"))
                        .toList());
    }

    @Test
    void aHiddenPageIsNeitherMadeNorLinked() {
        Site site =
                site("hide: [about]\nbase_url: https://example.org/\n").value().orElseThrow();
        assertFalse(has(site, "zh-hant/about/index.html"));
        assertFalse(Sites.text(Sites.file(site, "zh-hant/index.html")).contains("about/"));
        assertFalse(Sites.text(Sites.file(site, "sitemap.xml")).contains("/about/"));
    }

    @Test
    void withoutMapAndSearchNothingLeadsThere() {
        Site site = site("hide: [map, search]\nbase_url: https://example.org/\n")
                .value()
                .orElseThrow();
        assertTrue(site.files().stream().noneMatch(file -> file.path()
                .matches(".*/map/.*|.*/search/.*|search/.*|.*opensearch\\.xml|assets/(map|search).*")));
        Sites.pages(site)
                .forEach((path, html) -> assertFalse(
                        html.matches("(?s).*(?:href|action)=\"[^\"]*(?:map/|search/|opensearch)[^\"]*\".*"), path));
        assertFalse(Sites.text(Sites.file(site, "sitemap.xml")).contains("/map/"));
    }

    @Test
    void aMenuLeadsToAFileAsToAPage() {
        Site site = site("menu:\n  - {label: 資料, url: /glossary//terms.jsonld}\n  - {label: 主題, url: topics}\n")
                .value()
                .orElseThrow();
        String page = Sites.text(Sites.file(site, "zh-hant/index.html"));
        assertTrue(page.contains("<a href=\"glossary/terms.jsonld\">資料</a>"), page);
        assertTrue(page.contains("<a href=\"topics/index.html\">主題</a>"), page);
    }

    @Test
    void aMenuLeadsToFilesAtTheRootAndIntoPages() {
        Outcome<Site> outcome = site(
                """
                base_url: https://example.org/
                menu:
                  - {label: 一, url: sitemap.xml}
                  - {label: 二, url: /images/logo.svg}
                  - {label: 三, url: zh-hant/map/}
                  - {label: 四, url: "search/?q=a:b"}
                  - {label: 五, url: about/#x}
                  - {label: 六, url: atom.xml?x=1#y}
                  - {label: 七, url: /}
                  - {label: 八, url: zh-hans}
                  - {label: 九, url: assets/style.css}
                """);
        assertEquals(List.of(), menuProblems(outcome));
        String page = Sites.text(Sites.file(outcome.value().orElseThrow(), "zh-hans/about/index.html"));
        for (String link : List.of(
                "../../sitemap.xml\">一",
                "../../images/logo.svg\">二",
                "../map/index.html\">三",
                "../search/index.html?q=a:b\">四",
                "index.html#x\">五",
                "../atom.xml?x=1#y\">六",
                "../index.html\">七",
                "../index.html\">八",
                "../../assets/style.css\">九")) {
            assertTrue(page.contains("<a href=\"" + link + "</a>"), () -> link + " in " + page);
        }
    }

    @Test
    void aMenuEntryThatLeadsNowhereIsNamed() {
        Outcome<Site> outcome = site(
                """
                menu:
                  - {label: 一, url: nope.json}
                  - {label: 二, url: feed.xml?x=1}
                  - {label: 三, url: sitemap.xml}
                  - {label: 五, url: "zh-hans/./map/"}
                  - {label: 六, url: "https://example.org/x"}
                hide: [map]
                """);
        String hint = ", which is not in the site; write a path as in topics/x/ or terms.ttl, with names as they are";
        assertEquals(
                List.of(
                        "site.yml:2:5: warning MENU_LINK: the menu leads to \"nope.json\"" + hint,
                        "site.yml:3:5: warning MENU_LINK: the menu leads to \"feed.xml?x=1\"" + hint,
                        "site.yml:4:5: warning MENU_LINK: the menu leads to \"sitemap.xml\"" + hint,
                        "site.yml:5:5: warning MENU_LINK: the menu leads to \"zh-hans/./map/\"" + hint),
                menuProblems(outcome));
    }

    private static List<String> menuProblems(Outcome<Site> outcome) {
        return outcome.problems().stream()
                .filter(problem -> problem.code().equals("MENU_LINK"))
                .map(Problem::toString)
                .toList();
    }

    @Test
    void speaksEnglishAroundChineseArticles() {
        Site site = site("interface: en\n").value().orElseThrow();
        String hant = Sites.text(Sites.file(site, "zh-hant/index.html"));
        assertTrue(hant.startsWith("<!DOCTYPE html>\n<html data-says=\"en\" lang=\"zh-Hant\""), hant);
        assertTrue(hant.contains("<span lang=\"en\">Newest articles</span></h2>"), hant);
        assertTrue(hant.contains("title=\"Read this page in Simplified Chinese\""), hant);
        assertTrue(hant.contains(">基因編輯的三把剪刀</a>"), hant);
        String hans = Sites.text(Sites.file(site, "zh-hans/index.html"));
        assertTrue(hans.contains("title=\"Read this page in Traditional Chinese\""), hans);
    }
}

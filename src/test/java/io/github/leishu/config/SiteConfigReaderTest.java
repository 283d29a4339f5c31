package io.github.leishu.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leishu.problem.Outcome;
import io.github.leishu.problem.Problem;
import io.github.leishu.problem.SourcePos;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteConfigReaderTest {
    private static Outcome<SiteConfig> read(String yaml) {
        return SiteConfigReader.read("site.yml", yaml);
    }

    private static List<String> problems(String yaml) {
        return read(yaml).problems().stream().map(Problem::toString).toList();
    }

    @Test
    void readsEveryKey() {
        Outcome<SiteConfig> read = read(
                """
                title: 知識庫
                description: 一句話
                language: zh-Hans
                author: 王小明
                license: CC-BY-4.0
                base_url: https://example.org/wiki
                repository: https://github.com/a/b
                menu:
                  - label: 關於我
                    url: about/me/
                card_font: fonts/a.otf
                words: {軟體: 软体, 程式: 程序}
                """);
        assertEquals(List.of(), read.problems());
        assertEquals(
                new SiteConfig(
                        "知識庫",
                        "一句話",
                        "zh-Hans",
                        new SiteConfig.Rights(Optional.of("王小明"), Optional.of("CC-BY-4.0")),
                        Optional.of("https://example.org/wiki/"),
                        Optional.of("https://github.com/a/b"),
                        SiteConfig.Look.menu(List.of(
                                        new SiteConfig.MenuLink("關於我", "about/me/", new SourcePos("site.yml", 9, 5))))
                                .withCards(Optional.of("fonts/a.otf")),
                        Map.of("軟體", "软体", "程式", "程序")),
                read.value().orElseThrow());
    }

    @Test
    void takesDefaultsForAnEmptyFile() {
        assertEquals(Optional.of(SiteConfig.DEFAULT), read("").value());
        assertEquals(
                Optional.of(SiteConfig.DEFAULT), read("# nothing\ntitle:\n").value());
    }

    @Test
    void leavesOutMenuEntriesThatLeadToAHiddenPage() {
        Outcome<SiteConfig> read = read("menu: [{label: 誰, url: /about/}, {label: 文, url: articles/}]\nhide: about\n");
        assertEquals(
                List.of("site.yml:1:8: error CONFIG_VALUE: the menu leads to \"/about/\", which is hidden;"
                        + " leave out the entry, or about from \"hide\""),
                read.problems().stream().map(Problem::toString).toList());
        assertEquals(
                List.of(new SiteConfig.MenuLink("文", "articles/", new SourcePos("site.yml", 1, 34))),
                read.value().orElseThrow().menu());
        assertEquals(
                List.of(
                        "site.yml:1:7: error CONFIG_VALUE: \"hide\" must be a list; these can be hidden: about, map, search"),
                problems("hide: {about: true}\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-hant/map/", "/zh-hans/map", "map/?x=1", "map#x", "./map/index.html#x"})
    void knowsAHiddenPageHoweverItIsWritten(String url) {
        Outcome<SiteConfig> read = read("menu: [{label: 圖, url: \"" + url + "\"}]\nhide: map\n");
        assertEquals(List.of(), read.value().orElseThrow().menu());
        assertTrue(read.problems().get(0).what().endsWith("which is hidden"));
    }

    @Test
    void namesTheNearestKnownKey() {
        assertEquals(
                List.of(
                        "site.yml:2:1: error CONFIG_KEY: unknown configuration key \"baseurl\"; did you mean \"base_url\"?"),
                problems("title: x\nbaseurl: https://example.org/\n"));
        assertEquals(
                List.of("site.yml:1:1: error CONFIG_KEY: unknown configuration key \"zzz\"; known keys: title,"
                        + " description, language, author, license, base_url, repository, words,"
                        + " menu, logo, footer, colors, dark_colors, hide, card_font, offline, interface"),
                problems("zzz: 1\n"));
    }

    @Test
    void keepsTheGoodKeysBesideABadOne() {
        Outcome<SiteConfig> read = read("title: 好\nlanguage: fr\n");
        assertEquals("好", read.value().orElseThrow().title());
        assertEquals(
                List.of("site.yml:2:11: error CONFIG_VALUE: \"language\" can't be \"fr\"; use zh-Hant or zh-Hans"),
                read.problems().stream().map(Problem::toString).toList());
    }

    @ParameterizedTest
    @CsvSource({"ftp://x/", "example.org", "javascript:alert(1)", "https://", "https://example.org/?q=1"})
    void refusesAddressesThatAreNotHttp(String url) {
        Outcome<SiteConfig> read = read("base_url: \"" + url + "\"\n");
        assertEquals(Optional.empty(), read.value().orElseThrow().baseUrl());
        assertEquals(1, read.problems().size());
    }

    @ParameterizedTest
    @CsvSource({"javascript:alert(1)", "//evil.example/", "../../x", "'a b'"})
    void refusesMenuLinksThatLeadNowhereGood(String url) {
        Outcome<SiteConfig> read = read("menu:\n  - label: x\n    url: \"" + url + "\"\n");
        assertEquals(List.of(), read.value().orElseThrow().menu());
    }

    @Test
    void readsWhatTheSiteLooksLike() {
        Outcome<SiteConfig> read = read(
                """
                logo: images/logo.svg
                footer: 一行話
                colors: {red: "#1F5F4A", paper: "#ffffff"}
                dark_colors: {red: "#7fd0b0"}
                hide: [about]
                offline: true
                interface: en
                """);
        assertEquals(List.of(), read.problems());
        assertEquals(
                new SiteConfig.Look(
                        List.of(),
                        Optional.of("images/logo.svg"),
                        Optional.of("一行話"),
                        new SiteConfig.Palette(Map.of("red", "#1f5f4a", "paper", "#ffffff"), Map.of("red", "#7fd0b0")),
                        Set.of("about"),
                        Optional.empty(),
                        true,
                        true),
                read.value().orElseThrow().look());
    }

    @Test
    void refusesWhatCannotBeShown() {
        assertEquals(
                List.of(
                        "site.yml:3:8: error CONFIG_VALUE: \"articles\" can't be hidden; these can: about, map, search",
                        "site.yml:2:15: error CONFIG_VALUE: \"red\" can't be \"red;}\"; write a colour as in \"#9c3220\"",
                        "site.yml:1:7: error CONFIG_VALUE: \"logo\" can't be \"images/../x.svg\";"
                                + " name a picture of content/images, as in images/logo.svg"),
                problems("logo: images/../x.svg\ncolors: {red: \"red;}\"}\nhide: [articles]\n"));
    }

    @Test
    void warnsOfTextThatManyCannotRead() {
        List<String> problems = problems("colors: {faint: \"#bbbbbb\"}\n");
        assertEquals(2, problems.size());
        assertEquals(
                "site.yml:1:9: warning CONFIG_CONTRAST: colors: faint (#bbbbbb) on paper (#f8f4ec) has a contrast of 1.8,"
                        + " many can't read it; WCAG asks for 4.5; take a darker or lighter colour",
                problems.get(0));
    }

    /** What the reader compares colours with is what the style sheet has. */
    @Test
    void knowsTheColoursOfTheStyleSheet() throws IOException {
        String css = Files.readString(Path.of("templates/assets/style.css"));
        SiteConfig.LIGHT.forEach((name, colour) -> assertTrue(css.contains("  --" + name + ": " + colour + ";"), name));
        SiteConfig.DARK.forEach((name, colour) -> assertTrue(css.contains("  --" + name + ": " + colour + ";"), name));
    }

    @Test
    void refusesWrongShapes() {
        assertEquals(
                List.of("site.yml:1:8: error CONFIG_VALUE: \"title\" must be text, not a list or mapping;"
                        + " write some text or nothing"),
                problems("title: [a, b]\n"));
        assertEquals(
                List.of("site.yml:1:7: error CONFIG_VALUE: \"menu\" must be a list;"
                        + " write \"- label: …\" and \"url: …\""),
                problems("menu: x\n"));
    }
}

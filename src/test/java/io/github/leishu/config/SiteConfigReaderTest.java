package io.github.leishu.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.leishu.problem.Outcome;
import io.github.leishu.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
                        new SiteConfig.Look(
                                List.of(new SiteConfig.MenuLink("關於我", "about/me/")), Optional.of("fonts/a.otf")),
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
    void namesTheNearestKnownKey() {
        assertEquals(
                List.of(
                        "site.yml:2:1: error CONFIG_KEY: unknown configuration key \"baseurl\"; did you mean \"base_url\"?"),
                problems("title: x\nbaseurl: https://example.org/\n"));
        assertEquals(
                List.of("site.yml:1:1: error CONFIG_KEY: unknown configuration key \"zzz\"; known keys: title,"
                        + " description, language, author, license, base_url, repository, menu, card_font, words"),
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
        assertEquals(List.of(), read.value().orElseThrow().look().menu());
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

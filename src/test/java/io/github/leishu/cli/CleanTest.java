package io.github.leishu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leishu.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code leishu clean}: what is written where. */
class CleanTest {
    private static final String PAGE =
            """
            <!DOCTYPE html><html lang="zh-Hant"><head><meta charset="utf-8"><title>河狸的水壩</title>
            <link rel="canonical" href="https://example.org/beaver"></head>
            <body><nav><a href="/">首頁</a></nav><article><h1>河狸的水壩</h1>
            <p>河狸在溪上築壩，把急流變成一串池塘，整個河谷的水位、植物與鳥都跟著改變。</p>
            <p>研究者在十年間量了四十座水壩，發現下游的洪峰平均矮了三成，旱季的水卻多了。</p>
            <p>牠們不畫藍圖，只聽水聲：哪裡嘩嘩作響，就往哪裡塞樹枝和泥巴，直到安靜為止。</p>
            </article><footer>版權所有</footer></body></html>
            """;

    @TempDir
    Path folder;

    private Cli cli = new Cli(Path.of("."));

    @BeforeEach
    void makePages() throws IOException {
        cli = new Cli(folder);
        cli.write("in/beaver.html", PAGE);
    }

    private static Json member(Json object, String name) {
        if (object instanceof Json.Obj obj && obj.members().containsKey(name)) {
            return obj.members().get(name);
        }
        throw new AssertionError("no " + name + " in " + object);
    }

    private Json json(String path) throws IOException {
        return Json.parse(Files.readString(folder.resolve(path))).orElseThrow();
    }

    private static List<Json> items(Json array) {
        return array instanceof Json.Arr arr ? arr.items() : List.of();
    }

    /** A list of links among saved pages is no fault of theirs. */
    @Test
    void aPageWithoutArticleIsAWarning() throws IOException {
        cli.write("in/links.html", "<html><body><ul>" + "<li><a href=/x>連結</a></li>".repeat(9) + "</ul></body></html>");
        Cli.Result cleaned = cli.run("clean", folder + "/in", "--out", folder + "/out", "--format", "json");
        assertEquals(0, cleaned.code());
        assertTrue(cleaned.err().contains("links.html: warning NO_ARTICLE: no article among 9 links"), cleaned.err());
        assertEquals(
                1,
                cli.run("clean", folder + "/in", "--out", folder + "/out", "--strict")
                        .code());
    }

    @Test
    void writesTheDayOfAChangeThatCameAfterThePublication() throws IOException {
        String dated =
                PAGE.replace("</head>", "<meta property=\"article:published_time\" content=\"2024-02-01\">%s</head>");
        String changed = "<meta property=\"article:modified_time\" content=\"%s\">";
        cli.write("in/later.html", dated.formatted(changed.formatted("2024-02-03")));
        cli.write("in/same.html", dated.formatted(changed.formatted("2024-02-01")));
        cli.run("clean", folder + "/in", "--out", folder + "/out", "--format", "md");
        assertTrue(markdown("out/later").contains("date: 2024-02-01\nmodified: 2024-02-03\n"));
        assertFalse(markdown("out/same").contains("modified"));
    }

    private String markdown(String path) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(path))) {
            return Files.readString(files.findFirst().orElseThrow());
        }
    }

    @Test
    void writesJsonAsDocumented() throws IOException {
        Cli.Result cleaned = cli.run("clean", folder + "/in", "--out", folder + "/out", "--format", "json");
        assertEquals(0, cleaned.code(), cleaned.err());
        assertEquals("1 page, 1 article → out/\n", cleaned.out());
        Json page = json("out/beaver.json");
        assertEquals(new Json.Str("beaver.html"), member(page, "input"));
        Json article = items(member(page, "articles")).get(0);
        assertEquals(
                Set.of(
                        "title",
                        "authors",
                        "date",
                        "site",
                        "url",
                        "language",
                        "sponsored",
                        "license",
                        "modified",
                        "image",
                        "tags",
                        "confidence",
                        "markdown",
                        "text",
                        "discussion"),
                article instanceof Json.Obj obj ? obj.members().keySet() : Set.of());
        assertEquals(new Json.Str("河狸的水壩"), member(article, "title"));
        assertEquals(new Json.Null(), member(article, "date"));
        assertEquals(new Json.Str("https://example.org/beaver"), member(article, "url"));
        assertEquals(new Json.Bool(false), member(article, "sponsored"));
        assertTrue(member(article, "text").toString().contains("直到安靜為止。"));
        assertEquals(
                Set.of("rule", "where", "reason", "excerpt"),
                items(member(page, "removed")).get(0) instanceof Json.Obj obj
                        ? obj.members().keySet()
                        : Set.of());
    }

    @Test
    void leavesCaptionsOutOfTheRunningTextOnly() throws IOException {
        cli.write(
                "in/beaver.html",
                PAGE.replace("<p>牠們", "<figure><img src=/a.jpg><figcaption>一座新水壩。</figcaption></figure><p>牠們"));
        cli.run("clean", folder + "/in", "--out", folder + "/out", "--format", "json");
        Json article = items(member(json("out/beaver.json"), "articles")).get(0);
        assertTrue(member(article, "markdown").toString().contains("一座新水壩。"));
        assertFalse(member(article, "text").toString().contains("一座新水壩。"));
    }

    @Test
    void writesOneFolderOfMarkdownPerPage() throws IOException {
        assertEquals(
                0,
                cli.run("clean", folder + "/in/beaver.html", "--out", folder + "/out")
                        .code());
        assertEquals(
                Set.of("beaver/01-he-li-de-shui-ba.md"),
                Cli.tree(folder.resolve("out")).keySet());
        String text = Files.readString(folder.resolve("out/beaver/01-he-li-de-shui-ba.md"));
        assertTrue(text.startsWith("---\ntitle: 河狸的水壩\n"), text);
        assertTrue(text.contains("source: https://example.org/beaver\n"), text);
        assertTrue(text.endsWith("牠們不畫藍圖，只聽水聲：哪裡嘩嘩作響，就往哪裡塞樹枝和泥巴，直到安靜為止。\n"), text);
    }

    @Test
    void anotherCleaningTakesAwayTheArticlesThatItNoLongerMakes() throws IOException {
        cli.run("clean", folder + "/in/beaver.html", "--out", folder + "/out");
        cli.write("out/beaver/notes.md", "mine");
        cli.write("out/beaver/02-other.md", "---\ntitle: 別的\nscraped: in/beaver.html#2\n---\n\n自己寫的。\n");
        cli.write("in/beaver.html", PAGE.replace("河狸的水壩", "築壩的動物"));
        Cli.Result cleaned = cli.run("clean", folder + "/in/beaver.html", "--out", folder + "/out");
        assertEquals(0, cleaned.code(), cleaned.err());
        assertEquals(
                Set.of("beaver/01-zhu-ba-de-dong-wu.md", "beaver/02-other.md", "beaver/notes.md"),
                Cli.tree(folder.resolve("out")).keySet());
    }

    @Test
    void anEarlierArticleStaysWhenAPersonHasEditedIt() throws IOException {
        cli.run("clean", folder + "/in/beaver.html", "--out", folder + "/out");
        Path earlier = folder.resolve("out/beaver/01-he-li-de-shui-ba.md");
        Files.writeString(earlier, Files.readString(earlier) + "\n補一句。\n");
        cli.write("in/beaver.html", "");
        Cli.Result cleaned = cli.run("clean", folder + "/in/beaver.html", "--out", folder + "/out");
        assertTrue(Files.exists(earlier));
        assertTrue(
                cleaned.err().contains("note STORY_GONE: its story is no longer found on beaver.html"), cleaned.err());
    }

    @Test
    void aPageWithoutArticleStillGetsItsResultAndExitCodeOne() throws IOException {
        cli.write("in/empty.html", "");
        Cli.Result cleaned = cli.run("clean", folder + "/in", "--out", folder + "/out", "--format", "json");
        assertEquals(1, cleaned.code());
        assertTrue(cleaned.err().startsWith("in/empty.html: error "), cleaned.err());
        assertEquals(List.of(), items(member(json("out/empty.json"), "articles")));
        assertEquals(1, items(member(json("out/beaver.json"), "articles")).size());
    }

    @Test
    void pagesOfOneNameDoNotOverwriteEachOther() throws IOException {
        cli.write("in/more/beaver.html", PAGE.replace("河狸", "水獺"));
        Cli.Result cleaned = cli.run("clean", folder + "/in", "--out", folder + "/out", "--format", "json");
        assertEquals(0, cleaned.code());
        assertEquals(
                Set.of("beaver.json", "beaver-2.json"),
                Cli.tree(folder.resolve("out")).keySet());
        assertEquals(
                "in/more/beaver.html: note OUTPUT_NAME: written as \"beaver-2\", another input has the same name\n",
                cleaned.err());
    }

    @Test
    void aFileNameChoosesNoPlaceOutsideTheOutput() throws IOException {
        cli.write("in/...html", PAGE);
        cli.run("clean", folder + "/in/...html", "--out", folder + "/out", "--format", "json");
        assertEquals(Set.of("_.json"), Cli.tree(folder.resolve("out")).keySet());
    }

    @Test
    void givesTheSameOnOneThreadAndOnEight() throws IOException {
        for (int i = 0; i < 20; i++) {
            cli.write("in/page" + i + ".html", PAGE.replace("四十", "四十" + i));
        }
        cli.run("clean", folder + "/in", "--out", folder + "/one", "--format", "json", "--threads", "1");
        cli.run("clean", folder + "/in", "--out", folder + "/eight", "--format", "json", "--threads", "8");
        assertEquals(Cli.tree(folder.resolve("one")), Cli.tree(folder.resolve("eight")));
    }

    @Test
    void explainsWhatBecameOfAPage() throws IOException {
        Cli.Result cleaned = cli.run("clean", folder + "/in", "--out", folder + "/out", "--explain");
        assertEquals(0, cleaned.code(), cleaned.err());
        String explanation = Files.readString(folder.resolve("out/beaver.explain.html"));
        assertTrue(explanation.contains(">版權所有</span>"), explanation);
    }

    @Test
    void aMissingInputIsAProblem() {
        Cli.Result cleaned = cli.run("clean", folder + "/nowhere.html", "--out", folder + "/out");
        assertEquals(1, cleaned.code());
        assertEquals("nowhere.html: error FILE_READ: can't be read: no such file or folder\n", cleaned.err());
    }
}

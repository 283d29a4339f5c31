package io.github.leishu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small project, built, changed and built again, through the command line. */
class WholeSiteTest {
    private static final String PAGE =
            """
            <!DOCTYPE html><html lang="zh-Hant"><head><meta charset="utf-8"><title>%1$s</title></head>
            <body><nav><a href="/">首頁</a></nav><article><h1>%1$s</h1>
            <p>基因編輯（gene editing）是在生物的基因組裡改寫特定序列的技術，%1$s所談的正是它近年的進展與限制。</p>
            <p>細菌用它來記住入侵過的病毒，科學家把這套免疫系統改成了工具，十年之間，從實驗室走到了病房。</p>
            <p>%2$s</p></article><footer>版權所有</footer></body></html>
            """;

    @TempDir
    Path folder;

    private Cli cli = new Cli(Path.of("."));

    @BeforeEach
    void makeProject() throws IOException {
        cli = new Cli(folder);
        cli.write("content/scraped/one.html", page("剪刀的故事", "第一頁的最後一段，說的是剪刀如何找到它要剪的地方，又為何有時剪錯。"));
        cli.write("content/scraped/two.html", page("細菌的記憶", "第二頁的最後一段，說的是細菌如何把病毒的片段收藏起來，傳給後代。"));
    }

    private static String page(String title, String last) {
        return PAGE.formatted(title, last);
    }

    private Path article(String title) throws IOException {
        try (var files = Files.list(cli.content().resolve("articles"))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (Files.readString(file).contains("title: " + title)) {
                    return file;
                }
            }
        }
        throw new AssertionError("no article " + title);
    }

    @Test
    void buildsBothScriptsAndSaysWhatItMade() throws IOException {
        Cli.Result built = cli.project("build");
        assertEquals(0, built.code(), built.err());
        assertTrue(built.out().startsWith("2 articles, "), built.out());
        assertTrue(built.out().contains(" → site/ ("), built.out());
        assertTrue(Files.exists(cli.site().resolve("zh-hant/index.html")));
        assertTrue(Files.exists(cli.site().resolve("zh-hans/index.html")));
        assertTrue(Files.exists(cli.site().resolve("index.html")));
    }

    @Test
    void buildsTheSameBytesTwiceAndWritesNothingTheSecondTime() throws IOException {
        cli.project("build");
        Map<String, String> content = Cli.tree(cli.content());
        Map<String, String> site = Cli.tree(cli.site());
        Cli.Result again = cli.project("build");
        assertTrue(again.out().contains("0 changed"), again.out());
        assertEquals(content, Cli.tree(cli.content()));
        assertEquals(site, Cli.tree(cli.site()));
    }

    @Test
    void givesTheSameBytesOnOneThreadAndOnEight() throws IOException {
        cli.project("build", "--threads", "1");
        Map<String, String> one = Cli.tree(cli.site());
        Cli other = new Cli(folder.resolve("other"));
        // made in another order, too
        other.write("content/scraped/two.html", Files.readAllBytes(cli.content().resolve("scraped/two.html")));
        other.write("content/scraped/one.html", Files.readAllBytes(cli.content().resolve("scraped/one.html")));
        other.project("build", "--threads", "8");
        assertEquals(one, Cli.tree(other.site()));
        assertEquals(
                Cli.tree(cli.content().resolve("articles")),
                Cli.tree(other.content().resolve("articles")));
    }

    @Test
    void keepsWhatAPersonEdited() throws IOException {
        cli.project("build");
        Path file = article("剪刀的故事");
        String edited = Files.readString(file) + "\n我補的一句。\n";
        Files.writeString(file, edited);
        Cli.Result same = cli.project("build");
        assertEquals("", same.err());
        assertEquals(edited, Files.readString(file));

        cli.write("content/scraped/one.html", page("剪刀的故事", "這一頁後來被原作者改寫了，最後一段與從前完全不同，談起了別的事。"));
        Cli.Result changed = cli.project("build");
        assertEquals(0, changed.code());
        assertTrue(
                changed.err()
                        .contains(": note ARTICLE_EDITED: was edited, so it is not overwritten, although"
                                + " scraped/one.html#1 would now give another text;"
                                + " to take the new text, delete this file and build again"),
                changed.err());
        assertEquals(edited, Files.readString(file));
        assertTrue(Cli.tree(cli.site()).values().stream().anyMatch(html -> html.contains(latin("我補的一句"))));
    }

    @Test
    void takesOverWhatChangedOnAPageThatNobodyEdited() throws IOException {
        cli.project("build");
        Path file = article("剪刀的故事");
        cli.write("content/scraped/one.html", page("剪刀的新故事", "這一頁後來被原作者改寫了，最後一段與從前完全不同，談起了別的事。"));
        assertEquals("", cli.project("build").err());
        assertTrue(Files.readString(file).contains("title: 剪刀的新故事"), "the file keeps its name");
        assertEquals(2, Cli.tree(cli.content().resolve("articles")).size());
    }

    @Test
    void keepsTheArticleOfADeletedPage() throws IOException {
        cli.project("build");
        Map<String, String> articles = Cli.tree(cli.content().resolve("articles"));
        Map<String, String> site = Cli.tree(cli.site());
        Files.delete(cli.content().resolve("scraped/one.html"));
        assertEquals(0, cli.project("build").code());
        assertEquals(articles, Cli.tree(cli.content().resolve("articles")));
        assertEquals(site, Cli.tree(cli.site()));
    }

    @Test
    void aMovedPageTakesItsArticlesAlong() throws IOException {
        cli.project("build");
        Map<String, String> site = Cli.tree(cli.site());
        Path untouched = article("細菌的記憶");
        Path edited = article("剪刀的故事");
        Files.writeString(edited, Files.readString(edited) + "\n我補的一句。\n");
        String mine = Files.readString(edited);
        Files.createDirectories(cli.content().resolve("scraped/read"));
        Files.move(cli.content().resolve("scraped/one.html"), cli.content().resolve("scraped/read/one.html"));
        Files.move(cli.content().resolve("scraped/two.html"), cli.content().resolve("scraped/zwei.html"));
        for (int build = 1; build <= 2; build++) {
            assertEquals("", cli.project("build").err());
            assertEquals(2, Cli.tree(cli.content().resolve("articles")).size());
            assertEquals(mine, Files.readString(edited));
            assertTrue(Files.readString(untouched).contains("scraped: scraped/zwei.html#1\n"));
        }
        assertEquals(site.keySet(), Cli.tree(cli.site()).keySet());
    }

    @Test
    void anotherPageOfTheSameTitleTakesNoArticleOver() throws IOException {
        cli.project("build");
        String article = Files.readString(article("剪刀的故事"));
        Files.delete(cli.content().resolve("scraped/one.html"));
        cli.write(
                "content/scraped/other.html",
                """
                <!DOCTYPE html><html lang="zh-Hant"><head><meta charset="utf-8"><title>剪刀的故事</title></head>
                <body><article><h1>剪刀的故事</h1>
                <p>裁縫鋪裡掛著一把老剪刀，刀刃磨得發亮，師傅說那是他學徒時師父送的，一用就是四十多年，從來沒換過。</p>
                <p>巷口的居民都認得它開合的聲音，清晨響起的時候，豆漿店的蒸籠也正好掀開，整條街就這樣慢慢醒過來。</p>
                </article></body></html>
                """);
        cli.project("build");
        assertEquals(3, Cli.tree(cli.content().resolve("articles")).size());
        assertTrue(Cli.tree(cli.content().resolve("articles")).containsValue(latin(article)));
    }

    @Test
    void aLinkToAHiddenPageIsNamedAndNotMade() throws IOException {
        cli.write("content/site.yml", "hide: about\n");
        cli.write("content/articles/link.md", "---\ntitle: 連結\nlanguage: zh-Hant\n---\n\n見[關於](/about/)。\n");
        assertTrue(cli.project("build").err().contains("link.md:6:2: error LINK_TARGET: \"/about/\" does not exist"));
        assertTrue(Files.readString(cli.site().resolve("zh-hant/articles/link/index.html"))
                .contains("<p>見關於。</p>"));
    }

    @Test
    void removesPagesOfADeletedArticleButNoForeignFile() throws IOException {
        cli.project("build");
        Files.writeString(cli.site().resolve("CNAME"), "example.org");
        Path file = article("細菌的記憶");
        String slug = file.getFileName().toString().replace(".md", "");
        assertTrue(Files.exists(cli.site().resolve("zh-hant/articles/" + slug + "/index.html")));
        Files.delete(cli.content().resolve("scraped/two.html"));
        Files.delete(file);
        assertTrue(cli.project("build").out().contains(" removed"));
        assertFalse(Files.exists(cli.site().resolve("zh-hant/articles/" + slug)));
        assertEquals("example.org", Files.readString(cli.site().resolve("CNAME")));
    }

    @Test
    void anAcceptedTermKeepsItsSentenceWordForWord() throws IOException {
        cli.write(
                "content/articles/star.md",
                "---\ntitle: 星號\nlanguage: zh-Hant\n---\n\n"
                        + "光鐘（optical clock）是一種用光計時的儀器，一台要價 \\*約\\* 三千萬。\n\n光鐘很準，光鐘很貴。\n");
        cli.project("glossary", "accept", "optical-clock");
        String file = Files.readString(cli.content().resolve("glossary/optical-clock.md"));
        assertTrue(file.endsWith("一台要價 \\*約\\* 三千萬。\n"), file);
    }

    @Test
    void checkWritesNothing() throws IOException {
        Map<String, String> before = Cli.tree(folder);
        Cli.Result checked = cli.project("check");
        assertEquals(before, Cli.tree(folder));
        assertEquals(0, checked.code(), checked.err());
        assertTrue(checked.out().startsWith("0 errors, "), checked.out());
    }

    @Test
    void hidesDraftsUnlessAsked() throws IOException {
        cli.project("new", "article", "草稿一篇");
        assertTrue(cli.project("build").out().startsWith("2 articles"));
        assertTrue(cli.project("build", "--drafts").out().startsWith("3 articles"));
    }

    @Test
    void aTitleChoosesNoPlaceOutsideTheArticles() throws IOException {
        cli.write("content/scraped/evil.html", page("../../../evil", "這一頁的標題想把檔案寫到別的地方去，但它只會得到一個普通的名字。"));
        cli.project("build");
        assertEquals(
                List.of("content", "site"),
                Files.list(folder).map(p -> p.getFileName().toString()).sorted().toList());
        assertEquals(3, Cli.tree(cli.content().resolve("articles")).size());
    }

    private static String latin(String text) {
        return new String(
                text.getBytes(java.nio.charset.StandardCharsets.UTF_8), java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    @Test
    void anEmptyProjectBuildsAndBringsTheSchemasOfItsFiles() throws IOException {
        Path project = folder.resolve("new");
        assertEquals(0, cli.run("init", project.toString()).code());
        assertTrue(Files.readString(project.resolve("content/site.yml")).contains("$schema=.schema/site.schema.json"));
        assertTrue(Files.exists(project.resolve("content/.schema/site.schema.json")));
        assertTrue(Files.exists(project.resolve("content/.schema/article.schema.json")));
        Cli.Result built = cli.run("build", "--content", project + "/content", "--site", project + "/site");
        assertEquals(0, built.code(), built.err());
    }
}

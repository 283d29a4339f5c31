package io.github.leishu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What users read when something is wrong, word for word, and how the program ends. */
class BadInputTest {
    private static final String ARTICLE = "---\ntitle: 好文章\nlanguage: zh-Hant\n---\n\n這是一篇好文章，總會出現在網站上。\n";

    @TempDir
    Path folder;

    private Cli cli = new Cli(Path.of("."));

    @BeforeEach
    void makeProject() throws IOException {
        cli = new Cli(folder);
        cli.write("content/articles/good.md", ARTICLE);
    }

    /** Everything else is built, whatever is wrong. */
    private Cli.Result buildWithProblem() {
        Cli.Result built = cli.project("build");
        assertEquals(1, built.code(), built.err());
        assertTrue(Files.exists(cli.site().resolve("zh-hant/articles/good/index.html")), built.err());
        return built;
    }

    @Test
    void namesAnEmptyFile() throws IOException {
        cli.write("content/scraped/empty.html", "");
        String message = buildWithProblem().err();
        assertTrue(message.startsWith("content/scraped/empty.html: error "), message);
        assertEquals(1, message.lines().count());
    }

    @Test
    void namesABinaryFile() throws IOException {
        cli.write("content/scraped/photo.html", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13});
        String message = buildWithProblem().err();
        assertTrue(message.startsWith("content/scraped/photo.html: error "), message);
        assertEquals(1, message.lines().count());
    }

    @Test
    void namesAnEmptyArticle() throws IOException {
        cli.write("content/articles/blank.md", "\n");
        assertEquals(
                "content/articles/blank.md: error ARTICLE_EMPTY: the file is empty; write something, or delete it\n",
                buildWithProblem().err());
        assertFalse(Files.exists(cli.site().resolve("zh-hant/articles/blank")));
    }

    @Test
    void saysWhichLineOfFrontMatterIsBroken() throws IOException {
        cli.write("content/articles/bad.md", "---\ntitle: 好\nauthors: [甲\n---\n\n文\n");
        String message = buildWithProblem().err();
        assertTrue(message.matches("(?s)content/articles/bad\\.md:\\d+:\\d+: error \\w+: .*"), message);
    }

    @Test
    void namesAnUnknownConfigurationKeyAndTheNearest() throws IOException {
        cli.write("content/site.yml", "title: x\ndescripton: y\n");
        assertEquals(
                "content/site.yml:2:1: error CONFIG_KEY: unknown configuration key \"descripton\";"
                        + " did you mean \"description\"?\n",
                buildWithProblem().err());
    }

    @Test
    void namesAFontThatIsNotThere() throws IOException {
        cli.write("content/site.yml", "base_url: https://example.org/\ncard_font: fonts/none.otf\n");
        assertEquals(
                "content/site.yml: error CARD_FONT: \"card_font\" names \"fonts/none.otf\", and there is no such file;"
                        + " give its path from here or the whole one, or leave it out for no cards\n",
                buildWithProblem().err());
    }

    @Test
    void namesTheByteThatIsNotUtf8() throws IOException {
        cli.write("content/articles/bad.md", new byte[] {'-', '-', '-', '\n', (byte) 0xB0, (byte) 0xA1, '\n'});
        String message = buildWithProblem().err();
        assertTrue(
                message.contains("content/articles/bad.md:2:1: error FILE_ENCODING: not UTF-8 at byte 4;"
                        + " save the file as UTF-8\n"),
                message);
    }

    @Test
    void notesFilesOfOtherKindsOnce() throws IOException {
        cli.write("content/scraped/notes.docx", "x");
        Cli.Result built = cli.project("build");
        assertEquals(0, built.code());
        assertEquals(
                "content/scraped/notes.docx: note FILE_TYPE: not used: .docx file;"
                        + " scraped may hold .htm, .html, .mht, .mhtml, .txt, .wacz, .warc, .warc.gz, .xhtml\n",
                built.err());
        assertEquals("", cli.project("build", "-q").err());
    }

    @Test
    void namesAMissingContentFolder() {
        Cli.Result built = new Cli(folder.resolve("nowhere")).project("build");
        assertEquals(1, built.code());
        assertEquals(
                "content: error CONTENT_FOLDER: there is no such folder;"
                        + " name it with --content, or make one with: leishu init DIR\n",
                built.err());
    }

    @Test
    void keepsContentAndSiteApart() {
        Cli.Result built = cli.run("build", "--content", folder + "/content", "--site", folder + "/content/site");
        assertEquals(1, built.code());
        assertEquals(
                "content/site: error SITE_FOLDER: the site's folder and the content folder content must not hold"
                        + " one another; choose another folder with --site\n",
                built.err());
    }

    @Test
    void twoArticlesAtOneAddressAreAProblem() throws IOException {
        cli.write("content/articles/other.md", ARTICLE.replace("---\n\n", "slug: good\n---\n\n"));
        assertEquals(
                "content/articles/other.md: error FILE_DUPLICATE: has the same address \"good\" as"
                        + " content/articles/good.md and is left out; give one of them another file name or slug\n",
                buildWithProblem().err());
    }

    @Test
    void aFileNameCannotBlockAnotherPage() throws IOException {
        cli.write("content/articles/index.html.md", ARTICLE);
        cli.write("content/articles/CON.md", ARTICLE);
        cli.write("content/glossary/index.html.md", "---\nhant: 量子糾錯\n---\n\n定義。\n");
        cli.write("content/topics/index.html.md", "---\ntitle: 主題\n---\n\n介紹。\n");
        Cli.Result built = cli.project("build");
        assertEquals(0, built.code(), built.err());
        assertTrue(Files.exists(cli.site().resolve("zh-hant/articles/index-html/index.html")));
        assertTrue(Files.exists(cli.site().resolve("zh-hant/articles/con-x/index.html")));
        assertTrue(Files.exists(cli.site().resolve("zh-hant/topics/index-html/index.html")));
    }

    @Test
    void namesTheLineOfABrokenLinkInACuratedFile() throws IOException {
        cli.write("content/glossary/量子.md", "---\nhant: 量子糾錯\n---\n\n定義，見[這裡](no-such-page.md)。\n");
        assertEquals(
                "content/glossary/量子.md:5:5: error LINK_TARGET: \"no-such-page.md\" does not exist; remove or correct it\n",
                buildWithProblem().err());
    }

    @Test
    void namesTermsOfOneName() throws IOException {
        cli.write("content/glossary/qec.md", "---\nhant: 量子糾錯\n---\n");
        cli.write("content/glossary/more/qec.md", "---\nhant: 別的\n---\n");
        assertEquals(
                "content/glossary/qec.md: error FILE_DUPLICATE: has the same name \"qec\" as"
                        + " content/glossary/more/qec.md and is left out; give one of them another file name\n",
                buildWithProblem().err());
    }

    @Test
    void namesImagesThatDifferOnlyInCase() throws IOException {
        cli.write("content/images/A.png", "x");
        cli.write("content/images/a.png", "y");
        assertEquals(
                "content/images/a.png: error FILE_DUPLICATE: left out: beside images/A.png there is no place for it on"
                        + " every system; give it a name that differs in more than case\n",
                buildWithProblem().err());
    }

    @Test
    void anAliasStaysWithinTheSite() throws IOException {
        for (String alias : List.of("/../../x", "https://evil/", "C:\\\\x", "/" + "a".repeat(300))) {
            cli.write("content/articles/bad.md", ARTICLE.replace("---\n\n", "aliases: [\"" + alias + "\"]\n---\n\n"));
            String message = buildWithProblem().err();
            assertTrue(message.startsWith("content/articles/bad.md:4:10: error FRONT_MATTER: \""), message);
        }
    }

    @Test
    void anAliasGivesWayToWhatIsThere() throws IOException {
        String aliases =
                "aliases: [/x.html, /x.html/y, /robots.txt/z, /assets/style.css/q, /zh-hant/atom.xml, /zh-hant]";
        cli.write("content/articles/bad.md", ARTICLE.replace("---\n\n", aliases + "\n---\n\n"));
        Cli.Result built = cli.project("build");
        assertEquals(0, built.code(), built.err());
        assertTrue(Files.isRegularFile(cli.site().resolve("x.html")));
        assertTrue(Files.isRegularFile(cli.site().resolve("robots.txt")));
        assertTrue(Files.readString(cli.site().resolve("zh-hant/index.html")).contains("<main"));
    }

    @Test
    void aSlugIsANameThatEverySystemCanMake() throws IOException {
        for (String slug : List.of("../x", "UPPER Case", "漢字", "/abs", "a/b", "con", "a".repeat(101))) {
            cli.write("content/articles/bad.md", ARTICLE.replace("---\n\n", "slug: " + slug + "\n---\n\n"));
            String message = buildWithProblem().err();
            assertTrue(
                    message.startsWith("content/articles/bad.md:4:7: error FRONT_MATTER: slug can't be \""), message);
        }
    }

    @Test
    void namesWhereAQuoteBegins() throws IOException {
        cli.write("content/articles/bad.md", "---\ntitle: \"沒有關\ndate: 2020-01-01\n---\n\n文\n");
        assertTrue(buildWithProblem().err().startsWith("content/articles/bad.md:2:8: error YAML: a quote"));
    }

    @Test
    void namesAPageOfBinaryData() throws IOException {
        byte[] bytes = new byte[2000];
        new Random(7).nextBytes(bytes);
        cli.write("content/scraped/noise.html", bytes);
        assertTrue(buildWithProblem().err().startsWith("content/scraped/noise.html: error BINARY: "));
    }

    @Test
    void suggestsTheKeyWithTwoLettersSwapped() throws IOException {
        cli.write("content/articles/bad.md", ARTICLE.replace("title:", "titel:"));
        String message = cli.project("build").err();
        assertTrue(message.contains("did you mean \"title\"?"), message);
    }

    @Test
    void wrongUsageEndsWithTwo() {
        assertEquals(2, cli.run("bild").code());
        assertEquals(2, cli.run("build", "--threads", "many").code());
        assertEquals(2, cli.run("build", "--threads", "-1").code());
        assertEquals(2, cli.run("build", "--base-url", "ftp://x/").code());
        assertEquals(2, cli.run("clean").code());
        assertEquals(2, cli.run("new", "poem", "x").code());
        assertEquals(2, cli.run("new", "term", " ").code());
        assertEquals(0, cli.run("--help").code());
        assertEquals(0, cli.run("build", "--help").code());
    }

    @Test
    void wrongUsageIsOneLine() {
        assertEquals(
                "leishu: Missing required option: '--out=DIR'; see: leishu clean --help\n",
                cli.run("clean", "x").err());
    }

    @Test
    void namesAContentFolderThatIsAFile() throws IOException {
        cli.write("file", "x");
        Cli.Result built = cli.run("build", "--content", folder + "/file", "--site", folder + "/site");
        assertTrue(built.err().startsWith("file: error CONTENT_FOLDER: is not a folder; "), built.err());
    }

    @Test
    void strictMakesWarningsCount() throws IOException {
        cli.write("content/articles/twin.md", ARTICLE.replace("總會出現在網站上", "說的卻是別的事"));
        assertEquals(0, cli.project("check").code());
        Cli.Result strict = cli.project("check", "--strict");
        assertEquals(1, strict.code());
        assertTrue(
                strict.err()
                        .contains("content/articles/twin.md: warning TITLE_DUPLICATE: has the same title as"
                                + " content/articles/good.md; make the titles differ, or drop one of the articles"),
                strict.err());
    }
}

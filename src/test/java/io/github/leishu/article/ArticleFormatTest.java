package io.github.leishu.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leishu.article.Block.Heading;
import io.github.leishu.article.Block.ListBlock;
import io.github.leishu.article.Block.Paragraph;
import io.github.leishu.article.Inline.Text;
import io.github.leishu.lang.WordPair;
import io.github.leishu.problem.Outcome;
import io.github.leishu.problem.Problem;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleFormatTest {
    private static final ArticleMeta META = new ArticleMeta(
            "基因編輯：三把剪刀",
            List.of("王小明", "Lee, Ann"),
            Optional.of(LocalDate.of(2026, 3, 1)),
            Optional.of(LocalDate.of(2026, 3, 9)),
            "zh-Hant",
            new Provenance(
                    Optional.of("某科學月刊"),
                    Optional.of("https://example.org/a/1"),
                    Optional.of("CC-BY-4.0"),
                    true,
                    Optional.of("scraped/page.html#2"),
                    Optional.empty()),
            new Publishing(
                    Optional.of("gene-scissors"),
                    List.of("123", "yes"),
                    List.of("/old/path"),
                    false,
                    Optional.of("一句話: 摘要 # x"),
                    List.of(new WordPair("軟體", "软体"), new WordPair("a: b", "{c}")),
                    List.of("細胞", "a, b"),
                    true),
            "mood: {a: 1}\n");

    private static Article article(List<Comment> discussion, Block... blocks) {
        return new Article("a", META, new Body(List.of(blocks)), discussion, List.of());
    }

    private static Block paragraph(String text) {
        return new Paragraph(List.of(new Text(text)));
    }

    private static Article read(String text) {
        Outcome<Article> outcome = ArticleFormat.read("articles/a.md", text);
        return outcome.value().orElseThrow(() -> new AssertionError(outcome.problems()));
    }

    private static List<String> problems(String text) {
        return ArticleFormat.read("a.md", text).problems().stream()
                .sorted()
                .map(Problem::toString)
                .toList();
    }

    /** What shall not be seen yet must not be published by a slip. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "---\ndraft: yes\n---\n文",
                "---\ndraft: True\n---\n文",
                "---\ndraft: [true]\n---\n文",
                "---\ndraft: !true\n---\n文",
                "---\n!draft : true\ntitle: 題\n---\n文",
                "---\n[draft]: true\ntitle: 題\n---\n文",
                "---\n\ndraft : true\ntitle : 題\n---\n文",
                "---\n\n\"draft\": true\n---\n文",
                "---\n\n{draft: true}\n---\n文",
                "\n\n---\ndraft: true\n---\n文",
            })
    void anUnclearDraftIsADraft(String text) {
        Article article = ArticleFormat.read("articles/a.md", text).value().orElseThrow();
        assertTrue(article.meta().publishing().draft());
        assertEquals("文", article.body().plainText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"---\ndraft: false\n---\n文", "---\ndraft:\n---\n文", "文"})
    void othersAreNone(String text) {
        assertFalse(ArticleFormat.read("articles/a.md", text)
                .value()
                .orElseThrow()
                .meta()
                .publishing()
                .draft());
    }

    @Test
    void aChangeBeforeThePublicationIsAMistake() {
        Outcome<Article> read =
                ArticleFormat.read("articles/a.md", "---\ntitle: 題\ndate: 2026-03-01\nmodified: 2020-01-01\n---\n文");
        assertEquals(Optional.empty(), read.value().orElseThrow().meta().modified());
        assertEquals(
                List.of("articles/a.md:4:11: error FRONT_MATTER: modified is a day before date: 2020-01-01;"
                        + " correct one of them, or leave modified out"),
                read.problems().stream().map(Object::toString).toList());
    }

    @Test
    void aRuleAtTheTopIsNoFrontMatterWhereNoKeyFollows() {
        assertEquals("前文\n後文", read("---\n\n前文\n\n---\n\n後文\n").body().plainText());
        assertEquals("題", read("---\n\ntitle: 題\n\n---\n\n後文\n").meta().title());
    }

    @Test
    void writesWhatAPersonWouldWrite() {
        Article article = article(
                List.of(
                        new Comment("roserule", "push", "04/29 13:31", "有趣*"),
                        new Comment("", "arrow", "", "補充"),
                        new Comment("甲", "comment", "", "")),
                new Heading(2, List.of(new Text("第一節"))),
                paragraph("1. 不是清單，$5 與 $10。"));
        String text = ArticleFormat.write(article);
        assertEquals(
                """
                ---
                title: 基因編輯：三把剪刀
                authors: [王小明, "Lee, Ann"]
                date: 2026-03-01
                modified: 2026-03-09
                language: zh-Hant
                site: 某科學月刊
                source: https://example.org/a/1
                license: CC-BY-4.0
                sponsored: true
                tags: ["123", "yes"]
                slug: gene-scissors
                aliases: [/old/path]
                description: "一句話: 摘要 # x"
                words: {軟體: 软体, "a: b": "{c}"}
                nolink: [細胞, "a, b"]
                distinct: true
                scraped: scraped/page.html#2
                mood: {a: 1}
                ---

                ## 第一節

                1\\. 不是清單，\\$5 與 \\$10。

                ## 討論

                - 推 **roserule** 04/29 13:31：有趣\\*
                - →：補充
                - **甲**：
                """,
                text.replaceFirst("content_hash: sha256:[0-9a-f]{64}\n", ""));
    }

    @Test
    void readsBackWhatItWrote() {
        Article article = article(
                List.of(
                        new Comment("a*b", "boo", "昨天", "x：y **z** &amp; [1](u)"),
                        new Comment("", "comment", "推 1", "")),
                paragraph("甲"));
        Article back = read(ArticleFormat.write(article));
        assertEquals(article.body(), back.body());
        assertEquals(article.discussion(), back.discussion());
        assertEquals(META.publishing(), back.meta().publishing());
        assertEquals(META.unknownKeys(), back.meta().unknownKeys());
        assertEquals(META.authors(), back.meta().authors());
    }

    @Test
    void keepsABodyThatEndsLikeADiscussion() {
        Article article = article(
                List.of(),
                new Heading(2, List.of(new Text("討論"))),
                new ListBlock(false, 1, List.of(List.of(paragraph("甲：乙")))));
        Article back = read(ArticleFormat.write(article));
        assertEquals(article.body(), back.body());
        assertEquals(List.of(), back.discussion());
    }

    @Test
    void readsThousandsOfCommentsQuickly() {
        List<Comment> many = IntStream.range(0, 20_000)
                .mapToObj(i -> new Comment("user" + i, "push", "04/29 13:31", "第 " + i + " 則"))
                .toList();
        String text = ArticleFormat.write(article(many, paragraph("甲")));
        assertEquals(
                many,
                assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(text))
                        .discussion());
    }

    @Test
    void seesAnyEdit() {
        String text = ArticleFormat.write(article(List.of(), paragraph("甲")));
        assertFalse(ArticleFormat.edited(text));
        assertFalse(ArticleFormat.edited("\uFEFF" + text.replace("\n", "\r\n")));
        assertTrue(ArticleFormat.edited(text.replace("甲", "乙")));
        assertTrue(ArticleFormat.edited(text.replace("某科學月刊", "別的")));
        assertTrue(ArticleFormat.edited(text.replaceFirst("content_hash.*\n", "")));
        assertTrue(ArticleFormat.edited("甲"));
    }

    @Test
    void readsFilesFromWindowsWithPlaces() {
        String text =
                "\uFEFF---\r\ntitle: 甲\r\ndate: 2024-02-30\r\nslug: ../x\r\nsponsored: yes\r\n---\r\n\r\n見 [乙](b.md)。\r\n";
        Outcome<Article> outcome = ArticleFormat.read("a.md", text);
        assertEquals(
                List.of(
                        "a.md:3:7: error FRONT_MATTER: there is no date \"2024-02-30\"; write year-month-day, as in 2026-03-01",
                        "a.md:4:7: error FRONT_MATTER: slug can't be \"../x\"; a slug holds a–z, 0–9 and single hyphens, at most 100 characters",
                        "a.md:5:12: error FRONT_MATTER: sponsored is neither true nor false: yes; write true or false"),
                outcome.problems().stream().sorted().map(Problem::toString).toList());
        assertEquals(
                "a.md:8:3", outcome.value().orElseThrow().links().get(0).pos().toString());
    }

    @Test
    void asksWhatAMisspeltKeyWasMeantToBe() {
        assertEquals(
                List.of("a.md:3:1: note FRONT_MATTER_KEY: the key \"licence\" is unknown and kept as it is;"
                        + " did you mean \"license\"?"),
                problems("---\ntitle: 甲\nlicence: MIT\nzzz: 1\n---\n"));
    }

    @Test
    void reportsWrongShapes() {
        assertEquals(
                List.of(
                        "a.md:1:1: warning TITLE_MISSING: the article has no title; add title: to its front matter;"
                                + " until then it is called after its first heading or file",
                        "a.md:2:8: error FRONT_MATTER: title must be one value; write title: value"),
                problems("---\ntitle: [甲]\nauthors: 王\n---\n"));
    }

    @Test
    void takesTheTitleFromTheFirstHeadingOrTheFile() {
        Article headed = read("# 甲\n\n文\n");
        assertEquals("甲", headed.meta().title());
        assertEquals(List.of(paragraph("文")), headed.body().blocks());
        assertEquals("a", read("文\n").meta().title());
    }

    @Test
    void readsAFrontMatterThatNeverEndsUpToTheFirstBlankLine() {
        Outcome<Article> outcome = ArticleFormat.read("a.md", "---\ntitle: 甲\n\n文\n");
        assertEquals("甲", outcome.value().orElseThrow().meta().title());
        assertEquals(
                List.of(paragraph("文")), outcome.value().orElseThrow().body().blocks());
        assertEquals("FRONT_MATTER", outcome.problems().get(0).code());
    }

    @Test
    void givesNoArticleForBrokenYaml() {
        Outcome<Article> outcome = ArticleFormat.read("a.md", "---\ntitle: [甲\n---\n文\n");
        assertTrue(outcome.value().isEmpty());
        assertTrue(outcome.problems().get(0).pos().line() > 0, outcome.problems()::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '^',
            textBlock =
                    """
                    甲：乙~title: 甲：乙
                    甲: 乙~title: "甲: 乙"
                    no~title: "no"
                    2026-03-01~title: "2026-03-01"
                    12:30~title: "12:30"
                    3.5~title: "3.5"
                    # 甲~title: "# 甲"
                    a #b~title: "a #b"
                    - 甲~title: "- 甲"
                    "甲"~title: "\\"甲\\""
                    C# 與 F#~title: C# 與 F#
                    3D 列印~title: 3D 列印
                    what?~title: what?
                    """)
    void quotesOnlyWhereYamlNeedsIt(String title, String line) {
        ArticleMeta meta = new ArticleMeta(
                title, List.of(), Optional.empty(), "zh-Hant", Provenance.UNKNOWN, Publishing.DEFAULT, "");
        String text = ArticleFormat.write(new Article("a", meta, Body.EMPTY, List.of(), List.of()));
        assertTrue(text.contains("\n" + line + "\n"), text);
        assertEquals(title, read(text).meta().title());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\nb", "\u0001", "\u2028x", "😀", "\\", "'", "${x}", "a\tb", "%", "@x", "`x", "---", "...", "x:",
                "[a]", "{a}", "&a", "*a", "!a"
            })
    void readsBackOddTitles(String title) {
        ArticleMeta meta = new ArticleMeta(
                title, List.of(title), Optional.empty(), "en", Provenance.UNKNOWN, Publishing.DEFAULT, "");
        ArticleMeta back = read(ArticleFormat.write(new Article("a", meta, Body.EMPTY, List.of(), List.of())))
                .meta();
        assertEquals(title.strip(), back.title());
    }
}

package io.github.leishu.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.leishu.article.Inline.Code;
import io.github.leishu.article.Inline.FootnoteRef;
import io.github.leishu.article.Inline.Image;
import io.github.leishu.article.Inline.Link;
import io.github.leishu.article.Inline.Ruby;
import io.github.leishu.article.Inline.Strong;
import io.github.leishu.article.Inline.Text;
import io.github.leishu.article.Inline.WikiLink;
import io.github.leishu.lang.ChineseConverters;
import io.github.leishu.lang.Script;
import io.github.leishu.lang.ScriptConverter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlRendererTest {
    private static final LinkResolver AS_WRITTEN = (target, wiki) -> Optional.of(target);

    /** Converts only what a whole run shows: 干扰 becomes 干擾, but 干 alone stays. */
    private static final ScriptConverter PHRASES = pieces -> {
        String whole = String.join("", pieces).replace("干扰", "干擾").replace("碼", "码");
        int[] at = {0};
        return pieces.stream()
                .map(piece -> whole.substring(at[0], at[0] += piece.length()))
                .toList();
    };

    private static String html(ScriptConverter converter, List<TermLink> terms, Inline... inlines) {
        Body body = new Body(List.of(new Block.Paragraph(List.of(inlines))));
        return new HtmlRenderer(AS_WRITTEN, converter, terms, 0).render(body);
    }

    private static String html(Inline... inlines) {
        return html(ScriptConverter.IDENTITY, List.of(), inlines);
    }

    @Test
    void escapesEveryText() {
        assertEquals(
                "<p>&lt;b&gt; &amp;amp; &quot;&#39;<code>&lt;i&gt;</code></p>\n",
                html(new Text("<b> &amp; \"'"), new Code("<i>")));
    }

    @Test
    void showsEachScriptItsVariant() {
        Inline[] text = {new Text("這個"), new Inline.Variant("應用軟體", "应用", Script.HANT), new Text("的軟體")};
        assertEquals("<p>這個應用軟體的軟體</p>\n", html(ChineseConverters.to(Script.HANT, "zh-Hant"), List.of(), text));
        assertEquals("<p>这个应用的软件</p>\n", html(ChineseConverters.to(Script.HANS, "zh-Hant"), List.of(), text));
    }

    @Test
    void marksPhrasesOfEnglishInChinese() {
        Body body = parser(
                "細菌的 CRISPR（short *palindromic* repeats of DNA, 2007）與 [gut and phage therapy](https://example.org/) Nicht nur das Beste"
                        + " ![a b c of x](x.png) **A tale of <two>**");
        assertEquals(
                "<p>細菌的 CRISPR（short <em class=\"slanted\">palindromic</em>"
                        + " <span lang=\"en\">repeats of DNA</span>, 2007）與 "
                        + "<a href=\"https://example.org/\" rel=\"noopener noreferrer\">"
                        + "<span lang=\"en\">gut and phage therapy</span></a> Nicht nur das Beste"
                        + " <img alt=\"a b c of x\" src=\"x.png\" loading=\"lazy\">"
                        + " <strong><span lang=\"en\">A tale of &lt;two</span>&gt;</strong></p>\n",
                new HtmlRenderer(AS_WRITTEN, ScriptConverter.IDENTITY, List.of(), 0, true).render(body));
    }

    private static Body parser(String markdown) {
        return new MarkdownParser()
                .parse("a.md", 1, markdown)
                .value()
                .orElseThrow()
                .body();
    }

    @Test
    void convertsUnlinkedTextWithItsNeighbours() {
        Inline[] text = {new Text("干"), new Inline.Unlinked("扰"), new Text("素")};
        assertEquals("<p>干擾素</p>\n", html(ChineseConverters.to(Script.HANT, "zh-Hans"), List.of(), text));
    }

    @Test
    void replacesWhatHtmlForbidsAsText() {
        assertEquals("<p>a\uFFFDb\uFFFD</p>\n", html(new Text("a\u0001b\uD800")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "java\nscript:alert(1)",
                "\u0001javascript:alert(1)",
                " javascript:alert(1)",
                "\u200Bjavascript:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "//evil.example/x",
                "\\\\evil.example",
                "/\\evil.example",
                "http:evil",
                "file:///etc/passwd",
                "blob:x",
                ""
            })
    void showsOnlyTheLabelOfADangerousLink(String url) {
        assertEquals("<p>字</p>\n", html(new Link(List.of(new Text("字")), url)));
    }

    @Test
    void marksLinksThatLeaveTheSite() {
        assertEquals(
                "<p><a href=\"https://a.example/?a=1&amp;b=2\" rel=\"noopener noreferrer\">甲</a>"
                        + "<a href=\"../b/#c\">乙</a><a href=\"mailto:a@b.example\">丙</a></p>\n",
                html(
                        new Link(List.of(new Text("甲")), "https://a.example/?a=1&b=2"),
                        new Link(List.of(new Text("乙")), "../b/#c"),
                        new Link(List.of(new Text("丙")), "mailto:a@b.example")));
    }

    @Test
    void neverNestsLinks() {
        assertEquals(
                "<p><a href=\"a\">甲乙</a></p>\n",
                html(new Link(List.of(new Text("甲"), new Link(List.of(new Text("乙")), "b")), "a")));
    }

    @Test
    void loadsImagesOfTheSiteAndOnlyLinksOthers() {
        assertEquals(
                "<p><img alt=\"&quot;圖\" src=\"a.png\" loading=\"lazy\">"
                        + "<a href=\"https://x.example/p/b.png?s=1\" rel=\"noopener noreferrer\">b.png</a></p>\n",
                html(new Image("\"圖", "a.png"), new Image("", "https://x.example/p/b.png?s=1")));
    }

    @Test
    void convertsTheTextOfABlockAsOneRunAndLeavesCodeAlone() {
        assertEquals(
                "<p>干<strong>擾</strong><code>碼</code>码</p>\n",
                html(
                        PHRASES,
                        List.of(),
                        new Text("干"),
                        new Strong(List.of(new Text("扰"))),
                        new Code("碼"),
                        new Text("碼")));
    }

    @Test
    void laysTermLinksOverTheTextWithTheirOwnLabels() {
        TermLink term = new TermLink(0, 1, 3, "../glossary/x/", "標<籤");
        assertEquals(
                "<p>干<a class=\"term\" href=\"../glossary/x/\">標&lt;籤</a>干擾</p>\n",
                html(PHRASES, List.of(term), new Text("干扰碼干扰")));
    }

    @Test
    void rendersRubyWikiLinksAndFootnotes() {
        Body body = new Body(List.of(
                new Block.Paragraph(List.of(
                        new Ruby("漢", "ㄏㄢˋ"),
                        new WikiLink("a#b", ""),
                        new WikiLink("a", "乙"),
                        new FootnoteRef("x y"),
                        new FootnoteRef("x y"),
                        new FootnoteRef("nowhere"))),
                new Block.Footnote("unused", List.of(new Block.Paragraph(List.of(new Text("丁"))))),
                new Block.Footnote("x y", List.of(new Block.Paragraph(List.of(new Text("丙")))))));
        assertEquals(
                """
                <p><ruby>漢<rp>(</rp><rt>ㄏㄢˋ</rt><rp>)</rp></ruby><a href="a#b">a</a><a href="a">乙</a>\
                <sup class="footnote-ref"><a id="fnref-x-y" href="#fn-x-y" role="doc-noteref">1</a></sup>\
                <sup class="footnote-ref"><a href="#fn-x-y" role="doc-noteref">1</a></sup>[^nowhere]</p>
                <div class="footnotes" role="doc-endnotes">
                <ol>
                <li id="fn-x-y">
                <p>丙 <a href="#fnref-x-y" role="doc-backlink" aria-label="↩ 1">↩</a></p>
                </li>
                <li id="fn-unused">
                <p>丁</p>
                </li>
                </ol>
                </div>
                """,
                new HtmlRenderer(AS_WRITTEN, ScriptConverter.IDENTITY, List.of(), 0).render(body));
    }

    @Test
    void rendersTablesThatScrollAndLeavesOutEmptyHeaders() {
        Block.Row empty = new Block.Row(List.of(List.of(), List.of()));
        Block.Row row = new Block.Row(List.of(List.of(new Text("a")), List.of()));
        Body body = new Body(List.of(new Block.Table(row, List.of(row)), new Block.Table(empty, List.of(row))));
        assertEquals(
                """
                <div class="table" role="region" tabindex="0" aria-label="表格 1"><table>
                <thead>
                <tr><th scope="col">a</th><td></td></tr>
                </thead>
                <tbody>
                <tr><td>a</td><td></td></tr>
                </tbody>
                </table></div>
                <div class="table" role="region" tabindex="0" aria-label="表格 2"><table>
                <tbody>
                <tr><td>a</td><td></td></tr>
                </tbody>
                </table></div>
                """,
                new HtmlRenderer(AS_WRITTEN, ScriptConverter.IDENTITY, List.of(), 0).render(body));
    }

    @Test
    void writesTheSameDigitsInEveryCountry() {
        Body body = new Body(List.of(
                new Block.Heading(2, List.of(new Text("題"))),
                new Block.Paragraph(List.of(new Text("文"), new FootnoteRef("1"))),
                new Block.Footnote("1", List.of(new Block.Paragraph(List.of(new Text("註")))))));
        String here = new HtmlRenderer(AS_WRITTEN, ScriptConverter.IDENTITY, List.of(), 0).render(body);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertEquals(here, new HtmlRenderer(AS_WRITTEN, ScriptConverter.IDENTITY, List.of(), 0).render(body));
        } finally {
            Locale.setDefault(before);
        }
    }
}

package io.github.leishu.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leishu.lang.ScriptConverter;
import io.github.leishu.problem.Outcome;
import io.github.leishu.problem.Problem;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownParserTest {
    @Test
    void readsFormulasBetweenDollars() {
        assertEquals(
                List.of(
                        new Block.Paragraph(
                                List.of(new Inline.Text("令 "), new Inline.Formula("x_1*y"), new Inline.Text(" 與 *y*"))),
                        new Block.MathBlock("\\frac{a}{b}")),
                new MarkdownParser()
                        .parse("a.md", 1, "令 $x_1*y$ 與 \\*y\\*\n\n$$\n\\frac{a}{b}\n$$\n")
                        .value()
                        .orElseThrow()
                        .body()
                        .blocks());
    }

    @Test
    void leavesPricesAlone() {
        assertEquals(
                "costs $20,000 and $30,000 or US$5",
                new MarkdownParser()
                        .parse("a.md", 1, "costs $20,000 and $30,000 or US$5")
                        .value()
                        .orElseThrow()
                        .body()
                        .plainText());
    }

    @ParameterizedTest
    @CsvSource({
        "用-{zh-hant:軟體;zh-hans:软件}-寫, 用軟體寫",
        "用-{zh-hans:软件; zh-hant:軟體;}-寫, 用软件寫",
        "a-{b}-c, a-{b}-c",
        "這裡的-{nolink:細胞}-不連, 這裡的細胞不連",
        "-{nolink:}-, -{nolink:}-",
        "-{zh-hant:;zh-hans:x}-, -{zh-hant:;zh-hans:x}-",
        "\\-{zh-hant:甲;zh-hans:乙}-, -{zh-hant:甲;zh-hans:乙}-",
        "`-{zh-hant:甲;zh-hans:乙}-`, -{zh-hant:甲;zh-hans:乙}-",
    })
    void readsVariants(String markdown, String text) {
        assertEquals(
                text,
                new MarkdownParser()
                        .parse("a.md", 1, markdown)
                        .value()
                        .orElseThrow()
                        .body()
                        .plainText());
    }

    private final MarkdownParser parser = new MarkdownParser();

    private String html(String markdown) {
        Body body = parser.parse("a.md", 1, markdown).value().orElseThrow().body();
        return new HtmlRenderer((target, wiki) -> Optional.of(target), ScriptConverter.IDENTITY, List.of(), 0)
                .render(body)
                .strip();
    }

    @ParameterizedTest
    @CsvSource({
        "**中文。**后面, <strong>中文。</strong>后面",
        "前面**「中文」**后面, 前面<strong>「中文」</strong>后面",
        "**（重點）**說明, <strong>（重點）</strong>說明",
        "這是**重點，**很重要, 這是<strong>重點，</strong>很重要",
        "**“引文”**后面, <strong>“引文”</strong>后面",
        "說*「斜」*的, 說<em>「斜」</em>的",
        "前~~「刪」~~後, 前<s>「刪」</s>後",
        "a_b_c, a_b_c",
        "_強調_ x, <em>強調</em> x",
        "***都要***, <em><strong>都要</strong></em>",
        "2*3*4, 2<em class=\"slanted\">3</em>4",
        "3~5 與 ~5~, 3~5 與 ~5~",
        "* * 不是, ''",
    })
    void readsEmphasisNextToHan(String markdown, String html) {
        if (!html.isEmpty()) {
            assertEquals("<p>" + html + "</p>", html(markdown));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            textBlock =
                    """
                    第一行\\n第二行~第一行第二行
                    第一行，\\n“第二行”~第一行，“第二行”
                    中文\\nEnglish~中文 English
                    one\\ntwo~one two
                    ”one\\ntwo~”one two
                    one\\\\\\ntwo~one<br>two
                    """)
    void joinsLinesOfHanWithoutABlank(String markdown, String html) {
        String lines = markdown.replace("\\\\", "\u0000").replace("\\n", "\n").replace('\u0000', '\\');
        assertEquals("<p>" + html + "</p>", html(lines));
    }

    @Test
    void showsOtherHtmlAsText() {
        assertEquals("<p>&lt;b&gt;x&lt;/b&gt; &lt;!-- y --&gt;</p>", html("<b>x</b> <!-- y -->"));
        assertEquals("<p>&lt;div&gt; <em class=\"slanted\">x</em> &lt;/div&gt;</p>", html("<div>\n*x*\n</div>"));
        assertEquals(
                "<p>&lt;SUP&gt;x&lt;/SUP&gt; &lt;sup id=\"a\"&gt;x</p>".replace("\"", "&quot;"),
                html("<SUP>x</SUP> <sup id=\"a\">x"));
    }

    @Test
    void readsTheHtmlThatItAllows() {
        assertEquals(
                "<p><ruby>漢<rp>(</rp><rt>ㄏㄢˋ</rt><rp>)</rp></ruby>CO<sub>2</sub> x<sup><strong>2</strong></sup></p>",
                html("<ruby>漢<rt>ㄏㄢˋ</rt></ruby>CO<sub>2</sub> x<sup>**2**</sup>"));
        assertEquals(
                "<p>&lt;ruby&gt;<em>漢</em>&lt;rt&gt;x&lt;/rt&gt;&lt;/ruby&gt;</p>", html("<ruby>*漢*<rt>x</rt></ruby>"));
    }

    @Test
    void readsFiguresWithCaptions() {
        assertEquals(
                "<figure><img alt=\"圖\" src=\"a.png\" loading=\"lazy\">\n<figcaption>說明 <em class=\"slanted\">x</em></figcaption>\n</figure>",
                html("![圖](a.png)\n說明\n*x*"));
        assertEquals("<p><img alt=\"圖\" src=\"a.png\" loading=\"lazy\"> 與文</p>", html("![圖](a.png) 與文"));
    }

    @Test
    void readsTheOddFormsOfMarkdown() {
        assertEquals(
                "<h1 id=\"x\">X<a class=\"permalink\" href=\"#x\" aria-labelledby=\"x\"></a></h1>\n<h2 id=\"y\">Y<a class=\"permalink\" href=\"#y\" aria-labelledby=\"y\"></a></h2>",
                html("X\n===\n\nY\n---"));
        assertEquals("<pre tabindex=\"0\"><code>a\n  b</code></pre>", html("    a\n      b"));
        assertEquals("<p>© 中 &amp;copy;</p>", html("&copy; &#x4e2d; &amp;copy;"));
        assertEquals("<ul>\n<li>[ ] 待辦\n</li>\n<li>[x] 完成\n</li>\n</ul>", html("- [ ] 待辦\n- [x] 完成"));
        assertEquals("<p>[1] 與 [a][b] 與 [^9]</p>", html("[1] 與 [a][b] 與 [^9]"));
        assertEquals("<p><a href=\"mailto:a@b.example\">a@b.example</a></p>", html("<a@b.example>"));
        assertEquals("<ol start=\"3\">\n<li>甲\n</li>\n</ol>\n<ol>\n<li>乙\n</li>\n</ol>", html("3. 甲\n\n1) 乙"));
    }

    @Test
    void keepsWhatFlexmarkTakesForALabel() {
        assertTrue(html("a[^1]\n\n[^1]: 見 [x]: *y*").contains("見 [x]: <em class=\"slanted\">y</em>"));
    }

    @Test
    void writesNoBlankAfterALineBreakInsideEmphasis() {
        Body body = new Body(List.of(new Block.Paragraph(List.of(
                new Inline.Strong(List.of(new Inline.Text("甲"), new Inline.LineBreak(), new Inline.Text(" > 乙")))))));
        assertEquals("**甲\\\n\\> 乙**\n", MarkdownWriter.write(body));
    }

    @Test
    void keepsRowsThatAreTooLong() {
        assertTrue(html("| a |\n|---|\n| b | c \\| d |").contains("<tr><td>b</td><td>c | d</td></tr>"));
    }

    @Test
    void tellsWhereEveryLinkStands() {
        MarkdownParser.Parsed parsed = parser.parse(
                        "a.md",
                        10,
                        "見 [甲](x.md)\r\n\r\n- ![圖](y.png)\n- [[丙#丁|戊]] [r]\n\n| <http://z.example> |\n|---|\n\n[r]: u")
                .value()
                .orElseThrow();
        assertEquals(
                List.of(
                        "x.md a.md:10:3",
                        "y.png a.md:12:3",
                        "丙#丁 a.md:13:3",
                        "u a.md:13:13",
                        "http://z.example a.md:15:3"),
                parsed.links().stream().map(l -> l.target() + " " + l.pos()).toList());
    }

    @Test
    void warnsOfDefinitionsThatNothingUses() {
        Outcome<MarkdownParser.Parsed> outcome = parser.parse("a.md", 5, "x\n\n[r]: u");
        assertEquals(
                List.of("a.md:7:1: warning LINK_UNUSED: nothing refers to the link definition [r];"
                        + " use it, or remove it: it is not shown"),
                outcome.problems().stream().map(Problem::toString).toList());
    }

    @Test
    void namesThePlaceOfWhatIsTooMuch() {
        Outcome<MarkdownParser.Parsed> outcome = parser.parse("a.md", 5, "x\n\n" + "> ".repeat(65) + "a");
        assertEquals(
                List.of("a.md:7:1: error MARKDOWN_LIMIT: the text nests lists and quotes more than 64 deep;"
                        + " shorten or simplify the text"),
                outcome.problems().stream().map(Problem::toString).toList());
    }

    @Test
    void readsNotesWhoseLabelsHoldBrackets() {
        for (String label : List.of("註[1]", "a\\]b", "1")) {
            String text = "甲[^" + label + "]\n\n[^" + label + "]: 註文 ]: 完\n";
            Body body = new MarkdownParser()
                    .parse("a.md", 1, text)
                    .value()
                    .orElseThrow()
                    .body();
            assertTrue(body.blocks().get(body.blocks().size() - 1) instanceof Block.Footnote, body::toString);
        }
    }
}

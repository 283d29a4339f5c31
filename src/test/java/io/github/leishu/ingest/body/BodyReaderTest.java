package io.github.leishu.ingest.body;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.leishu.article.Block;
import io.github.leishu.article.Body;
import io.github.leishu.article.MarkdownWriter;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class BodyReaderTest {
    private static String markdown(String html) {
        return MarkdownWriter.write(BodyReader.body(
                        Jsoup.parse(html, "https://example.org/a/b.html").body().children()))
                .strip();
    }

    @Test
    void collapsesWhiteSpaceAndKeepsBlanksOutsideEmphasis() {
        assertEquals("a **b** c", markdown("<p> a\n<b> b </b>c </p>"));
    }

    @Test
    void joinsHanLinesWithoutBlank() {
        assertEquals("基因編輯與 mRNA", markdown("<p>基因\n  編輯與\nmRNA</p>"));
    }

    @Test
    void dropsTheIndentationOfChineseParagraphs() {
        assertEquals("第一段。", markdown("<p>　　第一段。</p>"));
    }

    @Test
    void makesParagraphsOfDoubledLineBreaks() {
        assertEquals("一\n\n二", markdown("<p>一<br><br>二</p>"));
        assertEquals("**一**\n\n**二**", markdown("<p><b>一<br><br>二</b></p>"));
    }

    @Test
    void shiftsHeadingsSoThatTheTopOneIsTwo() {
        assertEquals("## A\n\n### B", markdown("<h3>A</h3><h4>B</h4>"));
    }

    @Test
    void nestsListsAndKeepsTheFirstNumber() {
        assertEquals("3. x\n   - y\n4. z", markdown("<ol start=3><li>x<ul><li>y</ul><li>z</ol>"));
    }

    @Test
    void flattensListsThatAreNestedWithoutEnd() {
        String deep = "<ul><li>x".repeat(300);
        assertEquals(300, markdown(deep).chars().filter(c -> c == 'x').count());
    }

    @Test
    void padsRaggedTableRows() {
        Body body = BodyReader.body(
                Jsoup.parse("<table><tr><th>a<th>b<tr><td>1</table>").body().children());
        assertEquals(
                2, ((Block.Table) body.blocks().get(0)).rows().get(0).cells().size());
    }

    @Test
    void unwrapsLayoutTables() {
        assertEquals("文字", markdown("<table><tr><td><p>文字</p></td></tr></table>"));
    }

    @Test
    void resolvesLinksAndKeepsOnlySafeOnes() {
        assertEquals("[x](https://example.org/a/c.html)", markdown("<p><a href='c.html'>x</a></p>"));
        assertEquals("x", markdown("<p><a href='javascript:alert(1)'>x</a></p>"));
        assertEquals("x", markdown("<p><a href='#top'>x</a></p>"));
    }

    @Test
    void takesTheLazySourceOfAnImage() {
        assertEquals(
                "![甲](https://example.org/i.jpg)",
                markdown("<p><img src='data:image/gif;base64,R0' data-src='/i.jpg' alt='甲'></p>"));
    }

    @Test
    void putsTheCaptionBelowItsFigure() {
        assertEquals(
                "![a](https://example.org/i.jpg)\n圖說",
                markdown("<figure><img src=/i.jpg alt=a><figcaption>圖說</figcaption></figure>"));
    }

    @Test
    void readsRubyInBothForms() {
        String expected = "<ruby>漢<rt>ㄏㄢˋ</rt></ruby><ruby>字<rt>ㄗˋ</rt></ruby>";
        assertEquals(expected, markdown("<p><ruby>漢<rp>(</rp><rt>ㄏㄢˋ</rt><rp>)</rp>字<rt>ㄗˋ</rt></ruby></p>"));
        assertEquals(expected, markdown("<p><ruby><rb>漢</rb><rb>字</rb><rt>ㄏㄢˋ</rt><rt>ㄗˋ</rt></ruby></p>"));
    }

    @Test
    void keepsCodeWithItsLanguage() {
        assertEquals(
                "```java\nint a;\n  b();\n```",
                markdown("<pre><code class='language-java'>int a;<br>  <span>b</span>();\n</code></pre>"));
    }

    @Test
    void turnsNumberedNotesIntoFootnotes() {
        assertEquals(
                "甲[^1]乙\n\n[^1]: 注文",
                markdown("<p>甲<sup><a href='#fn1'>[1]</a></sup>乙</p><ol><li id=fn1>注文 <a href='#r1'>↩</a></li></ol>"));
    }

    @Test
    void takesWholeAddressesOfNotesAndWaysBackForWhatTheyAre() {
        assertEquals(
                "甲[^1]\n\n[^1]: 注文",
                markdown("<p>甲<sup id=r1><a href='https://example.org/a/b.html#cite_note-1'>[1]</a></sup></p>"
                        + "<ol><li id=cite_note-1><span class=mw-cite-backlink>^ <a href='#r1'>a</a></span> 注文</ol>"));
    }

    @Test
    void leavesTheNumberOfANoteToItsLabel() {
        assertEquals(
                "甲[^2]\n\n[^2]: 注文",
                markdown("<p>甲<a href='#_ftn2'>[2]</a></p><p><a id=_ftn2></a><a href='#_ftnref2'>[2]</a> 注文</p>"));
    }

    @Test
    void takesMergedCellsApart() {
        assertEquals(
                "| 港 | 潮差 大 | 潮差 小 |\n| --- | --- | --- |\n| 北 | 3 | 1 |\n|  | 2 |  |",
                markdown("<table><tr><th rowspan=2>港<th colspan=2>潮差<tr><th>大<th>小"
                        + "<tr><td rowspan=2>北<td>3<td>1<tr><td colspan=2>2</table>"));
    }

    @Test
    void takesABoldFirstRowForTheHeader() {
        assertEquals(
                "| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |",
                markdown("<table><tr><td><b>甲</b><td><b>乙</b><tr><td>1<td>2</table>"));
    }

    @Test
    void leavesLineNumbersOutOfCode() {
        assertEquals(
                "```rust\nlet a;\n```",
                markdown("<div data-lang=rust><pre><span class=lineno>12 </span>let a;</pre></div>"));
    }

    @Test
    void putsAListBetweenItemsBelowTheItemBefore() {
        assertEquals("- x\n  - y\n- z", markdown("<ul><li>x</li><ul><li>y</li></ul><li>z</li></ul>"));
    }

    @Test
    void takesTheLargestSourceOfASet() {
        assertEquals(
                "![](https://example.org/l.jpg)",
                markdown("<p><img src='/static/none.gif' srcset='/l.jpg 1200w, /s.jpg 300w'></p>"));
        assertEquals("![](https://example.org/f.jpg)", markdown("<p><img src='/static/none.gif' file='/f.jpg'></p>"));
    }

    @Test
    void linksToAPlayerInsteadOfEmbeddingIt() {
        assertEquals(
                "[片名](https://video.example/embed/1)",
                markdown("<p><iframe src='https://video.example/embed/1' title='片名'></iframe></p>"));
        assertEquals(
                "[video.example](https://www.video.example/embed/1?a=b)",
                markdown("<p><iframe src='https://www.video.example/embed/1?a=b'></iframe></p>"));
    }

    @Test
    void leavesTextThatLooksLikeMarkupAsText() {
        assertEquals("1\\. 第一", markdown("<p>1. 第一</p>"));
    }

    @Test
    void makesTermsOfDefinitionListsBold() {
        assertEquals("- **甲**\n\n  解說", markdown("<dl><dt>甲<dd>解說</dl>"));
    }
}

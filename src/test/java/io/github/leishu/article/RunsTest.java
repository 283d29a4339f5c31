package io.github.leishu.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.leishu.article.Block.Footnote;
import io.github.leishu.article.Block.Heading;
import io.github.leishu.article.Block.Paragraph;
import io.github.leishu.article.Inline.Code;
import io.github.leishu.article.Inline.Link;
import io.github.leishu.article.Inline.Strong;
import io.github.leishu.article.Inline.Text;
import io.github.leishu.lang.ScriptConverter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class RunsTest {
    @Provide
    Arbitrary<Body> bodies() {
        // A page shows its script's side of a variant, a run the side written first.
        return Bodies.bodies().filter(body -> !body.toString().contains("first=HANS"));
    }

    private static Body headings(String... texts) {
        return new Body(Stream.of(texts)
                .<Block>map(text -> new Heading(2, List.of(new Text(text))))
                .toList());
    }

    /** The text nodes of a page, images by their alternative texts; without readings, captions' images and line ends. */
    private static String textOf(String html) {
        return html.replaceAll("<rp>\\(</rp><rt>[^<]*</rt><rp>\\)</rp>", "")
                .replaceAll("<figure><img [^>]*>", "")
                .replaceAll("<img alt=\"([^\"]*)\"[^>]*>", "$1")
                .replaceAll("<[^>]*>", "")
                .replace("\n", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    @Property(tries = 300, seed = "20261121")
    void agreeWithThePageOnEveryOffset(@ForAll("bodies") Body any) {
        // Footnotes are set last on a page, so runs come in another order there.
        Body body = new Body(any.normal().blocks().stream()
                        .filter(block -> !(block instanceof Footnote))
                        .toList())
                .normal();
        List<TermLink> terms = new ArrayList<>();
        for (TextRun run : body.runs()) {
            for (TextRun.Span span : run.prose()) {
                String label = run.text().substring(span.from(), span.to());
                terms.add(new TermLink(run.index(), span.from(), span.to(), "../glossary/x/", label));
            }
        }
        String html = new HtmlRenderer((target, wiki) -> Optional.of("x.png"), ScriptConverter.IDENTITY, terms, 0)
                .render(body);
        String expected = body.runs().stream()
                .map(TextRun::text)
                .collect(Collectors.joining())
                .replace("\n", "");
        assertEquals(expected.replaceAll("\\p{Cntrl}", ""), textOf(html).replaceAll("\\p{Cntrl}", ""));
        assertEquals(terms.size(), html.split("<a class=\"term\"", -1).length - 1, html);
    }

    @Test
    void countSectionsAndOfferOnlyProseForLinks() {
        Body body = new Body(List.of(
                new Paragraph(List.of(
                        new Text("甲"),
                        new Code("乙"),
                        new Strong(List.of(new Text("丙"))),
                        new Link(List.of(new Text("丁")), "x"),
                        new Text("戊"))),
                new Heading(2, List.of(new Text("己"))),
                new Paragraph(List.of(new Text("庚")))));
        assertEquals(
                List.of(
                        new TextRun(
                                0,
                                TextRun.Kind.PARAGRAPH,
                                0,
                                "甲乙丙丁戊",
                                List.of(new TextRun.Span(0, 1), new TextRun.Span(2, 3), new TextRun.Span(4, 5))),
                        new TextRun(1, TextRun.Kind.HEADING, 1, "己", List.of()),
                        new TextRun(2, TextRun.Kind.PARAGRAPH, 1, "庚", List.of(new TextRun.Span(0, 1)))),
                body.runs());
        assertEquals("甲乙丙丁戊\n己\n庚", body.plainText());
    }

    @Test
    void giveHeadingsIdsThatNothingElseHas() {
        List<String> ids = headings("甲", "甲", "甲-2", "甲", "lei-main", "fn-1", "！").headings().stream()
                .map(Body.HeadingEntry::id)
                .toList();
        assertEquals(List.of("甲", "甲-2", "甲-2-2", "甲-3", "section-lei-main", "section-fn-1"), ids.subList(0, 6));
        assertEquals(ids.size(), ids.stream().distinct().count());
        assertEquals(false, ids.get(6).isEmpty());
    }
}

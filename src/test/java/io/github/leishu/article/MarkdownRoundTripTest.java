package io.github.leishu.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MarkdownRoundTripTest {
    private final MarkdownParser parser = new MarkdownParser();

    @Provide
    Arbitrary<Body> bodies() {
        return Bodies.bodies();
    }

    @Provide
    Arbitrary<Body> paragraphs() {
        return Bodies.paragraphs();
    }

    private Body parsed(String markdown) {
        return parser.parse("a.md", 1, markdown).value().orElseThrow().body();
    }

    @Property(tries = 1500, seed = "20261121")
    void normalFormIsStable(@ForAll("bodies") Body body) {
        Body normal = body.normal();
        assertEquals(normal, normal.normal());
    }

    @Property(tries = 1500, seed = "20261121")
    void readsBackWhatItWroteOfParagraphs(@ForAll("paragraphs") Body body) {
        String markdown = MarkdownWriter.write(body);
        assertSame(body.normal(), parsed(markdown), markdown);
    }

    @Property(tries = 1500, seed = "20261121")
    void readsBackWhatItWrote(@ForAll("bodies") Body body) {
        String markdown = MarkdownWriter.write(body);
        assertSame(body.normal(), parsed(markdown), markdown);
    }

    @Test
    void readsBackEmphasisThatHoldsStrongBehindAnEmoji() {
        Inline strong = new Inline.Strong(List.of(new Inline.Text("乙")));
        Inline emphasis = new Inline.Emphasis(List.of(new Inline.Text("甲"), strong));
        Body body = new Body(List.of(new Block.Paragraph(List.of(new Inline.Text("😀"), emphasis))));
        String markdown = MarkdownWriter.write(body);
        assertSame(body.normal(), parsed(markdown), markdown);
    }

    @Test
    void readsBackWhatLooksLikeALinkOnlyTogetherWithItsNeighbour() {
        Block note = new Block.Footnote("1", List.of(new Block.Paragraph(List.of(new Inline.Text("甲")))));
        List<List<Inline>> lines = List.of(
                List.of(new Inline.FootnoteRef("1"), new Inline.Text("(10)")),
                List.of(new Inline.Text("甲<-a@b.example>乙")),
                List.of(
                        new Inline.Text("<1"),
                        new Inline.Emphasis(List.of(new Inline.Text("a"))),
                        new Inline.Text("@b.c>")),
                List.of(new Inline.Formula("x\\ \\ "), new Inline.Text("甲")),
                List.of(new Inline.Text("甲"), new Inline.Formula("5# $ \\|")));
        for (List<Inline> line : lines) {
            Body body = new Body(List.of(new Block.Paragraph(line), note));
            String markdown = MarkdownWriter.write(body);
            assertSame(body.normal(), parsed(markdown), markdown);
        }
    }

    @Test
    void readsBackANoteReferenceAndCodeThatTogetherLookLikeADefinition() {
        List<Inline> line = List.of(new Inline.FootnoteRef("1"), new Inline.Code("x]: y"), new Inline.Text("z"));
        Block note = new Block.Footnote("1", List.of(new Block.Paragraph(List.of(new Inline.Text("甲")))));
        Body body = new Body(List.of(new Block.Paragraph(line), note));
        String markdown = MarkdownWriter.write(body);
        assertSame(body.normal(), parsed(markdown), markdown);
    }

    /** Compares, and shows where the two part. */
    private static void assertSame(Body expected, Body actual, String markdown) {
        if (!expected.equals(actual)) {
            String left = expected.toString();
            String right = actual.toString();
            int at = 0;
            while (at < Math.min(left.length(), right.length()) && left.charAt(at) == right.charAt(at)) {
                at++;
            }
            fail("expected …" + around(left, at) + "\nbut was  …" + around(right, at) + "\nwritten as:\n" + markdown);
        }
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 100), Math.min(text.length(), at + 150));
    }
}

package io.github.leishu.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MarkdownRoundTripTest {
    private final MarkdownParser parser = new MarkdownParser();

    @Provide
    Arbitrary<Body> bodies() {
        return Bodies.bodies();
    }

    @Provide
    Arbitrary<Body> paragraphs() {
        return Bodies.inlines(3).map(inlines -> new Body(List.of(new Block.Paragraph(inlines))));
    }

    private Body parsed(String markdown) {
        return parser.parse("a.md", 1, markdown).value().orElseThrow().body();
    }

    @Property(tries = 600, seed = "20261121")
    void normalFormIsStable(@ForAll("bodies") Body body) {
        Body normal = body.normal();
        assertEquals(normal, normal.normal());
    }

    @Property(tries = 600, seed = "20261121")
    void readsBackWhatItWroteOfParagraphs(@ForAll("paragraphs") Body body) {
        String markdown = MarkdownWriter.write(body);
        assertSame(body.normal(), parsed(markdown), markdown);
    }

    @Property(tries = 600, seed = "20261121")
    void readsBackWhatItWrote(@ForAll("bodies") Body body) {
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

package io.github.leishu.ingest.thread;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class QuotesTest {
    private static final String FIRST = "Which lens should I take for photographing owls at night in a dense forest?";

    private final Quotes quotes = new Quotes();

    private String left(String html) {
        Element post = Jsoup.parseBodyFragment("<div>" + html + "</div>").body().child(0);
        quotes.remove(post);
        return post.text();
    }

    @Test
    void takesOutWhatWasSaidBefore() {
        quotes.hear(FIRST);
        assertEquals(
                "A fast one.",
                left("<blockquote class=bbCodeBlock>oak said: <p>" + FIRST
                        + "<p>Click to expand</blockquote>A fast one."));
        assertEquals("A fast one.", left("<div class=quotemain>" + FIRST + "</div>A fast one."));
    }

    @Test
    void keepsWhatIsQuotedFromElsewhere() {
        quotes.hear(FIRST);
        String text = "An owl turns its head by as much as two hundred and seventy degrees.";
        assertEquals(text + " So says the book.", left("<blockquote>" + text + "</blockquote> So says the book."));
    }

    @Test
    void keepsTheAnswerBesideAQuoteInABoxNamedAfterIt() {
        quotes.hear(FIRST);
        assertEquals(
                "A fast one.",
                left("<div class=post-with-quote><blockquote>" + FIRST + "</blockquote><p>A fast one.</div>"));
    }

    @Test
    void hearsALongTextOnlyOnce() {
        assertTrue(quotes.hear(FIRST));
        assertFalse(quotes.hear(FIRST.replace(" ", "  ")));
        assertTrue(quotes.hear("Thanks!"));
        assertTrue(quotes.hear("Thanks!"));
    }
}

package io.github.leishu.ingest.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemovalLogTest {
    private final RemovalLog log = new RemovalLog();

    @Test
    void putsBackWhatWasRemovedSinceThePageWasSaved() {
        Document page = Jsoup.parse("<p>0</p><div>a<b>1</b>c<i>2</i></div><p>3</p>");
        page.outputSettings().prettyPrint(false);
        log.remove(page.expectFirst("p"), "early", "");
        String before = page.html();
        log.save();
        log.remove(page.expectFirst("b"), "late", "");
        log.remove((TextNode) page.expectFirst("div").childNode(0), "late", "");
        log.remove(page.expectFirst("div"), "late", "");
        log.putBack();
        assertEquals(before, page.html());
        assertEquals(1, log.count());
    }

    @Test
    void keepsRemovedWhatIsSettled() {
        Document page = Jsoup.parse("<p>0</p><p>1</p>");
        log.save();
        log.remove(page.expectFirst("p"), "rule", "");
        log.settle();
        log.putBack();
        assertEquals("1", page.text());
        assertEquals(1, log.count());
    }

    @ParameterizedTest
    @CsvSource({"<p id=a>x</p>, p#a", "<div id=d><p class=' b c'><i>x</i></p></div>, div#d > p.b > i"})
    void namesThePlace(String html, String place) {
        log.note(Jsoup.parse(html).body().getAllElements().last(), "rule", "");
        assertEquals(place, log.removals().get(0).where());
    }

    @Test
    void quotesTheBeginningOnOneLine() {
        log.note(
                Jsoup.parse("<div> \n a<b>b</b>\u3000\n  c" + " d".repeat(80) + "</div>")
                        .body(),
                "rule",
                "");
        assertEquals(
                "a b \u3000 c" + " d".repeat(36) + " ", log.removals().get(0).excerpt());
    }
}

package io.github.leishu.ingest.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.leishu.ingest.source.image.Resources;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class TextReaderTest {
    private static Document read(byte[] bytes) {
        SavedPage page = new SavedPage(
                "a", "scraped/a.txt", SourceDocument.Kind.TEXT, bytes, Capture.UNKNOWN, Resources.NONE, false);
        return TextReader.parse(page).value().orElseThrow().document().document();
    }

    @Test
    void keepsLineNumbersGapsAndIndents() {
        Document page = read("\n\n標題\n  • 一\r\n\r\n二".getBytes(StandardCharsets.UTF_8));
        assertEquals("3", page.select("p").get(0).attr("data-line"));
        assertEquals("2", page.select("p").get(0).attr("data-gap"));
        assertEquals("2", page.select("p").get(1).attr("data-indent"));
        assertEquals("6", page.select("p").get(2).attr("data-line"));
    }

    @Test
    void leavesMarkupInTextAsText() {
        assertEquals(
                "<script>alert(1)</script>",
                read("<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8))
                        .selectFirst("p")
                        .wholeText());
    }

    @Test
    void readsOldChineseEncodings() {
        String text = "研究人員發現，量子電腦可以加速藥物設計的過程，這是前所未有的成果。".repeat(4);
        assertEquals(
                text,
                read(text.getBytes(Charset.forName("Big5"))).selectFirst("p").wholeText());
    }
}

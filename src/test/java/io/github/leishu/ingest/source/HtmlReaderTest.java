package io.github.leishu.ingest.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.leishu.ingest.source.image.Resources;
import java.nio.charset.StandardCharsets;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class HtmlReaderTest {
    private static Document read(String html) {
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        SavedPage page = new SavedPage(
                "a", "scraped/a.html", SourceDocument.Kind.HTML, bytes, Capture.UNKNOWN, Resources.NONE, false);
        return HtmlReader.parse(page).value().orElseThrow().document().document();
    }

    @Test
    void attributesHaveSmallLettersWhereverTheirTagStands() {
        Document page = read("<p ID=p>text<html LANG=zh-TW Class=a><title>W</title><body CLASS=b HIDDEN>");
        Element html = page.firstElementChild();
        assertEquals("zh-TW", html.attributes().get("lang"));
        assertEquals("a", html.attributes().get("class"));
        assertEquals("b", page.body().attributes().get("class"));
        assertEquals("", page.body().attributes().get("hidden"));
        assertEquals("p", page.selectFirst("p").attributes().get("id"));
    }
}

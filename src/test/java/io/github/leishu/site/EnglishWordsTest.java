package io.github.leishu.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishWordsTest {
    private static final String PAGE =
            "<html data-says=\"en\" lang=\"zh-Hant\"><head><title>Home</title></head><body>%s</body></html>";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p> All topics </p> | <p> <span lang=\"en\">All topics</span> </p>",
                "<p>因為 CRISPR</p> | <p>因為 CRISPR</p>",
                "<p>because both speak of 基因、質體</p> | <p><span lang=\"en\">because both speak of</span> 基因、質體</p>",
                "<p>Articles: 3 &amp; more</p> | <p><span lang=\"en\">Articles: 3 &amp; more</span></p>",
                "<p>3 &amp; 4</p> | <p>3 &amp; 4</p>",
                "<a lang=\"en\">Home <b>page</b></a> | <a lang=\"en\">Home <b>page</b></a>",
                "<i lang=\"en\">a<b lang=\"zh-Hans\">Top</b></i> | <i lang=\"en\">a<b lang=\"zh-Hans\"><span lang=\"en\">Top</span></b></i>",
                "<input placeholder=\"a > b\">Find | <input placeholder=\"a > b\"><span lang=\"en\">Find</span>",
                "<div class=\"lei-body\"><p>An <i>old</i> book</p></div> | <div class=\"lei-body\"><p>An <i>old</i> book</p></div>",
                "<!-- a <b>banner</b> --><p>Top page</p> | <!-- a <b>banner</b> --><p><span lang=\"en\">Top page</span></p>",
                "<script>if (a<b) go('Home page')</script>Map | <script>if (a<b) go('Home page')</script><span lang=\"en\">Map</span>",
                "<p>Süddeutsche Zeitung</p><p>サイエンス Window</p> | <p>Süddeutsche Zeitung</p><p>サイエンス Window</p>",
                "<svg><text>Map</text></svg>Map | <svg><text>Map</text></svg><span lang=\"en\">Map</span>",
            })
    void marksWhatIsEnglishAndNotMarkedYet(String html, String marked) {
        assertEquals(PAGE.formatted(marked), EnglishWords.mark(page(html)));
    }

    @ParameterizedTest
    @CsvSource({"2000000"})
    void passesOverHugeAttributes(int length) {
        String image = "<img src=\"data:" + "a".repeat(length) + "\">";
        assertEquals(PAGE.formatted(image), EnglishWords.mark(page(image)));
    }

    private static String page(String body) {
        return PAGE.formatted(body).replace(" data-says=\"en\"", "");
    }
}

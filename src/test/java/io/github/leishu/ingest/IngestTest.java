package io.github.leishu.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leishu.ingest.source.ScrapedFile;
import io.github.leishu.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IngestTest {
    private static List<Problem> problems(String path, byte[] bytes) {
        var outcome = new Ingest().ingest(new ScrapedFile(path, bytes));
        assertTrue(outcome.value().isEmpty(), "nothing is made of " + path);
        return outcome.problems();
    }

    @ParameterizedTest
    @CsvSource({
        "%PDF-1.7 stuff,BINARY,a PDF document",
        "GIF89a stuff,BINARY,a GIF image",
        "'   ',EMPTY,the file is empty",
        "just words,NOT_HTML,no markup in 10 characters"
    })
    void namesWhatWasFoundInsteadOfAPage(String content, String code, String what) {
        List<Problem> problems = problems("scraped/x.html", content.getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(1, problems.size());
        assertEquals(code, problems.get(0).code());
        assertTrue(problems.get(0).toString().startsWith("scraped/x.html: error " + code + ": "));
        assertTrue(problems.get(0).what().contains(what), problems.get(0).what());
    }

    @Test
    void countsWhatAPageWithoutArticleHolds() {
        String page = "<html><body><ul>" + "<li><a href=/x>連結</a></li>".repeat(14) + "</ul></body></html>";
        Problem problem = problems("scraped/x.html", page.getBytes(StandardCharsets.UTF_8))
                .get(0);
        assertEquals("NO_ARTICLE", problem.code());
        assertTrue(problem.what().startsWith("no article among 14 links, 0 paragraphs"), problem.what());
    }

    @Test
    void rejectsFormatsWithoutAReader() {
        assertEquals(
                "UNKNOWN_FORMAT",
                problems("scraped/x.docx", new byte[] {1, 2}).get(0).code());
    }
}

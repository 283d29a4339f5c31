package io.github.leishu.ingest.source.archive;

import static io.github.leishu.ingest.source.archive.Archives.base64;
import static io.github.leishu.ingest.source.archive.Archives.bytes;
import static io.github.leishu.ingest.source.archive.Archives.gzip;
import static io.github.leishu.ingest.source.archive.Archives.htmlPart;
import static io.github.leishu.ingest.source.archive.Archives.joined;
import static io.github.leishu.ingest.source.archive.Archives.mhtml;
import static io.github.leishu.ingest.source.archive.Archives.page;
import static io.github.leishu.ingest.source.archive.Archives.part;
import static io.github.leishu.ingest.source.archive.Archives.png;
import static io.github.leishu.ingest.source.archive.Archives.recordHeader;
import static io.github.leishu.ingest.source.archive.Archives.response;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leishu.article.MarkdownWriter;
import io.github.leishu.ingest.Ingest;
import io.github.leishu.ingest.IngestedPage;
import io.github.leishu.ingest.source.ScrapedFile;
import io.github.leishu.problem.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveReadersTest {
    private static final byte[] FIRST = response("https://example.org/1", page("第一頁"));
    private static final byte[] SECOND = response("https://example.org/2", page("第二頁"));

    /** What came of a file. */
    private record Result(List<IngestedPage> pages, List<Problem> problems) {
        List<String> titles() {
            return pages.stream()
                    .flatMap(page -> page.page().stories().stream())
                    .map(story -> story.facts().title())
                    .toList();
        }

        List<String> codes() {
            return problems.stream().map(Problem::code).toList();
        }

        String markdown() {
            return MarkdownWriter.write(pages.get(0).page().stories().get(0).body());
        }
    }

    private static Result read(String name, byte[]... parts) {
        List<IngestedPage> pages = new ArrayList<>();
        List<Problem> problems = new Ingest().ingest(new ScrapedFile(name, joined(parts)), pages::add);
        return new Result(pages, problems);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void handsOnEachPageOfAWebArchiveWithItsAddressAndDay(boolean compressed) {
        Result result = compressed ? read("a.warc.gz", gzip(FIRST), gzip(SECOND)) : read("a.warc", FIRST, SECOND);
        assertEquals(List.of("第一頁", "第二頁"), result.titles());
        IngestedPage second = result.pages().get(1);
        assertTrue(second.path().endsWith("!/https://example.org/2"), second.path());
        assertEquals(Optional.of(LocalDate.of(2024, 5, 6)), second.saved());
        assertEquals(
                Optional.of("https://example.org/2"),
                second.page().stories().get(0).facts().url());
        assertEquals(List.of(), result.problems());
    }

    @Test
    void knowsAWebArchiveByItsContent() {
        assertEquals(List.of("第一頁"), read("crawl", gzip(FIRST)).titles());
        assertEquals(List.of("第一頁"), read("a.warc", gzip(FIRST)).titles());
        assertEquals(List.of("第一頁"), read("a.warc.gz", FIRST).titles());
        assertEquals(List.of("NOT_WARC"), read("a.warc", bytes(page("網頁"))).codes());
        assertEquals(List.of("EMPTY"), read("a.warc").codes());
    }

    @Test
    void findsPicturesOfAWebArchiveWhereverTheyStand() {
        byte[] image = png(40, 30);
        byte[] record = response("https://example.org/i.png", "Content-Type: image/png\r\n", image);
        byte[] article = response("https://example.org/1", page("第一頁", "/i.png", "/elsewhere.png"));
        for (Result result : List.of(
                read("a.warc", record, article),
                read("a.warc", article, FIRST, record),
                read("a.warc.gz", gzip(article), gzip(FIRST), gzip(record)))) {
            IngestedPage page = result.pages().get(0);
            assertEquals(1, page.images().size());
            assertArrayEquals(image, page.images().get(0).bytes());
            assertTrue(result.markdown()
                    .contains("![圖](images/" + page.images().get(0).name() + ")"));
            assertTrue(result.markdown().contains("![圖](https://example.org/elsewhere.png)"), result.markdown());
        }
    }

    @Test
    void leavesOutWhatIsNoPage() {
        byte[] redirect = bytes("HTTP/1.1 301 Moved\r\nContent-Type: text/html\r\nLocation: /x\r\n\r\n");
        Result result = read(
                "a.warc",
                bytes(recordHeader("request", "https://example.org/1", 4) + "GET \r\n\r\n"),
                bytes(recordHeader("response", "https://example.org/0", redirect.length)),
                redirect,
                bytes("\r\n\r\n"),
                response("https://example.org/a.js", "Content-Type: text/javascript\r\n", bytes("alert(1)")),
                FIRST);
        assertEquals(List.of("第一頁"), result.titles());
        assertEquals(List.of(), result.problems());
    }

    @Test
    void undoesTheCompressionOfTransfers() throws IOException {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(deflated)) {
            out.write(bytes(page("第二頁")));
        }
        String html = "Content-Type: text/html; charset=utf-8\r\n";
        Result result = read(
                "a.warc",
                response("https://example.org/1", html + "Content-Encoding: gzip\r\n", gzip(bytes(page("第一頁")))),
                response("https://example.org/2", html + "Content-Encoding: deflate\r\n", deflated.toByteArray()),
                response("https://example.org/3", html + "Content-Encoding: gzip\r\n", bytes(page("第三頁"))));
        assertEquals(List.of("第一頁", "第二頁", "第三頁"), result.titles());
    }

    @Test
    void goesOnBehindADamagedRecord() {
        byte[] bad = gzip(SECOND);
        bad[bad.length - 6] ^= 1;
        Result checksum = read("a.warc.gz", gzip(FIRST), bad, gzip(FIRST));
        assertEquals(List.of("第一頁", "第二頁", "第一頁"), checksum.titles());
        assertEquals(List.of("ARCHIVE_DAMAGED"), checksum.codes());
        byte[] noise = new byte[3000];
        Arrays.fill(noise, (byte) 'x');
        for (String length : List.of("abc", "-5", "99999999999999999999", "10")) {
            byte[] wrong = bytes(new String(SECOND, java.nio.charset.StandardCharsets.UTF_8)
                    .replaceFirst("Content-Length: \\d+", "Content-Length: " + length));
            Result result = read("a.warc", FIRST, wrong, noise, FIRST);
            assertEquals("第一頁", result.titles().get(0), length);
            assertEquals("第一頁", result.titles().get(result.titles().size() - 1), length);
            assertTrue(result.codes().contains("ARCHIVE_DAMAGED"), length + result.codes());
        }
    }

    @Test
    void readsAMailWithThePageAndItsPictures() {
        byte[] byLocation = png(40, 30);
        byte[] byId = png(50, 30);
        Result result = read(
                "a.mhtml",
                mhtml(
                        htmlPart(page("存檔", "https://example.org/i.png", "cid:two")),
                        part(
                                "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n"
                                        + "Content-Location: https://example.org/i.png\r\n",
                                base64(byLocation)),
                        part(
                                "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-ID: <two>\r\n",
                                base64(byId))));
        assertEquals(List.of("存檔"), result.titles());
        IngestedPage page = result.pages().get(0);
        assertEquals(Optional.of(LocalDate.of(2026, 3, 2)), page.saved());
        assertEquals(
                Optional.of("https://example.org/a"),
                page.page().stories().get(0).facts().url());
        assertEquals(2, page.images().size());
        assertEquals(List.of(), result.problems());
    }

    @Test
    void believesThePartsCharset() {
        byte[] gbk = page("国标").getBytes(Charset.forName("GBK"));
        String headers = "Content-Type: text/html; charset=gbk\r\nContent-Transfer-Encoding: base64\r\n";
        assertEquals(
                List.of("国标"), read("a.mht", mhtml(part(headers, base64(gbk)))).titles());
    }

    @Test
    void takesTheFirstPartThatHoldsAPage() {
        byte[] empty = part("Content-Type: text/html\r\n", bytes(" "));
        assertEquals(
                List.of("存檔"),
                read("a.mhtml", mhtml(empty, htmlPart(page("存檔")))).titles());
        byte[] picture = part("Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n", base64(png(9, 9)));
        assertEquals(List.of("NO_PAGE"), read("a.mhtml", mhtml(picture)).codes());
    }

    @Test
    void saysThatPartsWithoutABoundaryCannotBeToldApart() {
        byte[] unbounded = joined(
                bytes("MIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"\r\n\r\n"),
                htmlPart(page("存檔")),
                bytes("--B--\r\n"));
        Result result = read("a.mhtml", unbounded);
        assertTrue(result.codes().contains("MIME"), result.codes()::toString);
    }

    @Test
    void saysThatAMailIsCutOff() {
        byte[] whole = mhtml(htmlPart(page("存檔")));
        Result result = read("a.mhtml", Arrays.copyOf(whole, whole.length - 400));
        assertTrue(result.codes().contains("CUT_OFF"), result.problems().toString());
    }

    @Test
    void doesNotFollowPartsIntoTheDeep() {
        StringBuilder nested = new StringBuilder("MIME-Version: 1.0\r\n");
        for (int i = 0; i < 5000; i++) {
            nested.append("Content-Type: multipart/mixed; boundary=\"b" + i + "\"\r\n\r\n--b" + i + "\r\n");
        }
        assertTrue(read("a.mhtml", bytes(nested + "Content-Type: text/html\r\n\r\n<p>x</p>\r\n"))
                .codes()
                .contains("MIME_DEPTH"));
    }
}

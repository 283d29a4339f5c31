package io.github.leishu.ingest.source.archive;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leishu.ingest.Ingest;
import io.github.leishu.ingest.IngestedPage;
import io.github.leishu.ingest.source.ScrapedFile;
import io.github.leishu.problem.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever is done to an archive, reading it ends with pages or problems, and every problem names the file. */
class BrokenArchivesProperties {
    private static final byte[] ONE = Archives.response("https://example.org/1", Archives.page("第一頁", "/i.png"));
    private static final byte[] PICTURE =
            Archives.response("https://example.org/i.png", "Content-Type: image/png\r\n", Archives.png(40, 30));

    private enum Kind {
        PLAIN("a.warc", Archives.joined(ONE, PICTURE, ONE)),
        COMPRESSED("a.warc.gz", Archives.joined(Archives.gzip(ONE), Archives.gzip(PICTURE), Archives.gzip(ONE))),
        MAIL(
                "a.mhtml",
                Archives.mhtml(
                        Archives.htmlPart(Archives.page("存檔", "cid:i")),
                        Archives.part(
                                "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-ID: <i>\r\n",
                                Archives.base64(Archives.png(40, 30)))));

        private final String file;
        private final byte[] bytes;

        Kind(String file, byte[] bytes) {
            this.file = file;
            this.bytes = bytes;
        }
    }

    private static void survives(Kind kind, byte[] bytes) {
        List<IngestedPage> pages = new ArrayList<>();
        List<Problem> problems = new Ingest().ingest(new ScrapedFile(kind.file, bytes), pages::add);
        assertFalse(pages.isEmpty() && problems.isEmpty(), "something is said about a file of which nothing is made");
        problems.forEach(problem -> assertTrue(problem.toString().startsWith(kind.file), problem.toString()));
    }

    @Property(tries = 60)
    void cutOffAnywhere(@ForAll Kind kind, @ForAll @IntRange(max = 10_000) int permyriad) {
        survives(kind, Arrays.copyOf(kind.bytes, (int) ((long) kind.bytes.length * permyriad / 10_000)));
    }

    @Property(tries = 100)
    void damagedAnywhere(
            @ForAll Kind kind,
            @ForAll @IntRange(max = 9_999) int permyriad,
            @ForAll @Size(min = 1, max = 40) byte[] noise) {
        byte[] bytes = kind.bytes.clone();
        int start = (int) ((long) bytes.length * permyriad / 10_000);
        System.arraycopy(noise, 0, bytes, start, Math.min(noise.length, bytes.length - start));
        survives(kind, bytes);
    }

    @Property(tries = 60)
    void withAPieceMissing(
            @ForAll Kind kind,
            @ForAll @IntRange(max = 9_999) int permyriad,
            @ForAll @IntRange(min = 1, max = 600) int length) {
        int start = (int) ((long) kind.bytes.length * permyriad / 10_000);
        int end = Math.min(kind.bytes.length, start + length);
        survives(
                kind,
                Archives.joined(
                        Arrays.copyOf(kind.bytes, start), Arrays.copyOfRange(kind.bytes, end, kind.bytes.length)));
    }
}

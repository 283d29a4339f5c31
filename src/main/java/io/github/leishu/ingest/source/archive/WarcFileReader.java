package io.github.leishu.ingest.source.archive;

import io.github.leishu.ingest.source.Capture;
import io.github.leishu.ingest.source.Pages;
import io.github.leishu.ingest.source.SavedFile;
import io.github.leishu.ingest.source.SavedPage;
import io.github.leishu.ingest.source.SourceDocument;
import io.github.leishu.ingest.source.SourceReader;
import io.github.leishu.problem.Problem;
import io.github.leishu.problem.SourcePos;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.netpreserve.jwarc.WarcRecord;

/**
 * Reads {@code .warc} and {@code .warc.gz} (ISO 28500), as crawlers and archives write them: each HTML page that a
 * server sent is a document. Of any length: one record is held at a time.
 */
public final class WarcFileReader implements SourceReader {
    private static final Pattern EXTENSION = Pattern.compile("(?i)\\.warc(?:\\.gz)?$");
    private static final int MAX_URL = 500;

    @Override
    public boolean accepts(String name, byte[] head) {
        return EXTENSION.matcher(name).find() || Records.begin(head);
    }

    @Override
    public void read(SavedFile file, Pages out) throws IOException {
        new Run(file, out).all();
    }

    /** One reading of a file. */
    private static final class Run {
        private final SavedFile file;
        private final Pages out;
        private final WarcImages images;
        private int records;
        private int pages;
        private Optional<String> beforeFirst = Optional.empty();

        Run(SavedFile file, Pages out) throws IOException {
            this.file = file;
            this.out = out;
            this.images = WarcImages.index(file);
        }

        void all() throws IOException {
            try (Records all = Records.of(file.open(), this::damage)) {
                Optional<WarcRecord> record = all.next();
                while (record.isPresent()) {
                    records++;
                    beforeFirst.ifPresent(this::damage);
                    beforeFirst = Optional.empty();
                    page(record.get());
                    record = all.next();
                }
            }
            if (pages == 0) {
                out.problem(Problem.error(
                        SourcePos.of(file.path()),
                        records == 0 ? "NOT_WARC" : "NO_PAGE",
                        records == 0 ? "no record of a web archive in it" : "no page among its records: " + records,
                        records == 0 ? "give it the ending of what it is" : ""));
            }
        }

        private void page(WarcRecord record) {
            String path = file.path() + "!/record-" + records;
            try {
                Optional<WebRecord> web = WebRecord.of(record).filter(WebRecord::isPage);
                if (web.isPresent()) {
                    pages++;
                    String url = web.get().url();
                    path = url.isEmpty()
                            ? path
                            : file.path() + "!/" + url.substring(0, Math.min(MAX_URL, url.length()));
                    page(web.get(), path);
                }
            } catch (IOException | RuntimeException e) {
                // jwarc throws all kinds of exceptions at what servers sent
                out.problem(Problem.error(
                        SourcePos.of(path),
                        "RECORD",
                        "record " + records + " can't be read: " + (e.getMessage() == null ? e : e.getMessage()),
                        "it is left out"));
            }
        }

        private void page(WebRecord web, String path) throws IOException {
            byte[] bytes = web.content(SavedPage.MAX_BYTES + 1);
            if (bytes.length > SavedPage.MAX_BYTES) {
                throw new IOException("its page is larger than " + SavedPage.MAX_BYTES + " bytes");
            }
            Capture capture = new Capture(Optional.of(web.url()), web.date(), web.charset());
            out.page(new SavedPage("record-" + records, path, SourceDocument.Kind.HTML, bytes, capture, images, true));
        }

        private void damage(String what) {
            if (records == 0) {
                // a file that has no record at all is no damaged archive
                beforeFirst = Optional.of(what);
                return;
            }
            out.problem(Problem.error(
                    SourcePos.of(file.path()),
                    "ARCHIVE_DAMAGED",
                    "after record " + records + ": " + what,
                    "what could be read is used; fetch the file again"));
        }
    }
}

package io.github.leishu.ingest.source.archive;

import io.github.leishu.ingest.source.Pages;
import io.github.leishu.ingest.source.SavedFile;
import io.github.leishu.ingest.source.SourceReader;
import io.github.leishu.problem.Problem;
import io.github.leishu.problem.SourcePos;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;

/** Reads {@code .mht} and {@code .mhtml} (RFC 2557): a page with its pictures as the parts of a mail. */
public final class MhtmlReader implements SourceReader {
    private static final Pattern EXTENSION = Pattern.compile("(?i)\\.mht(?:ml)?$");

    private static final Pattern BEGINNING = Pattern.compile(
            "(?is)\\A(?:[\\w-]{1,40}:[^\\r\\n]*\\r?\\n(?:[ \\t][^\\r\\n]*\\r?\\n)*){0,20}?content-type:\\s*multipart/related\\b");

    @Override
    public boolean accepts(String name, byte[] head) {
        return EXTENSION.matcher(name).find()
                || BEGINNING
                        .matcher(new String(head, StandardCharsets.ISO_8859_1))
                        .find();
    }

    @Override
    public void read(SavedFile file, Pages out) throws IOException {
        MimePage page = new MimePage(file);
        try (InputStream in = file.open()) {
            page.read(in);
        } catch (MimeException | RuntimeException e) {
            // mime4j reports some malformed parts by unchecked exceptions
            out.problem(Problem.error(
                    SourcePos.of(file.path()),
                    "MIME",
                    "the parts can't be told apart: " + (e.getMessage() == null ? e : e.getMessage()),
                    "save the page again"));
        }
        page.problems().forEach(out::problem);
        page.page()
                .ifPresentOrElse(
                        out::page,
                        () -> out.problem(Problem.error(
                                SourcePos.of(file.path()),
                                "NO_PAGE",
                                "no page among its parts: " + page.parts(),
                                "save the page again")));
    }
}

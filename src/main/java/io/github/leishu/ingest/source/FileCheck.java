package io.github.leishu.ingest.source;

import io.github.leishu.problem.Problem;
import io.github.leishu.problem.SourcePos;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Recognises files that hold no page whatever their name says: empty, too large, or another format's bytes. */
final class FileCheck {
    /** Larger files are no pages a person saved to read. */
    static final int MAX_BYTES = SavedPage.MAX_BYTES;

    private static final int SAMPLE = 4096;

    private record Magic(String bytes, String format) {}

    private static final List<Magic> FORMATS = List.of(
            new Magic("%PDF-", "a PDF document"),
            new Magic("\u0089PNG", "a PNG image"),
            new Magic("GIF8", "a GIF image"),
            new Magic("\u00ff\u00d8\u00ff", "a JPEG image"),
            new Magic("RIFF", "a RIFF file (WebP, WAV or AVI)"),
            new Magic("PK\u0003\u0004", "a ZIP archive or office document"),
            new Magic("\u001f\u008b", "a gzip archive"),
            new Magic("\u00d0\u00cf\u0011\u00e0", "an old office document"),
            new Magic("BZh", "a bzip2 archive"),
            new Magic("\u00fd7zXZ", "an xz archive"),
            new Magic("7z\u00bc\u00af", "a 7-Zip archive"),
            new Magic("Rar!", "a RAR archive"),
            new Magic("\u007fELF", "a program"),
            new Magic("wOF", "a web font"),
            new Magic("SQLite format", "an SQLite database"),
            new Magic("ID3", "an MP3 recording"));

    private FileCheck() {}

    /** Hands on the one page that {@code file} is, or the problem that it is none. */
    static void page(SavedFile file, String id, SourceDocument.Kind kind, Pages out) throws IOException {
        byte[] bytes;
        try (InputStream in = file.open()) {
            bytes = read(in);
        }
        Optional<Problem> unreadable = unreadable(file.path(), bytes);
        if (unreadable.isPresent()) {
            out.problem(unreadable.get());
        } else {
            out.page(new SavedPage(id, file.path(), kind, bytes, Capture.UNKNOWN, file.neighbours(), false));
        }
    }

    /** Up to one byte too many, at once where the stream knows how many will come: else it makes and joins pieces. */
    private static byte[] read(InputStream in) throws IOException {
        byte[] expected = new byte[Math.min(available(in), MAX_BYTES)];
        int length = in.readNBytes(expected, 0, expected.length);
        byte[] rest = length < expected.length ? new byte[0] : in.readNBytes(MAX_BYTES + 1 - length);
        if (length == expected.length && rest.length == 0) {
            return expected;
        }
        byte[] all = Arrays.copyOf(expected, length + rest.length);
        System.arraycopy(rest, 0, all, length, rest.length);
        return all;
    }

    private static int available(InputStream in) {
        try {
            return in.available();
        } catch (IOException e) {
            return 0; // a pipe does not know
        }
    }

    /** The problem that keeps {@code bytes} from being read as text, if there is one. */
    private static Optional<Problem> unreadable(String path, byte[] bytes) {
        SourcePos pos = SourcePos.of(path);
        if (bytes.length > MAX_BYTES) {
            return Optional.of(Problem.error(
                    pos,
                    "TOO_LARGE",
                    String.format(Locale.ROOT, "the page is larger than %,d bytes", MAX_BYTES),
                    "no text that a person reads is that long: save the article alone"));
        }
        String head = new String(bytes, 0, Math.min(bytes.length, 16), StandardCharsets.ISO_8859_1);
        for (Magic magic : FORMATS) {
            if (head.startsWith(magic.bytes())) {
                return Optional.of(Problem.error(
                        pos,
                        "BINARY",
                        "the file is " + magic.format() + ", not a page",
                        "save the page as HTML or text"));
            }
        }
        if (blank(bytes)) {
            return Optional.of(Problem.error(pos, "EMPTY", "the file is empty", "save the page again"));
        }
        return Optional.empty();
    }

    /** The problem of a file that makes no sense as text, although nothing in its first bytes says what it is. */
    static Optional<Problem> binary(String path, String decoded) {
        int controls = 0;
        int seen = Math.min(decoded.length(), SAMPLE);
        for (int i = 0; i < seen; i++) {
            char c = decoded.charAt(i);
            if (c == '\uFFFD' || (c < ' ' && !Character.isWhitespace(c))) {
                controls++;
            }
        }
        return controls * 20 > seen
                ? Optional.of(Problem.error(
                        SourcePos.of(path),
                        "BINARY",
                        "the file holds binary data, not text",
                        "save the page as HTML or text"))
                : Optional.empty();
    }

    private static boolean blank(byte[] bytes) {
        for (byte b : bytes) {
            if (b > ' ' || (b < 0 && b != (byte) 0xEF && b != (byte) 0xBB && b != (byte) 0xBF)) {
                return false;
            }
        }
        return true;
    }
}

package io.github.leishu.build.disk;

import io.github.leishu.problem.Outcome;
import io.github.leishu.problem.Problem;
import io.github.leishu.problem.SourcePos;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Reads the files that people write: UTF-8, a byte order mark allowed. */
public final class TextFiles {
    /** Larger files are not read; 64 MB is a hundred times the longest book. */
    public static final long MAX_BYTES = 64L << 20;

    private TextFiles() {}

    /** The file's bytes; a file that is too large or unreadable is a problem. */
    public static Outcome<byte[]> bytes(FoundFile file) {
        try {
            long size = Files.size(file.file());
            if (size > MAX_BYTES) {
                return Outcome.failed(Problem.error(
                        SourcePos.of(file.path()),
                        "FILE_SIZE",
                        "the file has " + (size >> 20) + " MB, the most is " + (MAX_BYTES >> 20) + " MB",
                        "split it"));
            }
            return Outcome.of(Files.readAllBytes(file.file()));
        } catch (IOException e) {
            return Outcome.failed(
                    Problem.error(SourcePos.of(file.path()), "FILE_READ", "can't be read: " + IoFailure.reason(e), ""));
        }
    }

    /** The file's text; bad bytes are named with their place and replaced by U+FFFD. */
    public static Outcome<String> text(FoundFile file) {
        Outcome<byte[]> bytes = bytes(file);
        return bytes.value().isPresent() ? decode(file.path(), bytes.value().get()) : Outcome.failed(bytes.problems());
    }

    public static Outcome<String> decode(String path, byte[] bytes) {
        int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        if (mark == 0xFEFF || mark == 0xFFFE) {
            return utf16(path);
        }
        int start = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF
                ? 3
                : 0;
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(bytes.length - start);
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        if (!result.isError()) {
            return Outcome.of(out.flip().toString());
        }
        String good = out.flip().toString();
        String whole = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
        return Outcome.of(whole, List.of(malformed(path, good, in.position())));
    }

    private static Outcome<String> utf16(String path) {
        return Outcome.failed(Problem.error(
                SourcePos.of(path), "FILE_ENCODING", "the file is UTF-16, not UTF-8", "save it as UTF-8"));
    }

    private static Problem malformed(String path, String before, int offset) {
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        int column = before.length() - before.lastIndexOf('\n');
        return Problem.error(
                new SourcePos(path, line, column),
                "FILE_ENCODING",
                "not UTF-8 at byte " + offset,
                "save the file as UTF-8");
    }

    /** Whether a file already holds exactly these bytes. */
    public static boolean holds(Path file, byte[] bytes) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && Files.size(file) == bytes.length
                && Arrays.equals(Files.readAllBytes(file), bytes);
    }
}

package io.github.leishu.ingest.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Tells UTF-8 from everything else; a character that was cut off at the very end of a file is forgiven. */
final class StrictUtf8 {
    private static final int BUFFER = 8192;
    private static final int LONGEST_CHARACTER = 4;

    private StrictUtf8() {}

    static boolean valid(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CharBuffer output = CharBuffer.allocate(BUFFER);
        CoderResult result;
        do {
            output.clear();
            result = decoder.decode(input, output, false);
        } while (result.isOverflow());
        return !result.isError() && input.remaining() < LONGEST_CHARACTER;
    }
}

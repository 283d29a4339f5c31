package io.github.leishu.ingest.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainUtf8Test {
    private static final String PIECES = "<p>plain text that is long enough to be copied as a whole</p>é“中𠀀\n";

    private static String read(byte[] bytes, int chunk) {
        PlainUtf8 reader = new PlainUtf8(bytes);
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[chunk];
        for (int read = reader.read(buffer, 0, chunk); read >= 0; read = reader.read(buffer, 0, chunk)) {
            text.append(buffer, 0, read);
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 61, 64, 66, 1000})
    void readsTheSameInChunksOfAnySize(int chunk) {
        String text = PIECES.repeat(5);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertTrue(PlainUtf8.is(bytes));
        assertEquals(text, read(bytes, chunk));
    }

    @Test
    void agreesWithThePlatformOnWhatIsUtf8() {
        Random random = new Random(1);
        byte[] sample = PIECES.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = sample.clone();
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            boolean control = new String(bytes, StandardCharsets.ISO_8859_1).matches("(?s).*[\0\u001b].*");
            assertEquals(isUtf8(bytes) && !control, PlainUtf8.is(bytes), () -> java.util.Arrays.toString(bytes));
        }
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"c080", "e08080", "eda080", "f08080 80", "f4908080", "ff", "e4b8", "61 00", "1b"})
    void refusesWhatIsNotPlain(String hex) {
        assertFalse(PlainUtf8.is(java.util.HexFormat.of().parseHex(hex.replace(" ", ""))));
    }
}

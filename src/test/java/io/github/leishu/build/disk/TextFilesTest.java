package io.github.leishu.build.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.leishu.problem.Outcome;
import io.github.leishu.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextFilesTest {
    private static List<String> problems(Outcome<String> text) {
        return text.problems().stream().map(Problem::toString).toList();
    }

    @Test
    void dropsTheByteOrderMark() {
        Outcome<String> text = TextFiles.decode("a.md", "\uFEFF標題".getBytes(StandardCharsets.UTF_8));
        assertEquals(Outcome.of("標題"), text);
    }

    @Test
    void namesThePlaceOfABadByteAndKeepsTheRest() {
        byte[] bytes = "第一行\n中x文".getBytes(StandardCharsets.UTF_8);
        bytes[13] = (byte) 0xFF;
        Outcome<String> text = TextFiles.decode("articles/a.md", bytes);
        assertEquals(Optional.of("第一行\n中\uFFFD文"), text.value());
        assertEquals(
                List.of("articles/a.md:2:2: error FILE_ENCODING: not UTF-8 at byte 13; save the file as UTF-8"),
                problems(text));
    }

    @Test
    void refusesUtf16ByName() {
        Outcome<String> text = TextFiles.decode("a.md", "標題".getBytes(StandardCharsets.UTF_16));
        assertEquals(Optional.empty(), text.value());
        assertEquals(
                List.of("a.md: error FILE_ENCODING: the file is UTF-16, not UTF-8; save it as UTF-8"), problems(text));
    }

    @Test
    void reportsATruncatedCharacterAtTheEnd() {
        byte[] bytes = "中文".getBytes(StandardCharsets.UTF_8);
        Outcome<String> text = TextFiles.decode("a.md", Arrays.copyOf(bytes, 5));
        assertEquals(
                List.of("a.md:1:2: error FILE_ENCODING: not UTF-8 at byte 3; save the file as UTF-8"), problems(text));
    }
}

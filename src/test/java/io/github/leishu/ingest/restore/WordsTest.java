package io.github.leishu.ingest.restore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    private static final Words WORDS = new Words(List.of(List.of("caption", "cap"), List.of("aptitude", "info")));

    @ParameterizedTest
    @CsvSource({
        "cap, 1",
        "xCaPx, 1",
        "captitude, 3",
        "cap-tion, 1",
        "in_fo, 2",
        "in fo, 0",
        "capin-fo, 3",
        "'', 0",
        "ｃap, 0"
    })
    void tellsWhichGroupsOccur(String name, int groups) {
        assertEquals(groups, WORDS.in(name));
    }
}

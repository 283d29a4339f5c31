package io.github.leishu.library.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishTest {
    @ParameterizedTest
    @CsvSource({
        "RSV, true",
        "CAR-T, true",
        "mRNA, true",
        "p53, false",
        "P53, true",
        "I/O, true",
        "-AB, false",
        "AB-, false",
        "A--B, false",
        "Cell, false",
        "Ä1B, false",
        "ABCDEFGHIJK, false"
    })
    void tellsAbbreviations(String text, boolean abbreviation) {
        assertEquals(abbreviation, English.isAbbreviation(text));
    }

    @ParameterizedTest
    @CsvSource({
        "off-target effect, 3",
        "plasmid, 1",
        "'  two   words ', 2",
        "post–transcriptional, 2",
        "-cell, 1",
        "'', 0"
    })
    void countsTheWordsThatBlanksAndHyphensPart(String text, int words) {
        assertEquals(words, English.words(text));
    }

    @ParameterizedTest
    @CsvSource({
        "messenger RNA, true",
        "8 KB SRAM, false",
        "1.5 mg dose, false",
        "5' cap, true",
        "Smith et al, false",
        "we show that, false"
    })
    void tellsNamesFromAmountsCitationsAndSentences(String text, boolean name) {
        assertEquals(name, English.isName(text));
    }

    @Test
    void comparesNamesWithoutCasePluralAndMarks() {
        assertEquals(English.key("off target effect"), English.key("Off-target Effects"));
        assertEquals("alzheimersdisease", English.key("Alzheimer’s disease"));
    }
}

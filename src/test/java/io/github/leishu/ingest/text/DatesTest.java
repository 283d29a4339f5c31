package io.github.leishu.ingest.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "・2023/05/07 ・1502字",
                "2023.5.7",
                "2023-05-07 22:31",
                "2023年5月7日",
                "２０２３年５月７日",
                "民國112年5月7日",
                "令和5年5月7日",
                "Sun May  7 13:27:55 2023",
                "May 7, 2023 at 5:00 a.m.",
                "7 May 2023",
                "7th May 2023",
                "二〇二三年五月七日",
                "民國一百一十二年五月七日",
                "07.05.2023",
                "7. May 2023"
            })
    void readsTheWaysPagesWriteADate(String text) {
        assertEquals(
                LocalDate.of(2023, 5, 7),
                Dates.find(Line.plain(text)).orElseThrow().date());
    }

    @ParameterizedTest
    @ValueSource(strings = {"5月7日", "05/07/2023", "2023-13-40", "2023-02-30", "第2023号"})
    void neverGuessesADate(String text) {
        assertTrue(Dates.find(Line.plain(text)).isEmpty());
    }

    @Test
    void readsChineseNumeralsAboveTen() {
        assertEquals(
                LocalDate.of(2024, 11, 23),
                Dates.find("二〇二四年十一月二十三日").orElseThrow().date());
    }

    @Test
    void readsUnambiguousNumbersInEitherOrder() {
        assertEquals(
                LocalDate.of(2024, 11, 29),
                Dates.find("11-29-2024").orElseThrow().date());
        assertEquals(
                LocalDate.of(2024, 11, 29),
                Dates.find("29/11/2024").orElseThrow().date());
    }

    @Test
    void readsMachineValues() {
        assertEquals(LocalDate.of(2024, 5, 6), Dates.value("20240506T101112").orElseThrow());
        assertEquals(LocalDate.of(2020, 2, 11), Dates.value("1581418070000").orElseThrow());
    }

    @Test
    void takesTheFirstOfSeveralDates() {
        assertEquals(
                LocalDate.of(2022, 6, 3),
                Dates.find("Published June 3, 2022, updated 2022-06-04")
                        .orElseThrow()
                        .date());
    }
}

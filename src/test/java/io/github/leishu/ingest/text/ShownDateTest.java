package io.github.leishu.ingest.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownDateTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Published May 3, 2024                                     | PUBLICATION",
                "Posted on 3 May 2024, 10:00                               | PUBLICATION",
                "发表于 2024-5-3 11:46:00                                     | PUBLICATION",
                "Last updated: May 3, 2024                                 | CHANGE",
                "2024-05-03 06:40更新 来源：某报                                  | CHANGE",
                "originally published on 3 May 2024 but regularly updated  | FIRST_PUBLICATION",
                "Joined May 3, 2024                                        | OTHER",
                "建立于:2024年5月3日                                            | OTHER",
                "May 3, 2024 - 5 min read                                  | UNKNOWN"
            })
    void isToldByTheNearestWord(String text, ShownDate.Of of) {
        ShownDate shown = ShownDate.in(text, false).get(0);
        assertEquals(LocalDate.of(2024, 5, 3), shown.date(), text);
        assertEquals(of, shown.of(), text);
    }

    @Test
    void tellsSeveralDatesInOneTextApart() {
        List<ShownDate> shown = ShownDate.in("Published Jan 2, 2024 | Updated Mar 3, 2025", false);
        assertEquals(
                List.of(ShownDate.Of.PUBLICATION, ShownDate.Of.CHANGE),
                shown.stream().map(ShownDate::of).toList());
    }

    @Test
    void readsNumbersInTheOrderOfTheLanguage() {
        assertEquals(
                LocalDate.of(2005, 7, 5),
                ShownDate.in("7/5/2005 9:23", false).get(0).date());
        ShownDate dayFirst = ShownDate.in("7/5/2005 9:23", true).get(0);
        assertEquals(LocalDate.of(2005, 5, 7), dayFirst.date());
        assertEquals(Optional.of(LocalDate.of(2005, 7, 5)), dayFirst.turned());
        assertEquals(Optional.empty(), ShownDate.in("25/5/2005", false).get(0).turned());
        assertEquals(Optional.empty(), ShownDate.in("2005-05-07", true).get(0).turned());
    }
}

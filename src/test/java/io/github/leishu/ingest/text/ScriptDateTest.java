package io.github.leishu.ingest.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class ScriptDateTest {
    @Test
    void readsTheFirstDayWithATellingName() {
        assertEquals(
                Optional.of(LocalDate.of(2020, 3, 4)),
                ScriptDate.in("fact = '2019-01-01'; a = {id: \"123\", \"publishTime\" : \"2020-03-04 10:00\"}"));
        assertEquals(Optional.of(LocalDate.of(2020, 2, 11)), ScriptDate.in("var ct = \"1581418070\";"));
        assertEquals(Optional.empty(), ScriptDate.in("publisher = 'x'; v = ['2020-03-04']"));
    }

    @Test
    void staysQuickOnHostileScripts() {
        String script = "pub" + "=\"1".repeat(16_000);
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> ScriptDate.in(script));
    }
}

package io.github.leishu.site.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.leishu.lang.Script;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessagesTest {
    @Test
    void saysTheSameThingsInBothScripts() {
        assertEquals(
                Messages.of(Script.HANT).all().keySet(),
                Messages.of(Script.HANS).all().keySet());
    }

    @Test
    void saysThemAllInEnglishInBothEditions() {
        for (Script script : Script.values()) {
            assertEquals(
                    Messages.of(script).all().keySet(),
                    Messages.of(script, true).all().keySet());
        }
    }

    @Test
    void aTextForOneEditionComesBeforeTheTextForBoth() {
        Messages own = Messages.of(Script.HANT, true)
                .with(Map.of("top", "Up", "top.zh-hant", "Way up", "close.zh-hans", "Shut"));
        assertEquals("Way up", own.text("top"));
        assertEquals("Close", own.text("close"));
        assertEquals("Read in Traditional Chinese", own.text("enter"));
        assertEquals("1 March 2026", own.date(LocalDate.of(2026, 3, 1)));
    }

    @Test
    void fillsInPlaces() {
        assertEquals("3 篇文章，2 個主題，1 條詞彙", Messages.of(Script.HANT).text("figures", 3, 2, 1));
        assertEquals("2026年3月1日", Messages.of(Script.HANS).date(LocalDate.of(2026, 3, 1)));
    }
}

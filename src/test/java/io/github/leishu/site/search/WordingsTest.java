package io.github.leishu.site.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leishu.json.Json;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingsTest {
    private static final HanPairs PAIRS = new HanPairs();

    @ParameterizedTest
    @CsvSource({"新的軟體與舊的軟體,新的软件与旧的软件", "網際網路的印表機,互联网的打印机", "質體,质粒", "樣品,''", "'',样品", "一樣,一样", "𠮷軟體𠮷,𠮷软件𠮷"})
    void givesBackTheOtherWording(String hant, String hans) {
        assertEquals(hans, changed(Wordings.of(hant, hans)));
    }

    @Property(tries = 500)
    void givesBackAnyOtherWording(
            @ForAll @StringLength(max = 60) @CharRange(from = '軟', to = '軤') String hant,
            @ForAll @StringLength(max = 60) @CharRange(from = '软', to = '轲') String hans) {
        assertEquals(hans, changed(Wordings.of(hant, hans)));
    }

    @Test
    void storesLittleWhereOnlyCharactersDiffer() {
        List<Json> changes = Wordings.of("臺灣人寫的軟體都放在網路上", "台湾人写的软件都放在网络上").changes(PAIRS);
        assertEquals(6, changes.size(), changes::toString);
    }

    @Test
    void isNotSlowWhereNothingAgrees() {
        String hant = "甲乙丙丁".repeat(50_000);
        String hans = "甲乙戊丁己".repeat(50_000);
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertEquals(hans, changed(Wordings.of(hant, hans))));
    }

    @Test
    void keepsNoHalfOfACharacterAndOneBlankForMany() {
        assertEquals("a \uFFFD b", Wordings.plain(" a\n\t\u3000\uD842 b\u00A0"));
    }

    @Test
    void foldsByItsPairs() {
        assertEquals("基因编辑", PAIRS.simplified("基因編輯"));
        assertTrue(PAIRS.into(c -> c == '编').containsKey((int) '編'));
        assertTrue(PAIRS.into(c -> false).isEmpty());
    }

    private static String changed(Wordings wordings) {
        String from = PAIRS.simplified(wordings.hant());
        List<Json> changes = wordings.changes(PAIRS);
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (int i = 0; i < changes.size(); i += 3) {
            int kept = at + integer(changes.get(i));
            out.append(from, at, kept).append(((Json.Str) changes.get(i + 2)).value());
            at = kept + integer(changes.get(i + 1));
        }
        return out.append(from.substring(at)).toString();
    }

    private static int integer(Json number) {
        return Integer.parseInt(((Json.Num) number).literal());
    }
}

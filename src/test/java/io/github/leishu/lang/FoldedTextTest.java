package io.github.leishu.lang;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {
    @ParameterizedTest
    @CsvSource({
        "基因編輯, 基因编辑",
        "瞭解, 了解",
        "看著, 看着",
        "座標, 坐标",
        "想像, 想象",
        "ＣＲＩＳＰＲ－Ｃａｓ９, crispr-cas9",
        "Ångström, ångström",
        "Straße, STRAẞE",
        "ﾊﾞｲｵ, バイオ",
        "臺灣, 台湾",
        "H₂O, h2o",
        "豈, 岂"
    })
    void takesForTheSame(String one, String other) {
        assertEquals(FoldedText.fold(one), FoldedText.fold(other));
    }

    @Test
    void knowsWhereEachUnitCameFrom() {
        FoldedText folded = FoldedText.of("a…Ｂ\u0301𠮷e\u0301c");
        assertEquals("a...b\u0301𠮷éc", folded.folded());
        int[] starts = IntStream.rangeClosed(0, folded.folded().length())
                .map(folded::start)
                .toArray();
        assertArrayEquals(new int[] {0, 1, 1, 1, 2, 2, 4, 4, 6, 8, 9}, starts);
    }

    @Test
    void foldsNothingToNothing() {
        FoldedText folded = FoldedText.of("");
        assertEquals("", folded.folded());
        assertEquals(0, folded.start(0));
    }

    @Test
    void keepsBlanks() {
        assertEquals("a b\tc  d\n", FoldedText.fold("A B\tC\u3000\u00A0D\n"));
    }

    @Test
    void standsWhatGrowsManyfold() {
        // U+FDFA becomes eighteen units, more than any other character.
        assertEquals(18 * 5000, FoldedText.fold("\uFDFA".repeat(5000)).length());
    }

    @Property(tries = 500, seed = "20261121")
    void startsNeverFallAndEndAtTheEnd(@ForAll String text) {
        FoldedText folded = FoldedText.of(text);
        int length = folded.folded().length();
        assertEquals(text.length(), folded.start(length));
        for (int i = 0; i < length; i++) {
            assertTrue(folded.start(i) <= folded.start(i + 1));
        }
    }

    @Property(tries = 500, seed = "20261121")
    void foldingTwiceIsFoldingOnce(@ForAll("texts") String text) {
        String folded = FoldedText.fold(text);
        assertEquals(folded, FoldedText.fold(folded));
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<Character> units = Arbitraries.oneOf(
                Arbitraries.chars().range('\u4E00', '\u9FFF'),
                Arbitraries.chars().range(' ', '\u0250'),
                Arbitraries.of(List.of('\u3000', '…', 'Ａ', '㎎', '豈', '\u0301')));
        return units.list().ofMaxSize(40).map(list -> {
            StringBuilder text = new StringBuilder();
            list.forEach(text::append);
            return text.toString();
        });
    }

    @Property(tries = 300, seed = "20261121")
    void bothScriptsOfATextFoldToTheSame(@ForAll("han") String text) {
        OpenccEngine toHant = new OpenccEngine(Tables.TO_TAIWAN);
        OpenccEngine toHans = new OpenccEngine(Tables.FROM_TAIWAN);
        assertEquals(FoldedText.fold(text), FoldedText.fold(toHant.convert(text)));
        assertEquals(FoldedText.fold(text), FoldedText.fold(toHans.convert(text)));
    }

    @Test
    void keysLeaveOutBlanksAndPunctuation() {
        assertEquals("量子纠错qec的进展1+1", FoldedText.key(" 量子糾錯（QEC）的　進展：１＋１！…"));
        assertEquals("", FoldedText.key("「——」"));
    }

    @Provide
    Arbitrary<String> han() {
        return Arbitraries.strings().withCharRange('\u4E00', '\u9FFF').ofMaxLength(60);
    }

    private static final class Tables {
        static final PhraseTable TO_TAIWAN = OpenccTables.toTaiwan();
        static final PhraseTable FROM_TAIWAN = OpenccTables.fromTaiwan();
    }
}

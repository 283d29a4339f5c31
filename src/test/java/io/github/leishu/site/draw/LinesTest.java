package io.github.leishu.site.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinesTest {
    @Test
    void makesLinesAboutEquallyLong() {
        assertEquals(List.of("量子電腦真的", "比較快了嗎？"), lines("量子電腦真的比較快了嗎？", 10));
    }

    @Test
    void prefersToBreakAfterAMark() {
        assertEquals(List.of("被關掉的開關：", "第一個藥上路了"), lines("被關掉的開關：第一個藥上路了", 9));
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 6, 7, 8, 9, 10})
    void startsNoLineWithAClosingMarkAndEndsNoneWithAnOpeningOne(int ems) {
        String text = "他說：「這是，『一種』、（很好的）《書》。」真的嗎？是的……沒錯！";
        List<String> lines = lines(text, ems);
        assertEquals(text, String.join("", lines));
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (i > 0) {
                assertTrue("：」，』、）》。？…！".indexOf(line.charAt(0)) < 0, lines.toString());
            }
            assertTrue("「『（《".indexOf(line.charAt(line.length() - 1)) < 0, lines.toString());
        }
    }

    @Test
    void keepsLatinWordsAndNumbersWhole() {
        assertEquals(List.of("第一個", "CRISPR-Cas9", "新藥 2026"), lines("第一個 CRISPR-Cas9 新藥 2026", 8));
    }

    @Test
    void breaksAWordThatIsWiderThanALine() {
        List<String> lines = lines("x".repeat(40), 6);
        assertEquals("x".repeat(40), String.join("", lines));
        assertTrue(lines.stream().allMatch(line -> TextWidth.em(line) <= 6), lines.toString());
    }

    @Test
    void keepsKnownNamesWhole() {
        List<String> lines = new Lines(TextWidth::em, 7, Set.of("脂質奈米顆粒")).of("mRNA 與脂質奈米顆粒", 3);
        assertEquals(List.of("mRNA 與", "脂質奈米顆粒"), lines);
    }

    @Test
    void cutsWhatIsTooLongWithAnEllipsis() {
        List<String> lines = new Lines(TextWidth::em, 5, Set.of()).of("一二三四五六七八九十一二三四五六", 2);
        assertEquals(List.of("一二三四五", "六七八九…"), lines);
    }

    @Test
    void hasNoLinesForNothing() {
        assertEquals(List.of(), lines(" \n\u0007 ", 5));
    }

    private static List<String> lines(String text, int ems) {
        return new Lines(TextWidth::em, ems, Set.of()).of(text, 99);
    }
}

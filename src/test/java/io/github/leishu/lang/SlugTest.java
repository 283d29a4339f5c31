package io.github.leishu.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "基因編輯的三把剪刀 | ji-yin-bian-ji-de-san-ba-jian-dao",
                "基因编辑的三把剪刀 | ji-yin-bian-ji-de-san-ba-jian-dao",
                "CRISPR-Cas9：don’t stop! | crispr-cas9-dont-stop",
                "ＡＩ 2.0 | ai-2-0",
                "B型肝炎的AI診斷3D影像 | b-xing-gan-yan-de-ai-zhen-duan-3d-ying-xiang",
                "量子コンピュータ | liang-zi-konpyuta",
                "Генетика | genetika",
                "綠能與女性 | lu-neng-yu-nu-xing",
                "Über naïve Größe | uber-naive-grosse",
                "../../etc/passwd | etc-passwd",
                "a\\b:c*d?e | a-b-c-d-e"
            })
    void romanises(String text, String slug) {
        assertEquals(slug, Slug.of(text));
    }

    @Test
    void cutsAtAHyphen() {
        String slug = Slug.of("超長標題".repeat(20));
        assertTrue(slug.length() <= Slug.MAX_LENGTH, slug);
        assertTrue(slug.endsWith("ti") || slug.endsWith("chao") || slug.endsWith("biao"), slug);
        assertEquals(Slug.MAX_LENGTH, Slug.of("a".repeat(100)).length());
        assertEquals("a".repeat(30) + "-" + "b".repeat(29), Slug.of("a".repeat(30) + " " + "b".repeat(29) + " c"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"con", "CON", "Prn", "nul", "aux", "COM1", "lpt9", "con!"})
    void avoidsTheNamesThatWindowsReserves(String text) {
        assertEquals(text.replace("!", "").toLowerCase(Locale.ROOT) + "-x", Slug.of(text));
    }

    @Test
    void namesTextsWithoutLettersByTheirDigest() {
        assertTrue(Slug.of("！？").matches("x-[0-9a-f]{10}"));
        assertNotEquals(Slug.of("！？"), Slug.of("？！"));
        assertFalse(Slug.of("").isEmpty());
    }

    @Property(tries = 200, seed = "20261121")
    void isAlwaysASafeName(@ForAll String text) {
        String slug = Slug.of(text);
        assertTrue(slug.matches("[a-z0-9]+(-[a-z0-9]+)*") && slug.length() <= Slug.MAX_LENGTH + 2, slug);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "什麼是 CRISPR？ | 什麼是-crispr",
                "  3.2  方法 — 結果  | 32-方法-結果",
                "C++ & Java | c-java",
                "snake_case | snake_case",
                "a#b\"c<d> | abcd"
            })
    void makesAnchors(String heading, String anchor) {
        assertEquals(anchor, Slug.anchor(heading));
    }

    @Property(tries = 200, seed = "20261121")
    void anchorsAreNeverEmptyAndHoldNoBlanks(@ForAll String heading) {
        assertTrue(Slug.anchor(heading).matches("[\\p{L}\\p{M}\\p{N}_-]+"), () -> Slug.anchor(heading));
    }
}

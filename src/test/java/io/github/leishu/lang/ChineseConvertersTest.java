package io.github.leishu.lang;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseConvertersTest {
    private static final ScriptConverter TO_HANT = ChineseConverters.to(Script.HANT, "zh-Hans");
    private static final ScriptConverter TO_HANS = ChineseConverters.to(Script.HANS, "zh-Hant");

    static Stream<String[]> sentences() throws IOException {
        try (InputStream in = ChineseConvertersTest.class.getResourceAsStream("conversion.tsv")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t", -1));
        }
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void convertsSentencesBothWays(String hant, String hans) {
        assertAll(() -> assertEquals(hans, TO_HANS.convert(hant)), () -> assertEquals(hant, TO_HANT.convert(hans)));
    }

    /** Words that only go one way, and words that look as if they held a noun of the other region. */
    @ParameterizedTest
    @CsvSource({
        "程式的介面, 程序的界面",
        "方程式與流程式, 方程式与流程式",
        "盡快取得資料, 尽快取得资料",
        "投資訊息, 投资信息",
        "電視訊號, 电视信号",
        "語音訊息, 语音信息",
        "物聯網路由器, 物联网路由器",
        "基因體現了演化, 基因体现了演化",
        "記憶體, 内存",
        "質體, 质体",
        "軟件, 软件",
        "瞭解, 了解"
    })
    void simplifies(String hant, String hans) {
        assertEquals(hans, TO_HANS.convert(hant));
    }

    @ParameterizedTest
    @CsvSource({
        "细胞内存在蛋白质, 細胞內存在蛋白質",
        "法律程序, 法律程序",
        "基因组合与基因组织, 基因組合與基因組織",
        "刺激光合作用, 刺激光合作用",
        "纳米比亚, 納米比亞",
        "禁带宽度, 禁帶寬度",
        "预算法与演算法, 預算法與演算法",
        "虚拟机器与虚拟机, 虛擬機器與虛擬機器",
        "神经网络, 神經網路",
        "核磁共振成像, 核磁共振成像",
        "引力波, 重力波",
        "开源代码, 開源代碼",
        "二𫫇英, 二噁英"
    })
    void turnsToTraditional(String hans, String hant) {
        assertEquals(hant, TO_HANT.convert(hans));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hant", "zh-TW", "zh-HK", "en", "ja", "ko", "und", ""})
    void leavesTraditionalAndOtherLanguagesAlone(String language) {
        assertEquals("软体軟體", ChineseConverters.to(Script.HANT, language).convert("软体軟體"));
    }

    @Test
    void leavesSimplifiedAloneInItsOwnScript() {
        assertEquals("软体軟體", ChineseConverters.to(Script.HANS, "zh-CN").convert("软体軟體"));
    }

    @Test
    void seesAPhraseThatMarkupSplits() {
        assertEquals(List.of("受干", "擾的頭", "髮"), TO_HANT.convertRun(List.of("受干", "扰的头", "发")));
    }

    @Test
    void cutsANounOfTheSameLengthWhereItWasCut() {
        assertEquals(List.of("用軟", "體"), TO_HANT.convertRun(List.of("用软", "件")));
    }

    @Test
    void givesANounOfAnotherLengthToThePieceItBeginsIn() {
        assertEquals(List.of("新演算法", "", "好"), TO_HANT.convertRun(List.of("新算", "法", "好")));
    }

    @Test
    void keepsEmptyPiecesInTheirPlaces() {
        assertEquals(List.of("", "發", "", "現", ""), TO_HANT.convertRun(List.of("", "发", "", "现", "")));
        assertEquals(List.of(), TO_HANT.convertRun(List.of()));
        assertEquals(List.of("", ""), TO_HANS.convertRun(List.of("", "")));
    }

    @Test
    void alignsPiecesThoughCharactersChangeTheirLengthInUnits() {
        assertEquals(List.of("二𫫇", "英有毒"), TO_HANS.convertRun(List.of("二噁", "英有毒")));
    }

    @Provide
    Arbitrary<List<String>> runs() {
        Arbitrary<String> words = Arbitraries.of(
                "干", "扰", "头", "发", "算", "法", "软件", "人工", "智能", "了", "解", "后", "里", "面", "𫫇", "A", " ", "，", "");
        Arbitrary<String> piece = words.list().ofMaxSize(6).map(parts -> String.join("", parts));
        return piece.list().ofMinSize(1).ofMaxSize(8);
    }

    @Property(tries = 300, seed = "20261121")
    void piecesJoinToWhatTheWholeConvertsTo(@ForAll("runs") List<String> pieces) {
        for (ScriptConverter converter : List.of(TO_HANT, TO_HANS)) {
            List<String> converted = converter.convertRun(pieces);
            assertEquals(pieces.size(), converted.size());
            assertEquals(converter.convert(String.join("", pieces)), String.join("", converted));
        }
    }

    @Property(tries = 300, seed = "20261121")
    void leavesLatinAndDigitsAlone(@ForAll @CharRange(from = ' ', to = 'ɏ') @StringLength(max = 60) String text) {
        assertEquals(text, TO_HANT.convert(text));
        assertEquals(text, TO_HANS.convert(text));
    }

    @Test
    void keepsTheSurnamesOfKnownPeople() {
        ScriptConverter converter = ChineseConverters.shipped()
                .withNames(List.of("于欢", "范明", "彭冲", "新京报"))
                .into(Script.HANT, "zh-Hans");
        assertEquals("記者于歡、范明和彭沖寫於新京報的範文", converter.convert("记者于欢、范明和彭冲写于新京报的范文"));
    }

    @Test
    void doesNotTakePartsOfOtherWordsForNames() {
        ScriptConverter converter = ChineseConverters.shipped()
                .withNames(List.of("于欢", "范明", "余生", "游戏"))
                .into(Script.HANT, "zh-Hans");
        assertEquals("由於歡迎大家，示範明確，業餘生活，網路遊戲，于歡說", converter.convert("由于欢迎大家，示范明确，业余生活，网络游戏，于欢说"));
    }

    @Test
    void leavesAddressesAlone() {
        String url = "https://example.org/a?b=c&d=%E5%8F%91#e";
        assertEquals("發" + url + "現", TO_HANT.convert("发" + url + "现"));
    }

    @Property(tries = 300, seed = "20261121")
    void standsAnyText(@ForAll String text) {
        assertEquals(TO_HANS.convert(text), String.join("", TO_HANS.convertRun(List.of(text, ""))));
    }
}

package io.github.leishu.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leishu.lang.RegionalNouns.Noun;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegionalNounsTest {
    private static final ScriptConverter TO_HANT = ChineseConverters.to(Script.HANT, "zh-Hans");
    private static final ScriptConverter TO_HANS = ChineseConverters.to(Script.HANS, "zh-Hant");
    private static final List<Noun> NOUNS = RegionalNouns.load();

    @Test
    void everyNounConvertsToItsCounterpart() {
        List<String> wrong = new ArrayList<>();
        for (Noun noun : NOUNS) {
            if (noun.toHans() && !TO_HANS.convert(noun.hant()).equals(noun.hans())) {
                wrong.add(noun + " gave " + TO_HANS.convert(noun.hant()));
            }
            if (noun.toHant() && !TO_HANT.convert(noun.hans()).equals(noun.hant())) {
                wrong.add(noun + " gave " + TO_HANT.convert(noun.hans()));
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** Text of one region often holds words of the other already. */
    @Test
    void aNounThatIsAlreadyRightStays() {
        PhraseTable intoHant = RegionalNouns.into(Script.HANT, new OpenccEngine(OpenccTables.toTaiwan()), List.of());
        PhraseTable intoHans = RegionalNouns.into(Script.HANS, new OpenccEngine(OpenccTables.fromTaiwan()), List.of());
        List<String> wrong = new ArrayList<>();
        for (Noun noun : NOUNS) {
            if (noun.toHant() && !intoHant.replace(noun.hant()).equals(noun.hant())) {
                wrong.add(noun.hant());
            }
            if (noun.toHans() && !intoHans.replace(noun.hans()).equals(noun.hans())) {
                wrong.add(noun.hans());
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void holdsTheNounsOfSeveralFields() {
        assertTrue(NOUNS.size() >= 400, () -> "only " + NOUNS.size());
    }

    @Test
    void theOwnersWordsComeBeforeTheShippedOnes() {
        ChineseConverters own = ChineseConverters.shipped()
                .with(List.of(new WordPair("軟體", "软体"), new WordPair("類書", "知识汇编")))
                .with(List.of(new WordPair("類書", "类书")));
        assertEquals("这个软体叫类书，硬件不变", own.into(Script.HANS, "zh-Hant").convert("這個軟體叫類書，硬體不變"));
        assertEquals("這個軟體叫類書", own.into(Script.HANT, "zh-Hans").convert("这个软体叫类书"));
        assertEquals("软件", TO_HANS.convert("軟體"));
    }

    /** 质粒 is only ever a plasmid, but 質體 may be a plastid. */
    @Test
    void convertsOneWayWhereOnlyThatWayIsSure() {
        assertEquals("把質體儲存起來，帳單另計", TO_HANT.convert("把质粒存储起来，账单另计"));
        assertEquals("為對象儲存樣本，內存儲備", TO_HANT.convert("为对象存储样本，内存储备"));
        assertEquals("叶绿体是一种质体", TO_HANS.convert("葉綠體是一種質體"));
        assertEquals("抗肿瘤药物质粒径", TO_HANS.convert("抗腫瘤藥物質粒徑"));
        assertEquals("储存能量的储存器官，存储器的存储空间", TO_HANS.convert("儲存能量的儲存器官，儲存器的儲存空間"));
    }

    @Test
    void keepsWhatOnlyLooksLikeSoftware() {
        assertEquals("軟體飛機和軟體沙發", TO_HANT.convert("软体飞机和软体沙发"));
        assertEquals("软体飞机和软件", TO_HANS.convert("軟體飛機和軟體"));
    }

    @Test
    void spellsAsMainlandPrintDoes() {
        assertEquals("执着于钟馗的昇腾芯片，热气升腾", TO_HANS.convert("執著於鍾馗的昇騰晶片，熱氣昇騰"));
    }
}

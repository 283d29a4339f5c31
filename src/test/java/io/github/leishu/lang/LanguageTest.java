package io.github.leishu.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "基因編輯的三把剪刀 | zh-Hant",
                "基因编辑的三把剪刀 | zh-Hans",
                "他的床放在山峰上的群組裡 | zh-Hant",
                "皇后 | zh-Hant",
                "CRISPR-Cas9 编辑 | zh-Hans",
                "作者の基因編輯筆記 | zh-Hant",
                "遺伝子編集の三つのはさみ | ja",
                "量子コンピュータ | ja",
                "Three scissors for editing genes (基因) and what they cut | en",
                "Forschung über Größen und Äpfel für Bürger | und",
                "Генетические ножницы | und",
                "유전자 가위 | und",
                "12345 !? | und",
                "'' | und"
            })
    void detects(String text, String language) {
        assertEquals(language, Language.detect(text));
    }

    @Test
    void goesByTheGreaterPartOfAMixedText() {
        assertEquals("zh-Hant", Language.detect("這篇報導引用了簡體的「基因编辑」一詞，其餘都是繁體。"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hant", "zh-TW", "zh-HK", "zh_MO", "ZH-hant-CN", "zh-cht", "yue", "nan-TW"})
    void readsTraditional(String tag) {
        assertEquals(Optional.of(Script.HANT), Language.script(tag));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh-Hans", "zh", "zh-CN", "zh-SG", "zh-Hans-HK", "cmn", "wuu", "yue-Hans", "zh-chs"})
    void readsSimplified(String tag) {
        assertEquals(Optional.of(Script.HANS), Language.script(tag));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "en", "ja", "en-TW", "und", "zhx", "-"})
    void findsNoScriptInOtherLanguages(String tag) {
        assertEquals(Optional.empty(), Language.script(tag));
    }

    @Property(tries = 200, seed = "20261121")
    void standsAnyText(@ForAll String text) {
        Language.script(text);
        Language.detect(text);
    }

    @ParameterizedTest
    @CsvSource({
        "這篇文章說明基因編輯, zh-CN, zh-Hant",
        "這篇文章說明基因編輯, en, zh-Hant",
        "这篇文章说明基因编辑, zh-TW, zh-Hans",
        "基因, zh-CN, zh-Hans",
        "基因, zh-Hant-TW, zh-Hant",
        "基因, '', zh-Hant",
        "Les gens parlent du climat, fr, fr",
        "People talk about the weather, en-GB, en-GB",
        "People talk about the weather, zh-TW, en",
        "ここにあるのは日本語です, en, ja",
    })
    void believesADeclarationOnlyWhereTheTextDoesNotSpeakAgainstIt(String text, String declared, String language) {
        assertEquals(language, Language.of(text, declared));
    }
}

package io.github.leishu.library;

import static io.github.leishu.library.Texts.article;
import static io.github.leishu.library.Texts.library;
import static io.github.leishu.library.Texts.named;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which names are mined from texts, and where they begin. */
class TermMiningTest {
    private static String minedFor(String english, String... lines) {
        return library(article("a", "雜記", lines)).terms().stream()
                .filter(t -> t.names().english().filter(english::equals).isPresent())
                .map(t -> t.names().hant())
                .findFirst()
                .orElse("");
    }

    @Test
    void cutsWordsThatDoNotBelongToTheName() {
        assertEquals("質體", minedFor("plasmid", "這是細菌對抗外來質體(plasmid)的辦法。質體會自己複製。"));
        assertEquals("引子", minedFor("primer", "製作材料僅有引子(primer)及簡單的酵素。"));
        assertEquals("霍亂弧菌", minedFor("Vibrio cholerae", "由霍亂弧菌(Vibrio cholerae)引發的疾病。"));
        assertEquals("防禦島", minedFor("defence island", "這些基因構成對抗外來者的陣地，稱為防禦島（defence island）。"));
    }

    @Test
    void readsBothOrdersAndQuotes() {
        assertEquals("燈塔效應", minedFor("lighthouse effect", "這叫做「燈塔效應」(lighthouse effect)。"));
        assertEquals("文字探勘", minedFor("text mining", "我們原來用的是 text mining（文字探勘）。"));
    }

    @Test
    void keepsTheAbbreviationBesideTheEnglishName() {
        Library library = library(article("a", "雜記", "他們研究渦環共振器(vortex ring resonator, VRR)，VRR 很小。"));
        Names names = named(library, "渦環共振器").orElseThrow().names();
        assertEquals(Optional.of("vortex ring resonator"), names.english());
        assertEquals(Optional.of("VRR"), names.abbreviation());
    }

    @Test
    void doesNotTakeVerbsBeforeALatinNameForPartOfIt() {
        Library library = library(article("a", "雜記", "此區段能夠轉錄合成 mRNA(messenger RNA)。mRNA 很快分解。"));
        assertTrue(named(library, "mRNA").isPresent());
        assertTrue(library.terms().stream().noneMatch(t -> t.names().hant().contains("合成")));
    }

    @Test
    void leavesOutPersonsCitationsAndAsides() {
        Library library =
                library(article("a", "雜記", "張峰(Feng Zhang)說過(Cohen 2017)，優格(yogurt)很好吃，諾華(Novartis)也同意，見圖(左上)。"));
        assertEquals(List.of(), library.terms());
    }

    @Test
    void findsDefinedNames() {
        Library library = library(article("a", "雜記", "所謂晨昏圈，是指白天與黑夜的交界。", "站在晨昏圈上可以同時看見兩者。"));
        assertTrue(named(library, "晨昏圈").isPresent());
    }

    @Test
    void agreesOnTheNameThatManyContextsShare() {
        String gloss = "徑向速度法(radial velocity method)";
        Library library = library(article(
                "a",
                "雜記",
                "先介紹" + gloss + "。",
                "我們採用" + gloss + "。",
                "由此可見" + gloss + "有用。",
                "另一招是" + gloss + "。",
                "天文學家愛用" + gloss + "。"));
        assertEquals("徑向速度法", named(library, "徑向速度法").orElseThrow().names().hant());
    }

    @Test
    void makesOneTermOfBothScriptsAndRegions() {
        Library library =
                library(article("a", "質體", "細菌的質體(plasmid)是圈狀的。質體很小。"), article("b", "质粒", "细菌的质粒（plasmid）是环状的。质粒很小。"));
        assertEquals(
                1,
                library.terms().stream()
                        .filter(t -> t.names().all().contains("質體")
                                || t.names().all().contains("质粒"))
                        .count());
    }

    @Test
    void ignoresReferencesAndDiscussion() {
        Library library = library(article("a", "雜記", "一段話。", "## 參考資料", "- 星塵採集器(stardust collector)手冊。"));
        assertFalse(named(library, "星塵採集器").isPresent());
    }

    @Test
    void takesNoPersonForATermHoweverTheNameIsSpelled() {
        Library library = library(article(
                "a",
                "雜記",
                "鮑林(Linus Pauling)與物理學家費曼(Richard Feynman)談過。",
                "德雷勒(Félix d'Hérelle)命名。",
                "經濟學家傑文斯(William Stanley Jevons)也算過。"));
        assertEquals(List.of(), library.terms());
        assertEquals("孤立森林", minedFor("Isolation Forest", "他們用孤立森林(Isolation Forest)分類。"));
    }

    @Test
    void takesNoAmountsLegalPhrasesOrLooseAbbreviations() {
        Library library = library(article(
                "a",
                "雜記",
                "片上快取(8 KB SRAM)很小，快取快。",
                "從內存(DRAM)讀取，內存慢。",
                "最後進行證照交換(cross license)，避免利益衝突(conflict of interest)。",
                "ABC-101是一種藥，ABC-101有效，ABC-101貴。"));
        assertEquals(List.of(), library.terms());
    }

    @Test
    void keepsAFirstCharacterThatTheForeignNameTranslates() {
        assertEquals("小環共振器", minedFor("small ring resonator", "掛上小環共振器(small ring resonator)。"));
    }

    @Test
    void doesNotAttachFragmentsToNamesThatPeopleGave() {
        Library library = LibraryBuilder.build(
                        List.of(article(
                                "a",
                                "雜記",
                                "先收集渦環種細胞(vortex stem body, VSB)。",
                                "养在无风鼠(wind-free mouse)体内。",
                                "這是張量渦網(tensor vortex net)。")),
                        List.of(
                                Texts.term("vortex", "hant: 渦環種細胞", "en: vortex stem body"),
                                Texts.term("mouse", "hant: 無風鼠", "en: wind-free mouse"),
                                Texts.term("net", "hant: 張量渦網", "en: tensor vortex net")),
                        List.of())
                .value()
                .orElseThrow();
        assertEquals(List.of(), named(library, "渦環種細胞").orElseThrow().names().aliases());
        assertEquals(List.of(), named(library, "無風鼠").orElseThrow().names().aliases());
        assertEquals(List.of(), named(library, "張量渦網").orElseThrow().names().aliases());
    }

    @Test
    void keepsTheAbbreviationOfOneThingFromAnother() {
        Library library = LibraryBuilder.build(
                        List.of(article("a", "雜記", "做完渦化(PTV)再說。渦化很快。")),
                        List.of(Texts.term("v", "hant: 渦化", "en: vorticization")),
                        List.of())
                .value()
                .orElseThrow();
        assertEquals(
                Optional.empty(), named(library, "渦化").orElseThrow().names().abbreviation());
    }
}

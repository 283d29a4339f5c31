package io.github.leishu.library;

import static io.github.leishu.library.Texts.article;
import static io.github.leishu.library.Texts.named;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.leishu.lang.Script;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which name and which sentence a term is shown with. */
class BestKnownNameTest {
    private static Term term(String... lines) {
        Library library = LibraryBuilder.build(
                        List.of(article("a", "雜記", lines)),
                        List.of(Texts.term("vrr", "hant: 渦環共振器", "hans: 涡环共振器", "abbr: VRR")),
                        List.of())
                .value()
                .orElseThrow();
        return named(library, "渦環共振器").orElseThrow();
    }

    @Test
    void isTheAbbreviationWhereTheTextsUseItMore() {
        Names names = term("渦環共振器(VRR)很小。", "VRR 會響，VRR 會轉。").names();
        assertEquals("VRR", names.label(Script.HANT));
        assertEquals("VRR", names.label(Script.HANS));
        assertEquals("渦環共振器", names.hant());
    }

    @Test
    void isTheChineseNameWhereTheTextsUseThat() {
        Names names = term("渦環共振器(VRR)很小。", "渦環共振器會響，渦環共振器會轉。").names();
        assertEquals("渦環共振器", names.label(Script.HANT));
        assertEquals("涡环共振器", names.label(Script.HANS));
    }

    @Test
    void quotesAStatementRatherThanAHeadingAQuestionOrAList() {
        assertEquals(
                "有人把渦環共振器做得只有米粒大。",
                term("## 渦環共振器", "渦環共振器有什麼用？", "工具有鐘擺、渦環共振器、齒輪等等。", "有人把渦環共振器做得只有米粒大。")
                        .evidence()
                        .orElseThrow()
                        .sentence());
    }

    @Test
    void quotesNothingWhereOnlyAHeadingNamesTheTerm() {
        assertEquals(true, term("## 渦環共振器", "這裡講別的事情。").evidence().isEmpty());
    }
}

package io.github.leishu.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leishu.lang.Sentences.Range;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SentencesTest {
    private static List<String> split(String text) {
        return Sentences.split(text).stream()
                .map(range -> text.substring(range.from(), range.to()))
                .toList();
    }

    @Test
    void splitsChinese() {
        assertEquals(List.of("第一句。", "第二句！？", "第三句"), split("第一句。第二句！？ 第三句"));
    }

    @Test
    void keepsClosingQuotesWithTheirSentence() {
        assertEquals(List.of("他說：「你好。」", "（真的？）", "然後走了。"), split("他說：「你好。」（真的？）然後走了。"));
    }

    @Test
    void splitsLatinOnlyWhereASentenceEnds() {
        assertEquals(
                List.of("J. Doudna et al. found 3.5 mm in Fig. 2.", "See https://a.b/c?d=e.", "\"Really?!\"", "Yes."),
                split("J. Doudna et al. found 3.5 mm in Fig. 2. See https://a.b/c?d=e. \"Really?!\" Yes."));
    }

    @Test
    void splitsBetweenLatinAndChinese() {
        assertEquals(List.of("這叫 CRISPR.", "它是工具。", "E. coli 是細菌。"), split("這叫 CRISPR.它是工具。E. coli 是細菌。"));
    }

    @Test
    void doesNotEndASentenceAtASingleLineBreak() {
        assertEquals(List.of("第一行\n還沒完。", "標題", "第二段"), split("第一行\n還沒完。\n標題\n\n第二段\n"));
    }

    @Test
    void doesNotEndASentenceAtAnEllipsis() {
        assertEquals(List.of("他說……然後走了。"), split("他說……然後走了。"));
    }

    @Test
    void findsNothingInBlanks() {
        assertEquals(List.of(), Sentences.split(" \n\n\u3000\t"));
    }

    @Property(tries = 300, seed = "20261121")
    void rangesAreInOrderAndNotBlank(@ForAll String text) {
        int end = 0;
        for (Range range : Sentences.split(text)) {
            assertTrue(range.from() >= end && range.from() < range.to());
            end = range.to();
        }
        assertTrue(end <= text.length());
    }
}

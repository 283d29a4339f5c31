package io.github.leishu.site.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CitationTest {
    @Test
    void namesEverythingThatIsKnown() {
        Citation citation = new Citation(
                "jian-dao",
                List.of("王小明", "陳怡君", "林大文", "李四"),
                "基因編輯的三把剪刀",
                "某科學月刊",
                Optional.of(LocalDate.of(2026, 3, 1)),
                "https://example.org/a/1");
        assertEquals("王小明, 陳怡君, 林大文, 等. 基因編輯的三把剪刀[EB/OL]. 某科學月刊, (2026-03-01)", citation.gbt());
        assertEquals(
                """
                @misc{jian-dao,
                  author = {{王小明} and {陳怡君} and {林大文} and {李四}},
                  title = {{基因編輯的三把剪刀}},
                  howpublished = {某科學月刊},
                  year = {2026},
                  month = {3},
                  url = {https://example.org/a/1}
                }""",
                citation.bibtex());
    }

    @Test
    void leavesOutWhatIsNotKnownAndWritesOutWhatTexTakesForItself() {
        Citation citation = new Citation(
                "x", List.of(), "50% \\ {A} & B_1", "", Optional.empty(), "https://example.org/}\\input{x");
        assertEquals("50% \\ {A} & B_1[EB/OL]. ", citation.gbt());
        assertEquals(
                """
                @misc{x,
                  title = {{50\\% \\textbackslash{} \\{A\\} \\& B\\_1}},
                  url = {https://example.org/inputx}
                }""",
                citation.bibtex());
    }
}

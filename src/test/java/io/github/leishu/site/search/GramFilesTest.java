package io.github.leishu.site.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class GramFilesTest {
    @Test
    void aGramWithManyDocumentsHasThemInAFileByItself() {
        GramFiles files = new GramFiles(100, 5);
        files.add("基因", "AAAAA", 5);
        files.add("的", "AAAAAA", 6);
        files.add("是", "BBBBBBB", 7);
        assertEquals(
                List.of(new SearchIndex.Part(
                        "g0.js", "leishuSearch(\"g0\",{\"基因\":\"AAAAA\",\"的\":[0,6],\"是\":[1,7]});\n")),
                files.parts());
        assertEquals(
                List.of(
                        new SearchIndex.Part("c0.js", "leishuSearch(\"c0\",\"AAAAAA\");\n"),
                        new SearchIndex.Part("c1.js", "leishuSearch(\"c1\",\"BBBBBBB\");\n")),
                files.common());
    }

    @Test
    void filesHoldAboutAsMuchAsTheyShouldHoweverCommonTheGrams() {
        GramFiles files = new GramFiles(200, 50);
        for (int i = 0; i < 400; i++) {
            files.add(Character.toString(0x4E00 + i), "A".repeat(i % 10 == 0 ? 5_000 : 20), 20);
        }
        List<SearchIndex.Part> parts = files.parts();
        assertTrue(parts.size() > 40 && parts.size() < 60, () -> parts.size() + " files");
        parts.forEach(part -> assertTrue(part.text().length() < 700, part::text));
    }
}

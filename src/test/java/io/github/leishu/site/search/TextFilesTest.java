package io.github.leishu.site.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextFilesTest {
    @Test
    void countsTheDocumentsOfAFileAndSaysWhatItTakesToLoad() {
        TextFiles files = new TextFiles(new HanPairs(), 1_000);
        for (int length : new int[] {400, 400, 2_500, 300, 900}) {
            files.add(document("字".repeat(length - 2)));
        }
        assertEquals(4, files.parts().size());
        assertEquals("C" + "B" + "B" + "B", files.counts());
        // in 512 bytes, of which a character takes 1.75 and what stands around a text some 30
        assertEquals("D" + "J" + "B" + "D", files.sizes());
    }

    private static Searchable document(String text) {
        return new Searchable("x", "", "", Wordings.of("t", "t"), List.of(), Wordings.of(text, text));
    }
}

package io.github.leishu.site.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextFilesTest {
    @Test
    void countsTheDocumentsOfAFileAndSaysHowLongALoneOneIs() {
        TextFiles files = new TextFiles(new HanPairs(), 100);
        for (int length : new int[] {40, 40, 250, 30, 90}) {
            files.add(document("字".repeat(length - 2)));
        }
        assertEquals(4, files.parts().size());
        // two; one of three times the usual length; one; one
        assertEquals("C" + "AD" + "B" + "B", files.counts());
    }

    private static Searchable document(String text) {
        return new Searchable("x", "", "", Wordings.of("t", "t"), List.of(), Wordings.of(text, text));
    }
}

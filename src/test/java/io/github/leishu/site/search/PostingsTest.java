package io.github.leishu.site.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PostingsTest {
    @Test
    void knowsEachDocumentOnceWithItsPlace() {
        Postings postings = new Postings();
        postings.addTitle(0, "基因");
        postings.addText(1, "基因与基因");
        postings.addText(2, "基因 基因 基因 基因");
        postings.addTitle(4, "基因");
        postings.addText(4, "无");
        postings.addText(4, "基因");
        // title alone; twice in the text; often in the text; one document between, both
        assertEquals("C" + "A" + "B" + "H", written(postings).get("基因"));
    }

    @Test
    void anotherWordingAddsOnlyWhatIsNew() {
        Postings postings = new Postings();
        postings.addText(0, "软体好");
        postings.addWording(0, "软件好软件好软件好");
        assertEquals("A", written(postings).get("好"));
        assertEquals("A", written(postings).get("软件"));
        assertEquals("A", written(postings).get("软体"));
    }

    @Test
    void keepsThousandsOfGramsAndDocumentsApart() {
        Postings postings = new Postings();
        for (int document = 0; document < 3_000; document++) {
            postings.addText(document, new String(Character.toChars(0x4E00 + document)) + "的");
        }
        Map<String, String> written = written(postings);
        assertEquals(6_001, written.size());
        assertEquals("A".repeat(3_000), written.get("的"));
        StringBuilder last = new StringBuilder();
        Numbers.append(last, 2_999 << 2);
        assertEquals(last.toString(), written.get(new String(Character.toChars(0x4E00 + 2_999))));
        assertTrue(postings.has('的'));
        assertFalse(postings.has('龍'));
    }

    @Test
    void takesGramsOfOneTwoAndThree() {
        List<String> grams = new ArrayList<>();
        Grams.forEach("用 ai编𠮷,c++", gram -> grams.add(Grams.text(gram)));
        assertEquals(List.of("用", "用 a", "a", "ai", "i", "i编", "编", "编𠮷", "𠮷", ",", "c", "+", "+"), grams);
    }

    @Test
    void spreadsGramsOverTheFiles() {
        int[] sizes = new int[8];
        for (char c = 0x4E00; c < 0x4E00 + 8_000; c++) {
            sizes[Grams.file("的" + c, sizes.length)]++;
        }
        for (int size : sizes) {
            assertTrue(size > 700 && size < 1_300, () -> size + " of 8000 in one of 8 files");
        }
    }

    private static Map<String, String> written(Postings postings) {
        Map<String, String> written = new TreeMap<>();
        postings.forEach((gram, documents, count) -> written.put(gram, documents));
        return written;
    }
}

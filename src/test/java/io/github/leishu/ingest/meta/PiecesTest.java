package io.github.leishu.ingest.meta;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class PiecesTest {
    private static Pieces cut(String... texts) {
        Pieces.Collector collector = new Pieces.Collector();
        for (String text : texts) {
            collector.add(text);
            collector.cut();
        }
        return collector.take(false);
    }

    @Test
    void putsSingleBlanksInPlaceOfAllWhiteSpace() {
        assertEquals("a b 中 c", Pieces.collapsed("\u00a0 a\n\t b\u3000中\u200b \ufeffc "));
        assertEquals("", Pieces.collapsed(" \n\u00a0"));
    }

    @Test
    void keepsPiecesApartAndJoinsThemByBlanks() {
        Pieces pieces = cut(" Ann ", "", " \n", "Lee", "2024 ");
        assertEquals("Ann Lee 2024", pieces.text());
        assertEquals(3, pieces.count());
        assertEquals(List.of("Ann", "Lee", "2024"), pieces.joined());
    }

    @Test
    void joinsWhatALabelOrCommaHoldsTogether() {
        assertEquals(
                List.of("By Ann and Bo", "May 3"),
                cut("By", "Ann", "and Bo", "May 3").joined());
        assertEquals(List.of("作者： 王小明", "2024"), cut("作者：", "王小明", "2024").joined());
        assertEquals(List.of("standby", "Ann"), cut("standby", "Ann").joined());
        assertEquals(List.of("某报 京电"), cut("某报", "京电").joined());
    }

    @Test
    void startsEmptyAfterEachTake() {
        Pieces.Collector collector = new Pieces.Collector();
        collector.add("中文 ");
        assertEquals(true, collector.take(false).han());
        collector.add(" x");
        Pieces second = collector.take(false);
        assertEquals("x", second.text());
        assertEquals(false, second.han());
    }

    @Test
    void readsOnlyShortElements() {
        assertEquals(
                Optional.of("a b"),
                Pieces.textOf(Jsoup.parse("<p>a<br>b</p>").body(), 3).map(String::strip));
        assertEquals(
                Optional.empty(),
                Pieces.textOf(Jsoup.parse("<p>a<b>bcd</b></p>").body(), 3));
    }
}

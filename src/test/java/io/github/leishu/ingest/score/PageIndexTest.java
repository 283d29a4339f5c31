package io.github.leishu.ingest.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class PageIndexTest {
    private static PageIndex index(String html) {
        return new PageIndex(Jsoup.parse(html).body());
    }

    private static List<String> texts(String html) {
        PageIndex index = index(html);
        return IntStream.range(0, index.blockCount())
                .mapToObj(b -> index.block(b).head())
                .toList();
    }

    @Test
    void blocksEndAtBoxesAndDoubledBreaks() {
        assertEquals(
                List.of("loose text", "one two", "three", "a", "b", "cell", "tail"),
                texts("loose <b>text</b><p>one<br>two<br><br>three</p><ul><li>a<li>b</ul>"
                        + "<table><tr><td>cell</table>tail"));
    }

    @Test
    void scriptsAndControlsHoldNoBlocks() {
        assertEquals(List.of("text"), texts("<script>x</script><style>y</style><select><option>z</select><p>text"));
    }

    @Test
    void noscriptCountsWhereItHoldsThePage() {
        String page = "<p>" + "A whole page stands here. ".repeat(20) + "</p>";
        assertEquals(1, texts("<body><noscript>" + page + "</noscript>").size());
        assertEquals(
                0,
                texts("<body><noscript><p>Please switch scripts on.</p></noscript>")
                        .size());
    }

    @Test
    void countsWhatTellsProseFromLabels() {
        BlockText block = index("<p>Hello, <a href=/>big world</a>. 你好。</p>").block(0);
        assertEquals(6, block.words());
        assertEquals(2, block.stops());
        assertEquals(8, block.linkLength());
        assertEquals('。', block.end());
    }

    @Test
    void aPlaceWithoutAnAddressIsNoLink() {
        assertEquals(
                0,
                index("<p><a name=top>A paragraph behind an anchor that nobody closed.")
                        .block(0)
                        .linkLength());
    }

    @Test
    void takesTimeInProportionToThePage() {
        String page = "<ul>" + "<li><a href=/>entry</a></li>".repeat(60_000) + "</ul>" + "<div>".repeat(3_000);
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> Scorer.score(Jsoup.parse(page)));
    }
}

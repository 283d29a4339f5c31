package io.github.leishu.ingest.score;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class DecisionTest {
    private static final String PARAGRAPH = "<p>" + "plain words about winds on a red planet ".repeat(6);
    private static final String TEASER = "<p><a href=x>Seven mountains that nobody has climbed so far</a>";

    private static boolean[] content(String html, double... scores) {
        Document page = Jsoup.parse(html);
        PageIndex index = new PageIndex(page.body());
        return Decision.of(index, new BlockFeatures(page, index), scores, false);
    }

    @Test
    void asksForMoreWhereTheRestOfThePageIsSure() {
        String five = PARAGRAPH.repeat(5);
        assertArrayEquals(new boolean[] {true, true, true, true, false}, content(five, 0.99, 0.99, 0.99, 0.99, 0.45));
        assertArrayEquals(new boolean[] {true, true, true, true, true}, content(five, 0.5, 0.4, 0.4, 0.4, 0.4));
    }

    @Test
    void dropsTeasersFromArticlesAndKeepsThemOnListings() {
        assertArrayEquals(new boolean[] {true, true, false}, content(PARAGRAPH + PARAGRAPH + TEASER, 0.95, 0.95, 0.7));
        boolean[] listing = content(
                TEASER.repeat(8), IntStream.range(0, 8).mapToDouble(i -> 0.7).toArray());
        assertArrayEquals(new boolean[] {true, true, true, true, true, true, true, true}, listing);
    }

    @Test
    void keepsShortLinksOfATableOfContents() {
        assertArrayEquals(
                new boolean[] {true, true, true},
                content(PARAGRAPH + PARAGRAPH + "<p><a href=x>4.2 Winds</a>", 0.95, 0.95, 0.7));
    }

    @Test
    void takesTheBestOfAPageWithoutAnyLikelyBlock() {
        assertArrayEquals(new boolean[] {true, false}, content("<p>A notice in a few words<p>Menu", 0.2, 0.01));
    }

    @Test
    void keepsALabelBetweenTwoBlocksOfContentButNotBelowThem() {
        String labelled = PARAGRAPH + "<p>A warning" + PARAGRAPH + "<p>Share this";
        assertArrayEquals(new boolean[] {true, true, true, false}, content(labelled, 0.95, 0.15, 0.95, 0.15));
    }

    @Test
    void keepsTwoHeadingsInARowAboveTheirText() {
        String chapter = PARAGRAPH + "<h2>2. Winds</h2><h3>2.1. On the plain</h3>" + PARAGRAPH;
        assertArrayEquals(new boolean[] {true, true, true, true}, content(chapter, 0.95, 0.2, 0.2, 0.95));
    }

    @Test
    void keepsAShortLastSentenceWhereHardlyAnyPageWasLearnedFrom() {
        String speech = "<p>" + "山上的风一年四季都很大，夜里更冷。".repeat(4) + "<div><div>祝大家一路平安！</div></div><div>打印本页</div>";
        Document page = Jsoup.parse(speech);
        PageIndex index = new PageIndex(page.body());
        double[] scores = {0.7, 0.33, 0.33};
        assertArrayEquals(
                new boolean[] {true, true, false}, Decision.of(index, new BlockFeatures(page, index), scores, true));
    }
}

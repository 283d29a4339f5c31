package io.github.leishu.ingest.score;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class CopiesTest {
    private static final String FIRST =
            "A rover that was meant to last ninety days on a dusty plain went on for more than fourteen years.";
    private static final String SECOND =
            "Its builders say that the wind deserves the thanks: now and then a gust swept the panels clean again.";
    private static final String HAN = "這輛探測車原本只打算在塵土飛揚的平原上行駛九十天，結果一路走了十四年才停下來。";

    /** The scores that are left of 0.9 for each block. */
    private static double[] left(String html) {
        Document page = Jsoup.parse(html);
        PageIndex index = new PageIndex(page.body());
        double[] scores = new double[index.blockCount()];
        Arrays.fill(scores, 0.9);
        Copies.drop(index, new BlockFeatures(page, index), scores);
        return scores;
    }

    @Test
    void dropsASecondCopyInAPlaceOfItsOwn() {
        assertArrayEquals(
                new double[] {0.9, 0.9, 0, 0},
                left("<div><p>" + FIRST + "<p>" + SECOND + "</div><section><p>" + FIRST + "<p>" + SECOND));
    }

    @Test
    void dropsACopyInHanCharacters() {
        assertArrayEquals(new double[] {0.9, 0}, left("<div><p>" + HAN + "</div><section><p>" + HAN));
    }

    @Test
    void prefersShownTextToAHiddenCopyAboveIt() {
        assertArrayEquals(
                new double[] {0, 0.9, 0.9},
                left("<div hidden>" + FIRST + " " + SECOND + "</div><section><p>" + FIRST + "<p>" + SECOND));
    }

    @Test
    void keepsARefrainAndWhatIsQuoted() {
        String refrain = "<div><p>" + FIRST + "</div>";
        String verses =
                "<p>" + SECOND + "<p>" + SECOND.replace("builders", "makers").replace("gust", "storm") + "<p>"
                        + SECOND.toUpperCase(java.util.Locale.ROOT).replace("S", "Z");
        assertArrayEquals(new double[] {0.9, 0.9, 0.9, 0.9, 0.9}, left(refrain + verses + refrain));
        assertArrayEquals(
                new double[] {0.9, 0.9}, left("<div><p>" + FIRST + "</div><blockquote><p>" + FIRST + "</blockquote>"));
    }

    @Test
    void keepsParagraphsThatAreMuchAlikeSideBySide() {
        assertArrayEquals(new double[] {0.9, 0.9}, left("<div><p>" + FIRST + "<p>" + FIRST + "</div>"));
    }

    @Test
    void keepsAFormThatIsFilledInForEachOfManyPlaces() {
        String form = "<section><p>At place number %d " + FIRST + "</section>";
        StringBuilder page = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            page.append(form.replace("%d", Integer.toString(i)));
        }
        double[] all = new double[8];
        Arrays.fill(all, 0.9);
        assertArrayEquals(all, left(page.toString()));
    }
}

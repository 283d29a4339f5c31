package io.github.leishu.ingest;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links to other stories in the midst of one. */
class InterludesTest {
    private static final String PARAGRAPH =
            "<p>The weaver finch builds its nest under the roof, and in spring it comes back to the same place, "
                    + "where the young ones of last year are waiting for their turn.</p>";

    private static String text(String between) {
        String page = "<html lang=en><title>Finches under the roof</title><article><h1>Finches under the roof</h1>"
                + PARAGRAPH.repeat(3) + between + "<p>LAST. " + PARAGRAPH.substring(3) + PARAGRAPH + "</article>";
        return WebPages.story(page).body().plainText();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h4>More:</h4><ul><li><h4><a href=/1>Owls of the BOILER night</a></h4></ul><ul><li><h4><a href=/2>Larks in the BOILER sky</a></h4></ul>",
                "<p><strong>SEE MORE</strong>: <a href=/1>Owls of the BOILER night</a></p>",
                "<p>Related: <a href=/1>Owls of the BOILER night</a></p>",
                "<h3>Related stories</h3>",
                "<p>DON'T MISS</p><p><a href=/1>Owls of the BOILER night</a><br><a href=/2>Larks in the BOILER sky</a></p>",
                "<h3>Most read in BOILER news</h3><h3>WHOOSH</h3><p>Owls of the BOILER night seen over the city again</p>"
                        + "<h3>TIRELI</h3><p>Larks in the BOILER sky sing longer than ever</p>"
            })
    void leaveTheStoryAsItIs(String between) {
        String text = text(between);
        assertFalse(text.contains("BOILER") || text.contains("Related"), text);
        assertTrue(text.contains("LAST."), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h2>Related work</h2><p>Others have KEPT watch over finches for a hundred years and written it down.</p>",
                "<p>More: the young ones KEPT coming back until the roof was mended.</p>",
                "<p>Read: she KEPT saying it, and nobody <a href=/1>did</a>, although all the books were there.</p>"
            })
    void areNotWhatMerelyBeginsLikeThem(String between) {
        assertTrue(text(between).contains("KEPT"), text(between));
    }

    @Test
    void takesOutTheCardThatUnfoldsAtAName() {
        String text = text(
                "<p>The keeper <span><a href=/p/ida>Ida Finch</a><span><span><a href=/p/ida>Ida Marie Finch</a>"
                        + "<a href=/1>Owls of the BOILER night</a> <a href=/2>Larks in the BOILER sky</a></span></span></span> has counted them all.</p>");
        assertTrue(text.contains("The keeper Ida Finch has counted them all."), text);
        assertFalse(text.contains("BOILER"), text);
    }
}

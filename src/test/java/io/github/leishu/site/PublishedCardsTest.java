package io.github.leishu.site;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Cards of an earlier build. */
class PublishedCardsTest {
    private static final Optional<String> ADDRESS = Optional.of("https://example.org/");

    @Test
    void areTakenAsTheyAre() {
        Map<String, byte[]> published = cards(Sites.withCards(ADDRESS));
        assertFalse(published.isEmpty());
        Site again = Sites.withCards(ADDRESS, path -> Optional.ofNullable(published.get(path)));
        cards(again).forEach((path, card) -> assertSame(published.get(path), card, path));
    }

    @Test
    void areDrawnAnewWhereTheyAreNotWhatTheyWouldBeNow() {
        Map<String, byte[]> cards = cards(Sites.withCards(ADDRESS));
        byte[] other = cards.values().iterator().next();
        Site again = Sites.withCards(ADDRESS, path -> Optional.of(other));
        cards(again).forEach((path, card) -> assertArrayEquals(cards.get(path), card, path));
    }

    private static Map<String, byte[]> cards(Site site) {
        Map<String, byte[]> cards = new TreeMap<>();
        for (SiteFile file : site.files()) {
            if (file.path().endsWith(".png") && !file.path().startsWith("images/")) {
                cards.put(file.path(), file.bytes());
            }
        }
        return cards;
    }
}

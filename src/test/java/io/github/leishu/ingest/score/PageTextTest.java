package io.github.leishu.ingest.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.github.leishu.ingest.score.words.Lexicon;
import io.github.leishu.ingest.score.words.LongList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class PageTextTest {
    private static PageIndex index(String body) {
        return new PageIndex(Jsoup.parse(body).body());
    }

    private static List<Long> hashes(LongList list, int from, int to) {
        return IntStream.range(from, to).mapToObj(list::get).toList();
    }

    private static List<Long> hashes(String words) {
        return Stream.of(words.split(" ")).map(Lexicon::hash).toList();
    }

    private static List<Long> tokens(PageIndex page, int b) {
        return hashes(page.text().tokens(), page.block(b).tokensFrom, page.block(b).tokensTo);
    }

    private static List<Long> words(PageIndex page, int b) {
        return hashes(page.text().words(), page.block(b).wordsFrom, page.block(b).wordsTo);
    }

    @Test
    void tokensAreRunsOfLettersAndDigitsAndWordsOfLettersOnly() {
        PageIndex page = index("<p>Before</p><p>The 2nd café,\n12b or iPhone9x.</p>");
        assertEquals(hashes("the 2nd café 12b or iphone9x"), tokens(page, 1));
        assertEquals(hashes("the nd café b or iphone x"), words(page, 1));
    }

    @Test
    void wideCharactersAreTokensButNoWords() {
        PageIndex page = index("<p>読む the 本。</p>");
        assertEquals(hashes("読 む the 本 。"), tokens(page, 0));
        assertEquals(hashes("the"), words(page, 0));
    }

    @Test
    void aWordGoesOnInTheNextElementButNotBehindALineBreak() {
        PageIndex page = index("<p>w<b>e</b>aver<br>finch</p>");
        assertEquals(hashes("weaver finch"), tokens(page, 0));
        assertEquals(hashes("weaver finch"), words(page, 0));
        assertEquals("weaver finch", page.block(0).head());
    }

    @Test
    void theHeadCutsTheWordThatItEndsIn() {
        String nests = "nest ".repeat(PageText.HEAD / 5 - 1);
        PageIndex page = index("<p>" + nests + "weaver finch</p><p>" + nests + "weave</p>");
        BlockText cut = page.block(0);
        assertEquals(PageText.HEAD, cut.head().length());
        assertEquals(cut.head(), page.block(1).head());
        assertEquals(cut.headHash(), page.block(1).headHash());
        assertEquals(Lexicon.hash("weave"), cut.cut);
        assertEquals(PageText.HEAD / 5 - 1, cut.headTokensTo - cut.tokensFrom);
        assertEquals(words(page, 1), words(page, 0));
        assertNotEquals(tokens(page, 1), tokens(page, 0));
    }

    @Test
    void aLongTextIsReadInPartsAsItWouldBeAtOnce() {
        String word = "weaverbirds";
        int count = 20_000; // 240,000 characters, so words stand across the parts' edges
        PageIndex page = index("<p>" + (word + " ").repeat(count) + "</p><p>finch</p>");
        assertEquals(Collections.nCopies(count, Lexicon.hash(word)), tokens(page, 0));
        assertEquals(count, page.block(0).words());
        assertEquals(count * word.length(), page.block(0).length());
        assertEquals("finch", page.block(1).head());
    }

    @Test
    void anEmptyBlockLeavesNoTrace() {
        PageIndex page = index("<p> </p><p>finch</p><p>\n</p>");
        assertEquals(1, page.blockCount());
        assertEquals(1, page.block(0).nodes().size());
        assertEquals(hashes("finch"), tokens(page, 0));
    }
}

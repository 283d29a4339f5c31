package io.github.leishu.ingest.score;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.junit.jupiter.api.Test;

class ScorerTest {
    private static final String TEXT =
            "<p>" + "The weaver finch builds its nest under the roof, and in spring it comes back. ".repeat(3) + "</p>";

    /** What is left of a page's text when the rejects are gone. */
    private static String content(String html) {
        Document page = Jsoup.parse(html);
        PageScores scores = Scorer.score(page);
        scores.rejects().forEach(reject -> reject.node().remove());
        scores.hints().forEach(Node::remove);
        return page.body().text();
    }

    @Test
    void keepsTheArticleAndLosesThePageAroundIt() {
        String kept = content("<nav><ul><li><a href=/a>Home</a><li><a href=/b>About us</a></ul></nav>"
                + "<div class=post><h1>Finches</h1>" + TEXT.repeat(4) + "<h2>Spring</h2>" + TEXT.repeat(3) + "</div>"
                + "<div class=related><h3>Related posts</h3><ul><li><a href=/1>Owls at night</a>"
                + "<li><a href=/2>Larks at noon</a></ul></div><footer>Copyright 2020. All rights reserved.</footer>");
        assertTrue(kept.contains("weaver finch"), kept);
        assertTrue(kept.contains("Spring"), kept);
        List.of("About us", "Owls", "Copyright").forEach(other -> assertFalse(kept.contains(other), kept));
    }

    @Test
    void postsOfAThreadAreContent() {
        String post = "<div class=post><div class=author>oak%d</div><div class=postbody>" + TEXT + "</div></div>";
        StringBuilder page = new StringBuilder("<div id=thread><h1>Nests under the roof?</h1>");
        for (int i = 0; i < 6; i++) {
            page.append(String.format(post, i).replace("spring", "spring of year " + i));
        }
        String kept = content(page + "</div>");
        for (int i = 0; i < 6; i++) {
            assertTrue(kept.contains("spring of year " + i), kept);
        }
    }

    @Test
    void readsAPageThatIsOnlyShownWithoutScripts() {
        String kept = content("<div id=app></div><noscript><div class=post>" + TEXT.repeat(3) + "</div></noscript>");
        assertTrue(kept.contains("weaver finch"), kept);
    }

    @Test
    void ofHiddenStatementsForMachinesOnlyTheTextIsContent() {
        String kept = content("<div class=post><h1>Finches</h1><p>A first sentence about finches.</p></div>"
                + "<div style='display:none' itemscope itemtype=http://schema.org/NewsArticle>"
                + "<div itemprop=author><div itemprop=name>Oakley Ash</div></div><div itemprop=datePublished>2019-11-19T08:57:40+01:00</div>"
                + "<div itemprop=articleBody>" + TEXT.repeat(4) + "</div><div itemprop=keywords>roof,nest</div></div>");
        assertTrue(kept.contains("weaver finch"), kept);
        List.of("Oakley", "2019-11-19T", "roof,nest").forEach(other -> assertFalse(kept.contains(other), kept));
    }

    @Test
    void anEmptyPageHasNoBlocks() {
        assertTrue(Scorer.score(Jsoup.parse("")).rejects().isEmpty());
    }
}

package io.github.leishu.ingest.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leishu.article.Comment;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentFinderTest {
    private static final String STORY =
            "<h1>題目</h1>" + ("<p>" + "研究人員在細胞裡找到一種新的蛋白質，它能剪開特定的序列，並在修復時留下記號。".repeat(3) + "</p>").repeat(4);

    private static final String OTHER_TEXT = "<p>" + "這座山上的望遠鏡每個晴朗的夜晚都要拍下幾百張照片，再由計算機一張張比對，找出移動的光點。".repeat(2) + "</p>";

    private final RemovalLog log = new RemovalLog();

    private PageContent find(String html) {
        return new ContentFinder(Jsoup.parse(html, "https://example.org/")).content(log);
    }

    private String text(String html) {
        return find(html).blocks().stream().map(Element::text).collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<nav>BOILER</nav>",
                "<header class=site-header>BOILER</header>",
                "<footer>BOILER</footer>",
                "<div class='breadcrumbs'>BOILER</div>",
                "<div id=shareBar>BOILER 分享</div>",
                "<div class='post-views'>BOILER</div>",
                "<ins class=adsbygoogle>BOILER</ins>",
                "<div class=cookie-notice>BOILER</div>",
                "<div class='newsletter-signup'>BOILER</div>",
                "<div class=login_box>BOILER</div>",
                "<div class=donate>BOILER</div>",
                "<div class='author-bio'>BOILER 寫過很多文章。</div>",
                "<div class='relatedPosts'><a href=/1>BOILER</a></div>",
                "<div class=tag-cloud>BOILER</div>",
                "<div class=pagination>BOILER</div>",
                "<form><input name=q><button>BOILER</button></form>",
                "<div style='display: none'>BOILER</div>",
                "<div hidden>BOILER</div>",
                "<script>BOILER</script><style>BOILER</style><noscript>BOILER</noscript><template>BOILER</template>",
                "<a class=skip-link href=#main>BOILER</a>",
                "<p>Copyright © 2020 BOILER</p>",
                "<div><h3>延伸閱讀</h3><ul><li><a href=/1>BOILER 一</a><li><a href=/2>BOILER 二</a></ul></div>",
                "<div><h4>Related articles</h4><a href=/1>BOILER one</a> <a href=/2>BOILER two</a></div>",
                "<aside role=complementary>BOILER</aside>"
            })
    void takesBoilerplateOut(String boilerplate) {
        String text = text("<body><div>" + STORY + "</div>" + boilerplate + "</body>");
        assertFalse(text.contains("BOILER"), text);
        assertTrue(text.contains("留下記號"), text);
        assertTrue(text("<body><article>" + STORY + boilerplate + "</article></body>")
                        .indexOf("BOILER")
                < 0);
    }

    @Test
    void logsEveryRemovalWithRulePlaceAndExcerpt() {
        find("<body><div id=top><div class='share x'>分享 12</div></div>" + STORY);
        Removal removal = log.removals().stream()
                .filter(each -> each.rule().equals("share"))
                .findFirst()
                .orElseThrow();
        assertEquals("div#top > div.share", removal.where());
        assertEquals("分享 12", removal.excerpt());
    }

    @Test
    void keepsCodeInsideRemovedAside() {
        assertTrue(text("<main>" + STORY + "<aside><pre><code>mvn verify</code></pre></aside></main>")
                .contains("mvn verify"));
    }

    @Test
    void keepsContentThatIsMisnamed() {
        assertTrue(text("<body><div class=sidebar>" + STORY + "</div></body>").contains("留下記號"));
    }

    @Test
    void readsNoWordInAnEscapedName() {
        assertTrue(text("<body><div>" + STORY + "<h2><span id=.E7.B6.93.E6.AD.B7>經歷</span></h2>" + OTHER_TEXT
                        + "</div></body>")
                .contains("經歷"));
    }

    @Test
    void keepsContentInsideAPageWideForm() {
        assertTrue(text("<body><form action=/x><input type=hidden>" + STORY + "</form></body>")
                .contains("留下記號"));
    }

    @Test
    void readsNoscriptWhenItHoldsThePage() {
        assertTrue(text("<body><div id=app></div><noscript><div>" + STORY + "</div></noscript></body>")
                .contains("留下記號"));
    }

    @Test
    void marksStoriesInARow() {
        List<Element> blocks = find("<body><article>" + STORY + "</article><article><h1>第二題</h1>" + OTHER_TEXT.repeat(3)
                        + "</article></body>")
                .blocks();
        assertEquals("1", blocks.get(0).attr("data-story"));
        assertEquals("2", blocks.get(blocks.size() - 1).attr("data-story"));
    }

    @Test
    void readsPushesByTheirShape() {
        PageContent content = find(
                "<body><div>" + STORY
                        + "<div class=push><span>推 </span><span>rose</span><span>: 好文</span><span> 04/29 13:31</span></div>"
                        + "<div class=push><span>噓 </span><span>oak</span><span>: 沒圖</span><span> 04/29 13:32</span></div></div>");
        assertEquals(
                List.of(
                        new Comment("rose", "push", "04/29 13:31", "好文"),
                        new Comment("oak", "boo", "04/29 13:32", "沒圖")),
                content.comments());
        assertFalse(content.blocks().stream().anyMatch(block -> block.text().contains("好文")));
    }

    @Test
    void readsCommentsOfABlog() {
        PageContent content = find("<body><article>" + STORY + "</article><div id=comments><h3>2 則留言</h3><ol>"
                + "<li class=comment><cite class=fn>小明</cite><time>2024-01-02</time><div class=comment-content><p>謝謝分享</p></div></li>"
                + "<li class=comment><cite class=fn>小華</cite><time>2024-01-03</time><div class=comment-content><p>學到了</p></div></li>"
                + "</ol></div>");
        assertEquals(
                List.of("小明", "小華"),
                content.comments().stream().map(Comment::author).toList());
        assertEquals("謝謝分享", content.comments().get(0).text());
        assertFalse(content.blocks().stream().anyMatch(block -> block.text().contains("留言")));
    }

    @Test
    void firstPostOfAThreadIsTheStory() {
        String post = "<div class=post><p class=author>%s</p><div class=content>%s</div></div>";
        PageContent content = find("<body>" + String.format(post, "甲", STORY.replaceAll("</?h1>", ""))
                + String.format(post, "乙", "回覆一下。") + String.format(post, "丙", "再回覆。"));
        assertEquals(
                List.of("乙", "丙"),
                content.comments().stream().map(Comment::author).toList());
        assertTrue(content.blocks().stream().anyMatch(block -> block.text().contains("留下記號")));
    }

    @Test
    void beginsParagraphsAtIndentedLines() {
        String line = "這是一段用全形空白縮排的舊網頁文字，一行就是一段，中間只有換行。".repeat(2);
        assertEquals(
                2,
                find("<body><div>　　" + line + "<br>　　" + line + "</div></body>")
                        .blocks()
                        .size());
    }
}

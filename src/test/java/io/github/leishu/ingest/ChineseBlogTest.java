package io.github.leishu.ingest;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leishu.ingest.clean.Story;
import org.junit.jupiter.api.Test;

class ChineseBlogTest {
    private static final String PARAGRAPH = "<p>这台望远镜架在海拔四千米的高原上，每个晴朗的夜晚都要拍下几百张照片，再由计算机一张张比对，找出移动的光点。</p>";

    private static Story story(String body) {
        String page = "<html lang=zh><head><title>夜空 | 某人的博客</title></head><body>" + body + "</body></html>";
        return WebPages.story(page);
    }

    @Test
    void endsTheStoryWhereTheTrackbackAndTheFirstCommentStand() {
        String text = story("<h1>夜空里移动的光点</h1>" + PARAGRAPH.repeat(4)
                        + "<p>(本文发表于天文随笔, 已被阅读178次)</p><p>本文通告引用(Trackback)链接: /trackback?p=17</p>"
                        + "<p>流星的评论 September 19th, 2005 at 7:32 pm</p><p>写得真好，我家楼顶也看得到，只是光害太严重了。</p>")
                .body()
                .plainText();
        assertTrue(text.contains("四千米"), text);
        assertFalse(text.contains("引用") || text.contains("楼顶") || text.contains("已被阅读"), text);
    }

    @Test
    void keepsTheFirstSentenceOfATextWithoutAHeadline() {
        String text = story("<div class=content><p>一月二十日晚上，山上的气温降到零下三十度。</p>"
                        + "<p><img src=a.jpg></p><p><img src=b.jpg></p>" + PARAGRAPH + "</div>")
                .body()
                .plainText();
        assertTrue(text.contains("零下三十度"), text);
    }

    @Test
    void keepsTheLeadAboveTheBoxThatHoldsTheText() {
        String lead = "各位好，欢迎收听本周的天文摘要，这一期说的是望远镜怎样在一个晚上里找到七颗从来没有人见过的小行星。";
        String text = story("<main><article><h1>夜空里移动的光点</h1><p class=intro>" + lead + "</p><div class=text>"
                        + PARAGRAPH + PARAGRAPH.replace("照片", "底片").replace("计算机", "学生") + "</div></article></main>")
                .body()
                .plainText();
        assertTrue(text.contains("七颗"), text);
        assertTrue(text.contains("底片"), text);
    }
}

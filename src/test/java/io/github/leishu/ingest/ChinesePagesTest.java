package io.github.leishu.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leishu.ingest.clean.Story;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What belongs to a Chinese web page's story though its wording or place speaks against it. */
class ChinesePagesTest {
    private static final String PARAGRAPH = "<p>这台望远镜架在海拔四千米的高原上，每个晴朗的夜晚都要拍下几百张照片，再由计算机一张张比对，找出移动的光点。</p>";

    private static Story story(String body) {
        String page = "<html lang=zh><head><title>夜空里移动的光点</title></head><body>" + body + "</body></html>";
        return WebPages.story(page);
    }

    private static String text(String body) {
        return story(body).body().plainText();
    }

    @Test
    void takesTheRepliesOfAnOldBoardApartByTheirFloors() {
        String floor = "<div class=bar><a name=top%1$d>楼层： 第 %1$d 楼 时间：2005-08-2%1$d 20:56:20</a></div>"
                + "<div class=box><div>作者： %2$s<br>秀才<br>积分:12</div><div>%3$s</div></div>";
        Story story = story("<h1>夜空里移动的光点</h1>" + floor.formatted(1, "观星者", PARAGRAPH.repeat(3))
                + floor.formatted(2, "小草", "写得真好，我也想去山上看看。")
                + floor.formatted(3, "大树", "找了好几天了，谢谢！"));
        assertTrue(story.body().plainText().contains("四千米"));
        assertFalse(story.body().plainText().contains("写得真好"), story.body().plainText());
        assertEquals(List.of("观星者"), story.facts().authors());
        assertEquals("小草", story.discussion().get(0).author());
    }

    @Test
    void keepsAParagraphAboutOwnersOfRights() {
        String text = text("<h1>夜空里移动的光点</h1>" + PARAGRAPH.repeat(3)
                + "<p>用别人拍的照片，一定要先得到版权所有者的同意，否则很容易惹上官司。</p><p>版权所有 星空杂志社</p>");
        assertTrue(text.contains("版权所有者"), text);
        assertFalse(text.contains("杂志社"), text);
    }

    @Test
    void keepsTheQuestionsOfAnInterview() {
        String text = text("<h1>夜空里移动的光点</h1>" + PARAGRAPH + "<p>记者：你们怎样找到它们？</p>" + PARAGRAPH + PARAGRAPH);
        assertTrue(text.contains("怎样找到"), text);
    }

    @Test
    void keepsARuleAboutPermissionsInAListOfRules() {
        String text = text("<h1>夜空里移动的光点</h1>" + PARAGRAPH + "<p>有下列情形之一的，不得使用望远镜：</p><p>（一）未经批准、授权擅自改动镜片的；</p>"
                + "<p>（二）白天把镜头对准太阳的；</p>" + PARAGRAPH);
        assertTrue(text.contains("改动镜片") && text.contains("对准太阳"), text);
    }

    @Test
    void goesOnRightBehindLinksToOtherStories() {
        String text = text("<h1>夜空里移动的光点</h1>" + PARAGRAPH.repeat(3)
                + "<p>延伸阅读：<a href=/1>去年最亮的一颗彗星</a></p><p><a href=/2>山上的天文台为什么都是白色</a></p>"
                + "<p>第一种光点</p><p>最常见的是人造卫星，几分钟就从天的这一边走到那一边，用肉眼也看得到。</p><p>第二种光点</p>" + PARAGRAPH);
        assertTrue(text.contains("第一种光点") && text.contains("人造卫星"), text);
        assertFalse(text.contains("彗星") || text.contains("白色"), text);
    }

    @Test
    void keepsSentencesAboveALineThatLooksLikeTheHeadline() {
        String text = text("<div class=content><p>下周一，</p><p>山上的望远镜就要进入检修的第二阶段，</p><p>这也是对观星的人影响最大的一段。</p>"
                + "<p>你还不知道？</p><p>从五月十日起，山路要封闭二十二天，请大家改走南坡！</p>"
                + "<h1>山路封闭期间怎样上山</h1>" + PARAGRAPH.repeat(2) + "</div>");
        assertTrue(text.contains("检修的第二阶段") && text.contains("南坡"), text);
    }

    @Test
    void keepsTheFieldsThatIdentifyAnOfficialDocument() {
        String row = "<tr><td>%s</td><td>%s</td></tr>";
        String text = text("<div class=head><table>" + row.formatted("索 引 号：", "2022-00426")
                + row.formatted("发文机关：", "山城天文台") + row.formatted("发文字号：", "山天〔2022〕1号")
                + row.formatted("发布日期：", "2022年01月28日") + "</table></div><div class=text><h1>夜空里移动的光点</h1>"
                + PARAGRAPH.repeat(3) + "</div>");
        assertTrue(text.contains("山天〔2022〕1号") && text.contains("山城天文台"), text);
    }

    @Test
    void keepsTheAbstractAndTheSourcesOfAPaper() {
        String abstractText = "<div class=abs><div><b>摘要: </b>本文比较了三种在照片里寻找移动光点的办法，说明各自需要多少时间、会漏掉多少，"
                + "并指出把三种办法合起来用，漏掉的最少，花的时间也不多。</div></div>";
        String sources =
                "<div><p><b>参考文献</b></p><table><tr><td>[1]</td><td>王小明. 移动光点的比对[J]. 星空, 2011(11): 56-58.</td></tr>"
                        + "<tr><td>[2]</td><td>李小华. 夜空摄影[M]. 山城: 山城出版社, 2009.</td></tr></table></div>";
        String text = text("<div class=page>" + abstractText + "<div class=main><h1>夜空里移动的光点</h1>" + PARAGRAPH.repeat(6)
                + "</div>" + sources + "</div>");
        assertTrue(text.contains("漏掉的最少"), text);
        assertTrue(text.contains("移动光点的比对") && text.contains("山城出版社"), text);
    }

    @Test
    void leavesOutALastLineThatSaysWhereTheStoryWasTakenFrom() {
        String text = text("<h1>夜空里移动的光点</h1>" + PARAGRAPH.repeat(3) + "<p>来源：山城晚报</p>");
        assertFalse(text.contains("山城晚报"), text);
        assertTrue(text("<h1>夜空里移动的光点</h1>" + PARAGRAPH + "<p>来源：山城晚报</p>" + PARAGRAPH.repeat(3))
                .endsWith("光点。"));
    }
}

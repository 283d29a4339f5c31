package io.github.leishu.ingest.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leishu.ingest.clean.Removal;
import io.github.leishu.ingest.clean.RemovalLog;
import io.github.leishu.ingest.source.TextReader;
import io.github.leishu.ingest.text.Line;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoryFinderTest {
    private static final String TEXT = "研究團隊在山區設置了四十台錄音機，連續記錄三個月的蛙鳴，並請專家逐段辨認。\n\n結果發現，氣溫每升高一度，鳴叫季節就提前四天，影響遍及六個物種。\n\n";

    private static List<Line> lines(String text) {
        return Line.of(TextReader.document(text).body().children());
    }

    private static List<FoundStory> find(String text) {
        return StoryFinder.find(lines(text), new RemovalLog());
    }

    @Test
    void splitsWhereTheHeaderOfTheFirstStoryIsRepeated() {
        String page = "第一個聽見蛙鳴的人\n\n王小明_96\n・2021/06/18 ・2410字\n\n" + TEXT
                + "第二個聽見蛙鳴的人\n\n李小華_96\n・2021/06/17 ・1410字\n\n" + TEXT;
        assertEquals(
                List.of("第一個聽見蛙鳴的人", "第二個聽見蛙鳴的人"),
                find(page).stream().map(FoundStory::title).toList());
    }

    @Test
    void findsAHeadlineThatStandsBehindItsStory() {
        String page = "山蛙叫了\n\n晨報北京3月1日電(記者王小明)" + TEXT + "晨報上海3月2日電(記者李小華)" + TEXT + "研究顯示：天氣暖和蛙鳴提前\n\n主編 點評\n";
        assertEquals(
                List.of("山蛙叫了", "研究顯示：天氣暖和蛙鳴提前"),
                find(page).stream().map(FoundStory::title).toList());
    }

    @Test
    void keepsPushesOfABoardApartFromThePost() {
        FoundStory post = find("作者abc (小明)看板Frog標題[心得] 聽蛙時間Sat Apr 29 13:27:55 2023\n" + TEXT
                        + "推 xyz       : 好聽 04/29 13:28\n噓 no_pe     : 吵 04/29 13:29\n")
                .get(0);
        assertEquals("[心得] 聽蛙", post.title());
        assertEquals(List.of("abc"), post.authors());
        assertEquals(
                List.of("push", "boo"),
                post.comments().stream().map(comment -> comment.kind()).toList());
    }

    @Test
    void takesEvenAShortFirstLineForTheHeadlineWhenItStandsAlone() {
        assertEquals("聽蛙", find("聽蛙\n\n" + TEXT).get(0).title());
    }

    @Test
    void flagsASponsoredStoryAndKeepsIt() {
        FoundStory story = find("山蛙與感測器的一年\n\n2021/06/18 ・2410字\n\n本文與 海嵐感測 合作，編輯部企劃執行。\n\n" + TEXT)
                .get(0);
        assertTrue(story.sponsored());
    }

    @Test
    void findsNoStoryOnALoginPage() {
        assertEquals(List.of(), find("登入\n帳號\n密碼\n忘記密碼？\n還沒有帳號嗎？立即註冊\n© 2024 蛙網 版權所有\n"));
    }

    @Test
    void saysWhyEachLineIsLeftOut() {
        RemovalLog log = new RemovalLog();
        StoryFinder.find(lines("山蛙與感測器的一年\n\n2021/06/18\n\n" + TEXT + "相關新聞\n\n別的蛙也叫了\n"), log);
        assertTrue(log.removals().stream().map(Removal::rule).toList().contains("tail"));
        assertTrue(log.removals().stream().allMatch(removal -> removal.where().startsWith("line ")));
    }

    @Test
    void staysFastOnHostileLines() {
        String hostile = ("文/".repeat(60) + "\n" + "1".repeat(500) + "\n" + "分享 ".repeat(80) + "a\n" + "(".repeat(400)
                        + "\n" + "推 a:".repeat(50) + "\n")
                .repeat(400);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> find(hostile));
    }
}

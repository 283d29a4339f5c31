package io.github.leishu.library.copies;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.leishu.article.Article;
import io.github.leishu.article.ArticleMeta;
import io.github.leishu.article.Block;
import io.github.leishu.article.Body;
import io.github.leishu.article.Inline;
import io.github.leishu.article.Provenance;
import io.github.leishu.article.Publishing;
import io.github.leishu.lang.ChineseConverters;
import io.github.leishu.lang.Script;
import io.github.leishu.library.text.ArticleText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CopiesTest {
    private static final String STORY = "一九八〇年代末，研究人員在大腸桿菌的基因組裡看到一段奇怪的重複序列，當時沒有人知道它的用途。"
            + "二十年後，乳酸菌工廠的技術員發現，能抵抗噬菌體的菌株在這些重複序列之間多了幾段新的間隔，"
            + "而間隔的內容正好來自攻擊過它們的病毒。細菌原來把敵人的一小段留在自己的染色體裡，下次遇到就認得出來。"
            + "再過五年，實驗室證明只要兩種分子就能重現這套防禦：一段嚮導核糖核酸，和一把會切開雙股的酵素。"
            + "從此改寫一個基因不必再花上半年，一位研究生在兩個星期內就能做完。";

    private static final String OTHER = "火山灰落在湖底，一年一層，像書頁一樣疊起來。地質學家把它鑽成一根細長的岩芯，沿著長軸剖開，"
            + "用放大鏡數那些深淺相間的紋。夏天的紋淺而厚，帶著矽藻的殼；冬天的紋深而薄，只有細泥。"
            + "數到第四百二十七條時，出現一道白線，那一年山頂塌了下去，村裡的歌謠唱到今天。";

    /** What a test says of an article. */
    private record Said(String id, String title, String text, String site, String date) {
        Article article() {
            return article(Publishing.DEFAULT);
        }

        Article article(Publishing publishing) {
            Provenance provenance = new Provenance(
                    Optional.of(site),
                    Optional.of("https://example.org/" + id),
                    Optional.empty(),
                    false,
                    Optional.of("scraped/" + id + ".html#1"),
                    Optional.empty());
            return new Article(
                    id,
                    new ArticleMeta(
                            title,
                            List.of(),
                            Optional.of(LocalDate.parse(date)),
                            "zh-Hant",
                            provenance,
                            publishing,
                            ""),
                    new Body(List.of(new Block.Paragraph(List.of(new Inline.Text(text))))),
                    List.of(),
                    List.of());
        }
    }

    private static Map<String, List<String>> copies(Article... articles) {
        Map<String, List<String>> ids = new java.util.TreeMap<>();
        Copies.among(List.of(articles).stream().map(ArticleText::of).toList())
                .byOriginal()
                .forEach((id, copies) ->
                        ids.put(id, copies.stream().map(Article::id).toList()));
        return ids;
    }

    @Test
    void findsAStoryInTheOtherScriptAndCallsTheEarlierTheOriginal() {
        String hans = ChineseConverters.to(Script.HANS, "zh-Hant").convert(STORY);
        Article taiwan = new Said("taiwan", "細菌的記憶", STORY, "甲報", "2026-03-02").article();
        Article mainland = new Said("mainland", "细菌也会记仇", hans, "乙网", "2026-03-01").article();
        Article other = new Said("lake", "湖底的年輪", OTHER, "甲報", "2026-03-01").article();
        assertEquals(Map.of("mainland", List.of("taiwan")), copies(taiwan, mainland, other));
    }

    @Test
    void findsAStoryThatWasCutAndReworded() {
        String edited = "本報訊　" + STORY.replace("二十年後", "直到二十年之後").replace("，下次遇到就認得出來", "");
        assertEquals(
                Map.of("a", List.of("b")),
                copies(
                        new Said("a", "細菌的記憶", STORY, "甲報", "2026-03-01").article(),
                        new Said("b", "細菌記得敵人", edited, "乙網", "2026-03-02").article()));
    }

    @Test
    void takesAnExcerptUnderTheSameTitleForTheStory() {
        String first = STORY.substring(0, 90);
        Article whole = new Said("a", "細菌的記憶", STORY, "甲報", "2026-03-02").article();
        assertEquals(
                Map.of("a", List.of("b")), copies(whole, new Said("b", "细菌的记忆", first, "乙網", "2026-03-02").article()));
        assertEquals(Map.of(), copies(whole, new Said("b", "讀書筆記", first, "乙網", "2026-03-02").article()));
    }

    @Test
    void keepsReportsOfOneSeriesApart() {
        String report = "中央氣象機構測得規模 4.1 地震，震央在東部海域，深度 12 公里，最大震度三級，出現在沿海的兩個觀測站。"
                + "民眾如在海邊活動，請留意後續消息，並確認家中瓦斯與門窗。相關單位正在清查各地有無災情，截至發稿為止沒有傷亡回報。";
        Article first = new Said("a", "三月一日地震", report, "地震快報", "2026-03-01").article();
        String next = report.replace("4.1", "5.3").replace("東部", "南部").replace("12", "31");
        assertEquals(Map.of(), copies(first, new Said("b", "三月九日地震", next, "地震快報", "2026-03-09").article()));
    }

    /** What one writer tells twice under two titles are two articles, however much they share. */
    @Test
    void keepsApartWhatOnePublicationCallsByTwoTitles() {
        Article first = new Said("a", "細菌的記憶", STORY, "甲報", "2026-03-01").article();
        assertEquals(Map.of(), copies(first, new Said("b", "細菌記得敵人", STORY, "甲報", "2026-03-02").article()));
    }

    @Test
    void keepsReportsOfOneSeriesApartThatAllHaveOneTitle() {
        String report = "中央氣象機構測得規模 4.1 地震，震央在東部海域，深度 12 公里，最大震度三級，出現在沿海的兩個觀測站。"
                + "民眾如在海邊活動，請留意後續消息，並確認家中瓦斯與門窗。相關單位正在清查各地有無災情，截至發稿為止沒有傷亡回報。";
        Article first = new Said("a", "地震報告", report, "地震快報", "2026-03-01").article();
        String next = report.replace("4.1", "5.3").replace("東部", "南部").replace("12", "31");
        assertEquals(Map.of(), copies(first, new Said("b", "地震報告", next, "地震快報", "2026-03-09").article()));
        assertEquals(
                Map.of("a", List.of("b")),
                copies(first, new Said("b", "地震報告", report, "地震快報", "2026-03-09").article()));
    }

    @Test
    void keepsRecipesApartThatSayTheSameOfDifferentPrograms() {
        Article first =
                with(new Said("a", "怎麼做", STORY, "甲報", "2026-03-01").article(), new Block.CodeBlock("", "x = 1"));
        Article next =
                with(new Said("b", "怎麼做", STORY, "乙網", "2026-03-02").article(), new Block.CodeBlock("", "y = 2"));
        assertEquals(Map.of(), copies(first, next));
    }

    @Test
    void doesNotTakeWhatIsQuotedForTheStory() {
        Article story = new Said("a", "細菌的記憶", STORY, "甲報", "2026-03-01").article();
        Block quote = new Block.Quote(List.of(new Block.Paragraph(List.of(new Inline.Text(STORY)))));
        Article note = with(new Said("b", "細菌的記憶", OTHER, "乙網", "2026-03-02").article(), quote);
        assertEquals(Map.of(), copies(story, note));
    }

    private static Article with(Article article, Block more) {
        List<Block> blocks = new ArrayList<>(article.body().blocks());
        blocks.add(more);
        return new Article(article.id(), article.meta(), new Body(blocks), List.of(), List.of());
    }

    @Test
    void leavesAloneWhatItsOwnerCallsDistinct() {
        Publishing distinct = new Publishing(
                Optional.empty(), List.of(), List.of(), false, Optional.empty(), List.of(), List.of(), true);
        assertEquals(
                Map.of(),
                copies(
                        new Said("a", "細菌的記憶", STORY, "甲報", "2026-03-01").article(),
                        new Said("b", "細菌的記憶", STORY, "乙網", "2026-03-02").article(distinct)));
    }

    @Test
    void believesNoFewWords() {
        assertEquals(
                Map.of(),
                copies(
                        new Said("a", "甲", "此文已被刪除。", "甲報", "2026-03-01").article(),
                        new Said("b", "乙", "此文已被刪除。", "甲報", "2026-03-02").article()));
        assertEquals(
                Map.of(),
                copies(
                        new Said("a", "甲", "", "甲報", "2026-03-01").article(),
                        new Said("b", "甲", "", "甲報", "2026-03-02").article()));
    }

    @Test
    void givesTheSameWhateverTheOrder() {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            articles.add(new Said("s" + i, "細菌的記憶", STORY.substring(i * 4), "報" + i, "2026-03-01").article());
            articles.add(new Said("l" + i, "湖底的年輪", OTHER.substring(i * 3), "報" + i, "2026-03-01").article());
        }
        Map<String, List<String>> expected = copies(articles.toArray(Article[]::new));
        assertEquals(2, expected.size());
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(articles, new Random(seed));
            assertEquals(expected, copies(articles.toArray(Article[]::new)));
        }
    }
}

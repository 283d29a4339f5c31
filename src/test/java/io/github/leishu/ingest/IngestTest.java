package io.github.leishu.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leishu.ingest.clean.Story;
import io.github.leishu.ingest.source.ScrapedFile;
import io.github.leishu.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IngestTest {
    private static List<Problem> problems(String path, byte[] bytes) {
        var outcome = new Ingest().ingest(new ScrapedFile(path, bytes));
        assertTrue(outcome.value().isEmpty(), "nothing is made of " + path);
        return outcome.problems();
    }

    @ParameterizedTest
    @CsvSource({
        "%PDF-1.7 stuff,BINARY,a PDF document",
        "GIF89a stuff,BINARY,a GIF image",
        "'   ',EMPTY,the file is empty",
        "just words,NOT_HTML,no markup in 10 characters"
    })
    void namesWhatWasFoundInsteadOfAPage(String content, String code, String what) {
        List<Problem> problems = problems("scraped/x.html", content.getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(1, problems.size());
        assertEquals(code, problems.get(0).code());
        assertTrue(problems.get(0).toString().startsWith("scraped/x.html: error " + code + ": "));
        assertTrue(problems.get(0).what().contains(what), problems.get(0).what());
    }

    @Test
    void countsWhatAPageWithoutArticleHolds() {
        String page = "<html><body><ul>" + "<li><a href=/x>連結</a></li>".repeat(14) + "</ul></body></html>";
        Problem problem = problems("scraped/x.html", page.getBytes(StandardCharsets.UTF_8))
                .get(0);
        assertEquals("NO_ARTICLE", problem.code());
        assertTrue(problem.what().startsWith("no article among 14 links, 0 paragraphs"), problem.what());
    }

    @Test
    void rejectsFormatsWithoutAReader() {
        assertEquals(
                "UNKNOWN_FORMAT",
                problems("scraped/x.docx", new byte[] {1, 2}).get(0).code());
    }

    @Test
    void takesStoriesOneBelowTheOtherForNoThread() {
        String item =
                """
                <section class="post-item"><h1 class="post-title">%s</h1>
                <div class="post-info"><a class="author" href="/u/x">%s</a> ・%s ・2104字</div>
                <div class="post-body"><p>%s</p></div></section>
                """;
        String page =
                "<!DOCTYPE html><html lang=\"zh-Hant\"><head><meta charset=\"utf-8\"><title>海風</title></head><body><div class=\"feed\">"
                        + String.format(
                                Locale.ROOT,
                                item,
                                "潮間帶的鐘",
                                "蔡雨農",
                                "2024/05/06",
                                "海風吹過的地方，總有人在紀錄；這一段文字夠長，足以讓人相信它是一篇文章的開頭，而不是誰的留言。</p><p>第二段接著說下去，說的是同一件事的另一面，有數字、有人名，也有一個還沒有答案的問題。")
                        + String.format(
                                Locale.ROOT,
                                item,
                                "燈塔與霧號",
                                "謝采璇",
                                "2024/04/22",
                                "霧最濃的那幾個月，值班的人每半小時就要走上一百二十級台階，確認燈還亮著，號角也還叫得出聲音。</p><p>如今機器會自己量濕度，自己鳴笛；老守燈人還是每天上去一趟，說是去看海，其實是怕它寂寞。")
                        + String.format(
                                Locale.ROOT,
                                item,
                                "鯨落的第三年",
                                "潘以樂",
                                "2024/04/09",
                                "一頭鯨死後沉到海底，肉在頭幾個月就被吃光，骨頭卻還能養活一整個社群，研究船每年回來數一次。</p><p>他們在第三年數到四十七種動物，其中九種誰也沒見過，帶頭的學者決定用船上廚師的名字替其中一種命名。")
                        + "</div></body></html>";
        List<Story> stories = new Ingest()
                .ingest(new ScrapedFile("scroll.html", page.getBytes(StandardCharsets.UTF_8)))
                .value()
                .orElseThrow()
                .get(0)
                .stories();
        assertEquals(
                List.of("潮間帶的鐘 [蔡雨農] 2024-05-06 0", "燈塔與霧號 [謝采璇] 2024-04-22 0", "鯨落的第三年 [潘以樂] 2024-04-09 0"),
                stories.stream()
                        .map(story ->
                                story.facts().title() + " " + story.facts().authors() + " "
                                        + story.facts().date().orElseThrow() + " "
                                        + story.discussion().size())
                        .toList());
    }
}

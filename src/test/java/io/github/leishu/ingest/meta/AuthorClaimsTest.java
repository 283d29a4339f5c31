package io.github.leishu.ingest.meta;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorClaimsTest {
    private static final String TEXT =
            "<p>研究團隊在山區設置了四十台錄音機，連續記錄三個月的蛙鳴，並請專家逐段辨認。結果發現，氣溫每升高一度，鳴叫季節就提前四天，影響遍及六個物種。</p>".repeat(3);

    private static List<String> authors(String html) {
        return PageMetadata.scan(Jsoup.parse("<title>蛙鳴提前四天</title>" + html, "https://example.org/p"))
                .facts(StoryClaims.NONE, Optional.empty())
                .authors()
                .value()
                .orElse(List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            value = {
                "作者：王小明 § 王小明",
                "本报记者 王小明 李小华 § 王小明 李小华",
                "□ 本报记者 王小明 § 王小明",
                "文／林一波、陳二木 § 林一波 陳二木",
                "By Ann Lee and Bo Chen § Ann Lee|Bo Chen",
                "Written by <a href=/x>Genevieve Carlton, Ph.D.</a> § Genevieve Carlton, Ph.D.",
                "作者: 赵 培 ：某某学院，北京 § 赵培",
                "2004年7月16日08:19 [ 黄宇 ] § 黄宇"
            })
    void readsTheRowBelowTheHeadline(String row, String names) {
        String separator = names.contains("|") || names.matches("[A-Z].*") ? "\\|" : " ";
        assertEquals(List.of(names.split(separator)), authors("<h1>蛙鳴提前四天</h1><div>" + row + "</div>" + TEXT));
    }

    @ParameterizedTest
    @CsvSource({"（记者 王小明）,王小明", "(晨报记者 王小明),王小明", "（王小明 上海报道）,王小明", "（王小明 李小华 ）,王小明 李小华"})
    void readsTheBracketsBehindTheText(String brackets, String names) {
        String text = TEXT + "<p>專家說，這是目前最長的紀錄，仍要再看三年才能下結論。" + brackets + "</p>";
        assertEquals(List.of(names.split(" ")), authors("<h1>蛙鳴提前四天</h1>" + text));
    }

    @Test
    void joinsReportersOfSeveralRows() {
        assertEquals(
                List.of("刘一", "周二", "王三"), authors("<h1>蛙鳴提前四天</h1><div>本报实习生 刘一 周二</div><div>本报记者 王三</div>" + TEXT));
    }

    @Test
    void takesANameThatStandsAloneBelowTheHeadline() {
        assertEquals(List.of("胡小平"), authors("<h1>蛙鳴提前四天</h1><p>胡小平</p>" + TEXT));
    }

    @Test
    void takesTheEditorOnlyWhereNobodyElseSigns() {
        String editor = "<p>编辑：苏小亮</p>";
        assertEquals(List.of("苏小亮"), authors("<h1>蛙鳴提前四天</h1>" + TEXT + editor));
        assertEquals(List.of("王小明"), authors("<h1>蛙鳴提前四天</h1><p>作者：王小明</p>" + TEXT + editor));
    }

    @Test
    void prefersAPersonToTheAccountThatUploaded() {
        assertEquals(
                List.of("葛小丹"),
                authors("<meta name=author content=L_104485><h1>蛙鳴提前四天</h1>" + TEXT + "<p>□ 本报记者 葛小丹</p>"));
    }

    @Test
    void readsTheNameBelowItsLabel() {
        assertEquals(List.of("Ann Lee"), authors("<h1>蛙鳴提前四天</h1><div>Written by</div><div>Ann Lee</div>" + TEXT));
    }

    @Test
    void namesTheOfficeThatIssuedANotice() {
        assertEquals(
                List.of("某某省人民政府"),
                authors("<table><tr><td>发文机关：</td><td>某某省人民政府</td></tr></table><h1>蛙鳴提前四天</h1>" + TEXT));
    }

    @Test
    void leavesReviewersOut() {
        assertEquals(
                List.of("Ann Lee"),
                authors("<h1>蛙鳴提前四天</h1><div>By <a rel=author href=/a>Ann Lee</a></div>"
                        + "<div>Medically reviewed by <a rel=author href=/b>Bo Chen</a></div>" + TEXT));
    }

    @Test
    void takesTheFirstPosterOfAThread() {
        assertEquals(
                List.of("frog_fan"),
                authors("<h1>蛙鳴提前四天</h1><div class=post><span class=username>frog_fan</span>" + TEXT
                        + "</div><div class=post><span class=username>other</span>" + TEXT + "</div>"));
    }
}

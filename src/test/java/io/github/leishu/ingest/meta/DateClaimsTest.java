package io.github.leishu.ingest.meta;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class DateClaimsTest {
    private static PageFacts facts(String html) {
        return PageMetadata.scan(Jsoup.parse("<title>蛙鳴提前四天</title>" + html, "https://example.org/p"))
                .facts(StoryClaims.NONE, Optional.of(LocalDate.of(2024, 5, 6)));
    }

    private static Optional<LocalDate> published(String html) {
        return facts(html).published().value();
    }

    @Test
    void countsRelativeDatesFromTheDayThePageWasSaved() {
        assertEquals(Optional.of(LocalDate.of(2024, 5, 5)), published("<h1>蛙鳴提前四天</h1><div>昨天 08:30</div>"));
        assertEquals(Optional.of(LocalDate.of(2024, 5, 6)), published("<h1>蛙鳴提前四天</h1><div>3小時前</div>"));
    }

    @Test
    void takesADateOfChangeWhereThereIsNoOther() {
        assertEquals(
                Optional.of(LocalDate.of(2005, 4, 5)), published("<h1>蛙鳴提前四天</h1><div>2005-04-05 06:40更新 来源：某报</div>"));
    }

    @Test
    void keepsPublicationAndChangeApart() {
        PageFacts facts = facts("<meta property=article:published_time content=2024-01-02>"
                + "<meta property=article:modified_time content=2024-02-03><h1>蛙鳴提前四天</h1>");
        assertEquals(Optional.of(LocalDate.of(2024, 1, 2)), facts.published().value());
        assertEquals(Optional.of(LocalDate.of(2024, 2, 3)), facts.modified().value());
    }

    @Test
    void readsWhatOnlyAScriptHolds() {
        assertEquals(
                Optional.of(LocalDate.of(2020, 2, 11)),
                published("<h1>蛙鳴提前四天</h1><script>var ct = \"1581418070\";</script>"));
    }

    @Test
    void prefersTheHeadlinesRowToDatesOfOtherStories() {
        assertEquals(
                Optional.of(LocalDate.of(2024, 1, 2)),
                published("<div class=related><span class=date>2024-03-04</span></div><h1>蛙鳴提前四天</h1>"
                        + "<span>2024-01-02</span><div class=sidebar><time datetime=2024-04-05>4/5</time></div>"));
    }

    @Test
    void agreementMakesADateSurer() {
        double one = facts("<meta property=article:published_time content=2024-01-02>")
                .published()
                .confidence();
        double two = facts("<meta property=article:published_time content=2024-01-02><h1>蛙鳴提前四天</h1><p>2024年1月2日")
                .published()
                .confidence();
        assertEquals(true, two > one, one + " " + two);
    }
}

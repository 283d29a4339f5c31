package io.github.leishu.ingest.meta;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
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

    @Test
    void doesNotTakeADayOfChangeForThePublications() {
        assertEquals(
                Optional.of(LocalDate.of(2022, 3, 17)),
                published("<meta property=article:published_time content=2022-03-17T16:52:00Z>"
                        + "<h1>蛙鳴提前四天</h1><div>Updated on <time>Jan. 16, 2026</time></div>"));
        assertEquals(
                Optional.of(LocalDate.of(2022, 3, 17)),
                published("<meta property=article:published_time content=2022-03-17>"
                        + "<h1>蛙鳴提前四天</h1><div>Last updated</div><time>Jan. 16, 2026</time>"));
    }

    @Test
    void prefersTheFirstPublicationToLaterOnes() {
        assertEquals(
                Optional.of(LocalDate.of(2019, 9, 26)),
                published(
                        "<h1>蛙鳴提前四天</h1><div class=post-date>30 Sep 2022</div>"
                                + "<p class=publish-date>This was originally published on 26 Sep 2019 but has been updated.</p>"));
    }

    @Test
    void believesAnEarlierDayBelowTheHeadlineMoreThanThePublishingSystem() {
        String stated = "<meta property=article:published_time content=2024-08-07T12:01:51Z>";
        assertEquals(
                Optional.of(LocalDate.of(2013, 12, 30)),
                published(stated + "<h1>蛙鳴提前四天</h1><span>Dec 30, 2013</span>"));
        assertEquals(
                Optional.of(LocalDate.of(2024, 8, 7)), published(stated + "<h1>蛙鳴提前四天</h1><span>Dec 30, 2024</span>"));
    }

    @Test
    void takesTheDayThatAPointInTimeIsWrittenWith() {
        assertEquals(
                Optional.of(LocalDate.of(2021, 12, 10)),
                published("<meta property=article:published_time content=2021-12-10T02:17:00+00:00>"
                        + "<h1>蛙鳴提前四天</h1><time>December 9, 2021</time>"));
        assertEquals(
                Optional.of(LocalDate.of(2021, 12, 9)),
                published("<meta property=article:published_time content=2021-12-10T02:17:00+00:00>"
                        + "<h1>蛙鳴提前四天</h1><time datetime=2021-12-09T21:17:00-05:00 itemprop=datePublished>"
                        + "December 9, 2021</time>"));
    }

    @Test
    void readsNumbersTheWayInWhichAnotherPlaceGivesTheSameDay() {
        assertEquals(
                Optional.of(LocalDate.of(2024, 9, 10)),
                published(
                        "<script type=application/ld+json>{\"@type\":\"Article\",\"datePublished\":\"2024-09-10\"}</script>"
                                + "<h1>蛙鳴提前四天</h1><p class=post-date>09.10.2024</p>"));
    }

    @Test
    void readsNumbersInTheOrderOfThePagesLanguage() {
        String row = "<h1>Frogs call early</h1><div>7/5/2005 9:23 PM</div>";
        for (String language : List.of("en-US", "en-GB", "fr")) {
            PageFacts facts = PageMetadata.scan(
                            Jsoup.parse("<html lang=" + language + "><title>Frogs call early</title>" + row))
                    .facts(StoryClaims.NONE, Optional.empty());
            assertEquals(
                    Optional.of(language.equals("en-US") ? LocalDate.of(2005, 7, 5) : LocalDate.of(2005, 5, 7)),
                    facts.published().value(),
                    language);
        }
    }

    @Test
    void readsTheRowBelowTheHeadlineWhateverItsPlaceIsCalled() {
        assertEquals(
                Optional.of(LocalDate.of(2022, 11, 2)),
                published("<h1>蛙鳴提前四天</h1><div class=newsletter-details><p>November 2, 2022</p></div>"));
    }

    @Test
    void takesAnAnnouncementForADayOfPublicationRatherThanOneOfFounding() {
        assertEquals(
                Optional.of(LocalDate.of(2005, 9, 15)),
                published("<div>建立于:2004年10月6日</div><div>发表于 2005-9-15 11:46:00</div>"));
    }

    @Test
    void readsElementsOfScriptsThatShowTime() {
        assertEquals(
                Optional.of(LocalDate.of(2026, 3, 3)),
                published("<h1>蛙鳴提前四天</h1><x-timeago ts=2026-03-03T09:47:05+0000></x-timeago>"));
    }

    @Test
    void readsJsonLdInAMetaElement() {
        assertEquals(
                Optional.of(LocalDate.of(2025, 11, 17)),
                published(
                        "<meta name='script:ld+json' content='{\"@type\":\"Article\",\"datePublished\":\"2025-11-17\"}'>"));
    }
}

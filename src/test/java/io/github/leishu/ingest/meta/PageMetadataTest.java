package io.github.leishu.ingest.meta;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class PageMetadataTest {
    private static PageFacts read(String html) {
        return PageMetadata.scan(Jsoup.parse(html, "https://example.org/p")).facts(StoryClaims.NONE, Optional.empty());
    }

    @Test
    void followsReferencesInTheGraph() {
        PageFacts facts = read("<script type=application/ld+json>{'@graph':[".replace('\'', '"')
                + "{\"@type\":\"Article\",\"headline\":\"T\",\"author\":{\"@id\":\"#a\"},\"datePublished\":\"2024-05-06T07:08:09+08:00\"},"
                + "{\"@type\":\"Person\",\"@id\":\"#a\",\"name\":\"王小明\"}]}</script>");
        assertEquals(List.of("王小明"), facts.authors().value().orElse(List.of()));
        assertEquals(Optional.of(LocalDate.of(2024, 5, 6)), facts.published().value());
        assertEquals(Optional.of("T"), facts.title().value());
    }

    @Test
    void readsJsonLdWithLineBreaksInStrings() {
        PageFacts facts =
                read("<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"A\nB\"}</script>");
        assertEquals(Optional.of("A B"), facts.title().value());
    }

    @Test
    void prefersTheHeadingThatTheTitleRepeats() {
        assertEquals(
                Optional.of("CAR-T 的下一步"),
                read("<title>CAR-T 的下一步_健康频道_某某网</title><h1>某某网</h1><h1>CAR-T 的下一步</h1>")
                        .title()
                        .value());
    }

    @Test
    void takesTwoHanCharactersForATitle() {
        assertEquals(
                Optional.of("青蛙"),
                read("<title>青蛙 - 某某百科，人人可编的百科全书</title><h1>青蛙</h1>").title().value());
    }

    @Test
    void leavesAHeadingsLinkToItselfOut() {
        assertEquals(
                Optional.of("Working with frogs"),
                read("<title>Working with frogs</title><h1>Working with frogs<a href=#f>¶</a></h1>")
                        .title()
                        .value());
        assertEquals(
                Optional.of("Frogs in C#"),
                read("<title>Frogs in C#</title><h1>Frogs in C#</h1>").title().value());
    }

    @Test
    void takesTheWordingFromWhereItIsNotCutByElements() {
        assertEquals(
                Optional.of("Category:Frogs of Asia"),
                read("<title>Category:Frogs of Asia</title><h1><i>Category</i><i>:</i><b>Frogs of Asia</b></h1>")
                        .title()
                        .value());
    }

    @Test
    void cutsTheSiteNameOff() {
        assertEquals(
                Optional.of("Cells - a primer"),
                read("<title>Cells - a primer | Bio Weekly</title><meta property=og:site_name content='Bio Weekly'>")
                        .title()
                        .value());
    }

    @Test
    void rejectsDaysThatDoNotExist() {
        assertEquals(
                Optional.empty(),
                read("<meta property=article:published_time content=2024-02-30>")
                        .published()
                        .value());
    }

    @Test
    void readsChineseAndEnglishDates() {
        assertEquals(
                Optional.of(LocalDate.of(2019, 10, 31)),
                read("<h1>题</h1><div>来源：本站 时间：2019年10月31日 23:00</div>")
                        .published()
                        .value());
        assertEquals(
                Optional.of(LocalDate.of(2025, 3, 3)),
                read("<span class=post-date>March 3rd, 2025</span>").published().value());
    }

    @Test
    void findsTheBylineAsLastResort() {
        assertEquals(
                List.of("Ann Lee", "Bo Chen"),
                read("<p class=byline>By Ann Lee and Bo Chen</p>")
                        .authors()
                        .value()
                        .orElse(List.of()));
        assertEquals(
                List.of("李四"),
                read("<span class=author>作者：李四</span>").authors().value().orElse(List.of()));
    }

    @Test
    void ignoresAuthorsOfComments() {
        assertEquals(
                List.of(),
                read("<div class=comments><span class=author>Troll</span></div>")
                        .authors()
                        .value()
                        .orElse(List.of()));
    }

    @Test
    void namesCreativeCommonsLicencesBySpdx() {
        assertEquals(
                Optional.of("CC-BY-SA-4.0"),
                read("<a rel=license href='https://creativecommons.org/licenses/by-sa/4.0/deed.zh'>CC</a>")
                        .license()
                        .value());
    }

    @Test
    void acceptsOnlyWebAddresses() {
        assertEquals(
                Optional.of("https://example.org/p"),
                read("<link rel=canonical href='javascript:alert(1)'>").url().value());
    }

    @Test
    void seesThatAPieceIsSponsored() {
        assertTrue(read("<meta property=article:section content='Sponsored'>")
                .details()
                .sponsored());
        assertTrue(
                read("<meta property=article:section content='廣編特輯'>").details().sponsored());
    }
}

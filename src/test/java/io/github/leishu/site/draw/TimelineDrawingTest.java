package io.github.leishu.site.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leishu.article.Article;
import io.github.leishu.library.Topic;
import io.github.leishu.site.draw.TimelineDrawing.Format;
import io.github.leishu.site.local.LocalArticle;
import io.github.leishu.site.local.LocalizedLibrary;
import io.github.leishu.site.local.SafeHtml;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TimelineDrawingTest {
    @ParameterizedTest
    @EnumSource(Format.class)
    void putsDotsInTheOrderOfTheirDaysAndApart(Format format) {
        Document drawing = drawn(format, random(40));
        List<Element> dots = drawing.select("a.lei-time-article > circle.lei-time-dot");
        assertEquals(40, dots.size());
        for (int i = 0; i < dots.size(); i++) {
            for (int j = 0; j < i; j++) {
                int dx = number(dots.get(i), "cx") - number(dots.get(j), "cx");
                assertTrue(dx >= 0);
                assertTrue(dx >= 24 || dots.get(i).attr("cy").equals(dots.get(j).attr("cy")) == false, "dots meet");
            }
        }
        assertTrue(
                drawing.select("a").stream().allMatch(a -> a.attr("aria-label").contains("年")));
    }

    @Test
    void letsNoTitleMeetAnotherOrAStroke() {
        Document drawing = drawn(Format.WIDE, random(40));
        List<Element> titles = drawing.select("a > text");
        assertTrue(titles.size() >= 9, titles.toString());
        List<Element> strokes = drawing.select("path.lei-time-stroke");
        assertEquals(titles.size(), strokes.size());
        for (Element title : titles) {
            int left = number(title, "x");
            double right = left + TextWidth.em(title.text()) * 13;
            assertTrue(right <= 1000, title.text());
            int y = number(title, "y");
            for (Element other : titles) {
                boolean apart = number(other, "x") > right || number(other, "x") < left || number(other, "y") != y;
                assertTrue(other == title || apart, title + " and " + other);
            }
            for (Element stroke : strokes) {
                String[] d = stroke.attr("d").split("[MV ]");
                boolean crosses = Integer.parseInt(d[1]) > left
                        && Integer.parseInt(d[1]) < right
                        && Integer.parseInt(d[3]) < y - 13;
                assertFalse(crosses, title + " and " + stroke);
            }
        }
    }

    @Test
    void marksYearsOnALongAxisAndMonthsOnAShortOne() {
        assertEquals(
                List.of("2020", "2021", "2022", "2023"), ticks(LocalDate.of(2020, 3, 1), LocalDate.of(2022, 12, 31)));
        assertEquals(
                List.of("2025年11月", "12月", "2026", "2月"), ticks(LocalDate.of(2025, 11, 3), LocalDate.of(2026, 1, 20)));
    }

    @Test
    void standsTheStrangestDates() {
        List<String> ticks = ticks(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));
        assertTrue(ticks.size() <= 12, ticks.toString());
    }

    private static List<String> ticks(LocalDate... days) {
        return drawn(Format.WIDE, List.of(days)).select(".lei-time-tick").eachText();
    }

    @Test
    void drawsBarsForVeryManyArticlesAndForVeryManyOnOneDay() {
        for (List<LocalDate> days : List.of(random(500), java.util.Collections.nCopies(30, LocalDate.of(2026, 1, 1)))) {
            Document drawing = drawn(Format.NARROW, days);
            assertTrue(drawing.select("a").isEmpty());
            assertEquals("img", drawing.selectFirst("svg").attr("role"));
            assertTrue(drawing.selectFirst("svg").attr("aria-label").contains(days.size() + " 篇"));
            assertFalse(drawing.selectFirst(".lei-time-bars").attr("d").isEmpty());
        }
    }

    @Test
    void drawsNothingForOneArticle() {
        assertTrue(drawn(Format.WIDE, List.of(LocalDate.of(2026, 1, 1)))
                .select("svg")
                .isEmpty());
    }

    @Test
    void drawsAllStripsOnOneAxis() {
        List<Article> articles = List.of(
                Libraries.article("a", "甲", LocalDate.of(2001, 1, 1)),
                Libraries.article("b", "乙", LocalDate.of(2025, 1, 1)),
                Libraries.article("c", "丙", LocalDate.of(2025, 1, 2)));
        List<Topic> topics = List.of(
                Libraries.topicOf("old", "舊", List.of(), "a"), Libraries.topicOf("new", "新", List.of(), "b", "c"));
        Map<String, SafeHtml> strips = Strips.of(Libraries.library(articles, List.of(), topics));
        Document old = Jsoup.parseBodyFragment(strips.get("old").markup());
        Document young = Jsoup.parseBodyFragment(strips.get("new").markup());
        assertEquals(List.of("2001", "2025"), old.select("text").eachText());
        assertEquals(List.of("2001", "2025"), young.select("text").eachText());
        assertTrue(old.selectFirst(".lei-time-bars").attr("d").startsWith("M0 26v-13h"));
        assertTrue(young.selectFirst(".lei-time-bars").attr("d").contains("v-26h"));
        assertEquals("2025 年至 2025 年，2 篇文章", young.selectFirst("svg").attr("aria-label"));
    }

    private static List<LocalDate> random(int count) {
        Random random = new Random(3);
        return IntStream.range(0, count)
                .mapToObj(i -> LocalDate.of(2015, 1, 1).plusDays(random.nextInt(4000)))
                .toList();
    }

    private static Document drawn(Format format, List<LocalDate> days) {
        List<Article> articles = new ArrayList<>();
        for (LocalDate day : days) {
            articles.add(Libraries.article(
                    "article-" + articles.size(), "第" + articles.size() + "篇關於細菌與噬菌體的軍備競賽的長篇報導", day));
        }
        LocalizedLibrary library = Libraries.library(articles, List.of(), List.of());
        List<LocalArticle> dated = library.articles().stream()
                .sorted(Comparator.comparing(a -> a.source().meta().date().orElseThrow()))
                .toList();
        return Jsoup.parseBodyFragment(
                TimelineDrawing.draw(Libraries.map(library), dated, format).markup());
    }

    private static int number(Element element, String name) {
        return Integer.parseInt(element.attr(name));
    }
}

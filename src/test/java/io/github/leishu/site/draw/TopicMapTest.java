package io.github.leishu.site.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leishu.article.Article;
import io.github.leishu.library.Term;
import io.github.leishu.library.Topic;
import io.github.leishu.site.draw.TopicMap.Format;
import io.github.leishu.site.local.LocalizedLibrary;
import io.github.leishu.site.local.SafeHtml;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TopicMapTest {
    private static final String HOSTILE = "</text><script>alert(1)</script>\" onload=\"x\" & \u0007";

    /** Where a text or disc reaches. */
    private record Box(String what, double left, double top, double right, double bottom) {
        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    @ParameterizedTest
    @CsvSource({"1,1", "2,3", "11,26", "60,900", "150,10000"})
    void letsNoLabelsMeet(int topics, int articles) {
        LocalizedLibrary library = Libraries.of(topics, articles);
        for (Format format : Format.values()) {
            Document map = drawn(library, format);
            List<Box> boxes = map.select("text:not(.lei-tip text) tspan").stream()
                    .map(TopicMapTest::box)
                    .toList();
            assertTrue(boxes.size() >= Math.min(topics, 60), format + ": " + boxes.size());
            for (int i = 0; i < boxes.size(); i++) {
                for (int j = i + 1; j < boxes.size(); j++) {
                    assertFalse(boxes.get(i).meets(boxes.get(j)), format + ": " + boxes.get(i) + boxes.get(j));
                }
            }
            int width = Integer.parseInt(map.selectFirst("svg").attr("width"));
            int height = Integer.parseInt(map.selectFirst("svg").attr("height"));
            boxes.forEach(box -> assertTrue(
                    box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height, box.toString()));
        }
    }

    private static Box box(Element line) {
        double size = Double.parseDouble(line.parent().attr("font-size"));
        double half = TextWidth.em(line.text()) * size / 2;
        double x = Double.parseDouble(line.attr("x"));
        double y = Double.parseDouble(line.attr("y"));
        return new Box(line.text(), x - half, y - size * 0.8, x + half, y + size * 0.1);
    }

    @Test
    void staysAsItIsFromBuildToBuild() {
        String once = TopicMap.draw(
                        Libraries.map(Libraries.of(11, 26)), MapContent.of(Libraries.of(11, 26)), Format.WIDE)
                .markup();
        String again = TopicMap.draw(
                        Libraries.map(Libraries.of(11, 26)), MapContent.of(Libraries.of(11, 26)), Format.WIDE)
                .markup();
        assertEquals(once, again);
    }

    @ParameterizedTest
    @CsvSource({"11,26", "30,200"})
    void movesLittleWhenAnArticleComes(int topics, int articles) {
        Map<String, Double[]> before = centres(Libraries.of(topics, articles));
        Map<String, Double[]> after = centres(withOneMore(Libraries.of(topics, articles)));
        List<Double> moves = before.keySet().stream()
                .map(href ->
                        Math.hypot(before.get(href)[0] - after.get(href)[0], before.get(href)[1] - after.get(href)[1]))
                .sorted()
                .toList();
        assertTrue(moves.get(moves.size() / 2) < 40, moves.toString());
    }

    private static LocalizedLibrary withOneMore(LocalizedLibrary library) {
        List<Article> articles = new ArrayList<>(library.library().articles());
        articles.add(Libraries.article("new", "新來的一篇", LocalDate.of(2026, 1, 1)));
        List<Topic> topics = new ArrayList<>(library.library().topics());
        Topic first = topics.get(0);
        List<Topic.Member> members = new ArrayList<>(first.members());
        members.add(new Topic.Member("new", 0.3, List.of()));
        topics.set(
                0,
                new Topic(
                        first.id(),
                        first.title(),
                        first.language(),
                        first.introduction(),
                        members,
                        first.terms(),
                        first.curation()));
        return Libraries.library(articles, library.library().terms(), topics);
    }

    private static Map<String, Double[]> centres(LocalizedLibrary library) {
        Map<String, Double[]> centres = new HashMap<>();
        drawn(library, Format.WIDE)
                .select("a.lei-map-topic")
                .forEach(topic -> centres.put(topic.attr("href"), new Double[] {
                    Double.valueOf(topic.selectFirst("circle").attr("cx")),
                    Double.valueOf(topic.selectFirst("circle").attr("cy"))
                }));
        return centres;
    }

    @Test
    void linksEveryArticleAndTermOnce() {
        LocalizedLibrary library = Libraries.of(11, 26);
        Document map = drawn(library, Format.WIDE);
        List<String> targets = map.select("a").stream().map(a -> a.attr("href")).toList();
        assertEquals(targets.size(), new HashSet<>(targets).size());
        Set<String> expected = new HashSet<>();
        library.articles()
                .forEach(article -> expected.add(Libraries.map(library).href(article.route())));
        library.topics().forEach(topic -> expected.add(Libraries.map(library).href(topic.route())));
        assertTrue(targets.containsAll(expected), targets.toString());
        assertTrue(map.select("a").stream()
                .allMatch(a -> a.hasAttr("aria-label") || !a.text().isBlank()));
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void keepsHostileNamesAsText(Format format) {
        Article article = Libraries.article("a", HOSTILE, LocalDate.of(2026, 1, 1));
        Term term = Libraries.term("t", HOSTILE);
        Topic topic = Libraries.topicOf("x", HOSTILE + HOSTILE, List.of("t"), "a");
        Document map = drawn(Libraries.library(List.of(article), List.of(term), List.of(topic)), format);
        assertTrue(map.select("script, [onload]").isEmpty(), map.outerHtml());
        assertEquals(1, map.select("svg").size());
        assertFalse(map.outerHtml().contains("\u0007"));
        assertTrue(map.selectFirst(".lei-map-title").text().contains("<script>"), map.outerHtml());
    }

    @Test
    void drawsTheHeaviestTopicsOfALargeCollection() {
        LocalizedLibrary library = Libraries.of(150, 10_000);
        for (Format format : Format.values()) {
            assertTrue(TopicMap.draw(Libraries.map(library), MapContent.of(library), format)
                            .markup()
                            .length()
                    < 300_000);
        }
        assertEquals(60, MapContent.of(library).nodes().size());
        assertEquals(90, MapContent.of(library).hidden());
    }

    @Test
    void drawsNothingWithoutTopics() {
        LocalizedLibrary library = Libraries.of(0, 0);
        assertEquals(SafeHtml.NONE, TopicMap.draw(Libraries.map(library), MapContent.of(library), Format.WIDE));
    }

    private static Document drawn(LocalizedLibrary library, Format format) {
        return Jsoup.parseBodyFragment(TopicMap.draw(Libraries.map(library), MapContent.of(library), format)
                .markup());
    }
}

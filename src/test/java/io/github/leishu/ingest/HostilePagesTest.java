package io.github.leishu.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.leishu.article.HtmlRenderer;
import io.github.leishu.article.MarkdownParser;
import io.github.leishu.article.MarkdownWriter;
import io.github.leishu.ingest.clean.CleanPage;
import io.github.leishu.ingest.clean.Story;
import io.github.leishu.ingest.source.ScrapedFile;
import io.github.leishu.lang.ScriptConverter;
import io.github.leishu.problem.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that want to run something, or to keep us busy. */
class HostilePagesTest {
    private static final Set<String> ALLOWED = Set.of(
            "html",
            "head",
            "body",
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "blockquote",
            "pre",
            "code",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "figure",
            "figcaption",
            "img",
            "a",
            "em",
            "strong",
            "del",
            "s",
            "sup",
            "sub",
            "ruby",
            "rt",
            "rp",
            "br",
            "hr",
            "section",
            "div",
            "span");
    private static final Set<String> ATTRIBUTES = Set.of(
            "href",
            "src",
            "alt",
            "id",
            "class",
            "lang",
            "rel",
            "role",
            "start",
            "title",
            "scope",
            "tabindex",
            "loading",
            "width",
            "height",
            "aria-label",
            "aria-hidden",
            "dir",
            "aria-describedby",
            "aria-labelledby",
            "referrerpolicy",
            "translate");
    private static final String STORY = "<p>" + "研究人員在細胞裡找到一種新的蛋白質，它能剪開特定的序列，並留下記號。".repeat(3) + "</p>";

    private final Ingest ingest = new Ingest();

    private List<Story> stories(String html) {
        Outcome<List<CleanPage>> outcome =
                ingest.ingest(new ScrapedFile("scraped/x.html", html.getBytes(StandardCharsets.UTF_8)));
        return outcome.value().stream()
                .flatMap(List::stream)
                .flatMap(page -> page.stories().stream())
                .toList();
    }

    @Test
    void nothingExecutableSurvives() throws IOException {
        List<String> failures = new ArrayList<>();
        for (String payload : payloads()) {
            for (Story story : stories(
                    "<html><body><article><h1>題目</h1>" + STORY + payload + STORY + "</article></body></html>")) {
                String markdown = MarkdownWriter.write(story.body());
                check(payload, html(story), failures);
                new MarkdownParser()
                        .parse("x.md", 1, markdown)
                        .value()
                        .ifPresent(parsed -> check(payload, renderer().render(parsed.body()), failures));
            }
        }
        assertEquals(List.of(), failures.stream().limit(20).toList());
    }

    private static HtmlRenderer renderer() {
        return new HtmlRenderer((target, wiki) -> Optional.of(target), ScriptConverter.IDENTITY, List.of(), 0);
    }

    private static String html(Story story) {
        return renderer().render(story.body());
    }

    private static void check(String payload, String html, List<String> failures) {
        for (Element element : Jsoup.parse(html).getAllElements()) {
            boolean known = element.normalName().equals("#root") || ALLOWED.contains(element.normalName());
            if (!known) {
                failures.add("<" + element.normalName() + "> from " + payload);
            }
            for (Attribute attribute : element.attributes()) {
                String value = attribute.getValue().strip().toLowerCase(Locale.ROOT);
                boolean data = attribute.getKey().startsWith("data-");
                boolean target =
                        attribute.getKey().equals("href") || attribute.getKey().equals("src");
                boolean safe = value.startsWith("http://")
                        || value.startsWith("https://")
                        || value.startsWith("mailto:")
                        || value.startsWith("#");
                if (!(data || ATTRIBUTES.contains(attribute.getKey())) || (target && !safe)) {
                    failures.add(attribute + " from " + payload);
                }
            }
        }
    }

    /** One per line; of the directives only those for HTML and whole pages matter here. */
    private static List<String> payloads() throws IOException {
        String text;
        try (InputStream stream =
                Objects.requireNonNull(HostilePagesTest.class.getResourceAsStream("hostile-payloads.txt"))) {
            text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<String> payloads = new ArrayList<>();
        boolean html = false;
        for (String line : text.split("\n")) {
            if (line.startsWith("%% ")) {
                html = line.contains("where=body") || line.contains("where=page");
            } else if (html && !line.startsWith("%") && !line.isBlank()) {
                payloads.add(line.replace("@A@", "alert(1)")
                        .replace("@ID@", "1")
                        .replace("@W@", "w")
                        .replace("{NL}", "\n")
                        .replace("{TAB}", "\t")
                        .replace("{NUL}", "\0")
                        .replace("{CR}", "\r")
                        .replace("{FF}", "\f"));
            }
        }
        return payloads;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<b>",
                "<ul><li>",
                "<blockquote>",
                "<table><tr><td>",
                "<a href=x>",
                "<p>",
                "<sup>",
                "<font>",
                "<article><h1>x</h1>",
                "<div class=comment><span class=author>x</span>",
                "<span>推</span>",
                "<ruby>x<rt>",
                "<br>",
                "<!--",
                "&#x4e2d;"
            })
    void deepOrLongRepetitionsEnd(String piece) {
        String page = "<html><body>" + STORY + piece.repeat(4_000) + STORY;
        assertTimeoutPreemptively(Duration.ofSeconds(120), () -> stories(page));
    }

    @Test
    void manySmallBlocksEnd() {
        String page = "<html><body>" + "<div class='a b c'><p>x. <a href=/y>y</a></p></div>".repeat(4_000);
        assertTimeoutPreemptively(Duration.ofSeconds(120), () -> stories(page));
    }
}

package io.github.leishu.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leishu.lang.ScriptConverter;
import io.github.leishu.problem.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a hostile page may say, and how long it may keep us. */
class HostileTextTest {
    private static final Pattern TAG = Pattern.compile("<(/?)([a-z][a-z0-9]*)((?: [a-z-]+=\"[^\"<>]*\")*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile(" ([a-z-]+)=\"([^\"]*)\"");
    private static final Set<String> ELEMENTS = Set.of(
            "p",
            "em",
            "strong",
            "s",
            "sup",
            "sub",
            "code",
            "pre",
            "a",
            "img",
            "br",
            "hr",
            "ul",
            "ol",
            "li",
            "blockquote",
            "div",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "figure",
            "figcaption",
            "ruby",
            "rt",
            "rp",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6");
    private static final Set<String> ATTRIBUTES = Set.of(
            "href",
            "src",
            "alt",
            "id",
            "class",
            "rel",
            "role",
            "loading",
            "start",
            "scope",
            "tabindex",
            "aria-label",
            "aria-labelledby");
    private static final Pattern SAFE =
            Pattern.compile("(?:https?://|mailto:)[^\\s\\\\]+|[#?][^\\s\\\\]*|(?!//)[^:\\s\\\\]+(?:[/?#][^\\s\\\\]*)?");

    private final MarkdownParser parser = new MarkdownParser();

    @Provide
    Arbitrary<Body> bodies() {
        return Bodies.bodies();
    }

    private static String html(Body body) {
        return new HtmlRenderer((target, wiki) -> Optional.of(target), ScriptConverter.IDENTITY, List.of(), 0)
                .render(body);
    }

    /** Everything in the HTML that should not be there. */
    private static List<String> findings(String html) {
        List<String> findings = new ArrayList<>();
        Matcher tag = TAG.matcher(html);
        String rest = tag.replaceAll("");
        if (rest.contains("<") || rest.contains(">")) {
            findings.add("markup that is not ours: " + rest);
        }
        tag.reset();
        while (tag.find()) {
            if (!ELEMENTS.contains(tag.group(2))) {
                findings.add("element " + tag.group());
            }
            Matcher attribute = ATTRIBUTE.matcher(tag.group(3));
            while (attribute.find()) {
                String name = attribute.group(1);
                String value = attribute
                        .group(2)
                        .replace("&#39;", "'")
                        .replace("&quot;", "\"")
                        .replace("&amp;", "&");
                boolean url = name.equals("href") || name.equals("src");
                if (!ATTRIBUTES.contains(name) || (url && !SAFE.matcher(value).matches())) {
                    findings.add(name + "=" + value);
                }
            }
        }
        return findings;
    }

    private static List<String> payloads() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(HostileTextTest.class.getResourceAsStream("/article/payloads.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("%%"))
                    .map(HostileTextTest::expanded)
                    .toList();
        }
    }

    /** The file's own notation for characters that one can't see; see its first lines. */
    private static String expanded(String line) {
        String named = line.replace("@A@", "alert(1)")
                .replace("{NL}", "\n")
                .replace("{TAB}", "\t")
                .replace("{NUL}", "\0")
                .replace("{CR}", "\r")
                .replace("{FF}", "\f")
                .replace("{VT}", "\u000B")
                .replace("{BS}", "\b");
        return Pattern.compile("\\{U\\+([0-9A-Fa-f]{4,6})\\}")
                .matcher(named)
                .replaceAll(m -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(m.group(1), 16))));
    }

    @Test
    void rendersNoPayloadAsMarkup() throws IOException {
        List<String> failures = new ArrayList<>();
        for (String payload : payloads()) {
            for (String markdown : List.of(
                    payload,
                    "- " + payload,
                    "[x](" + payload + ")",
                    "![x](" + payload + ")",
                    "<" + payload + ">",
                    "[x]: " + payload + "\n\n[x] ![x]",
                    "| a |\n|---|\n| " + payload + " |",
                    "# " + payload,
                    "[[" + payload + "]]",
                    "```" + payload + "\n" + payload + "\n```",
                    "<ruby>" + payload + "<rt>x</rt></ruby>",
                    "a[^1]\n\n[^1]: " + payload)) {
                Optional<MarkdownParser.Parsed> parsed =
                        parser.parse("a.md", 1, markdown).value();
                parsed.map(p -> findings(html(p.body())))
                        .filter(f -> !f.isEmpty())
                        .ifPresent(f -> failures.add(markdown + " → " + f));
            }
        }
        assertEquals(List.of(), failures);
    }

    @Property(tries = 200, seed = "20261121")
    void rendersNoBodyAsAnythingElse(@ForAll("bodies") Body body) {
        assertEquals(List.of(), findings(html(body)));
    }

    static Stream<Arguments> pathological() {
        Map<String, String> texts = Map.ofEntries(
                Map.entry(
                        "nested lists",
                        IntStream.range(0, 2000)
                                .mapToObj(i -> "  ".repeat(i) + "- a")
                                .limit(600)
                                .collect(Collectors.joining("\n"))),
                Map.entry("nested list on a line", "- ".repeat(5000) + "a"),
                Map.entry("nested quotes", ">".repeat(50_000) + "a"),
                Map.entry("nested quotes with blanks", "> ".repeat(1000) + "a"),
                Map.entry("open brackets", "[".repeat(50_000)),
                Map.entry("open links", "[a](".repeat(50_000)),
                Map.entry("open images", "![a](".repeat(3900)),
                Map.entry("open links within the limit", "[a](".repeat(3900)),
                Map.entry("brackets within the limit", "[".repeat(3900) + "]".repeat(3900)),
                Map.entry("instructions", "<? >".repeat(50_000)),
                Map.entry("instructions within the limit", "<?".repeat(3900)),
                Map.entry("comments within the limit", "<!--".repeat(3900)),
                Map.entry("tags within the limit", "<sup>".repeat(3900)),
                Map.entry("delimiters", "a**b" + "c* ".repeat(50_000)),
                Map.entry("delimiters within the limit", "a**b" + "c* ".repeat(9900)),
                Map.entry("nested emphasis within the limit", "*a _b ".repeat(4900)),
                Map.entry("closed emphasis within the limit", "*a _b ".repeat(2400) + "c_ d* ".repeat(2400)),
                Map.entry("strikes within the limit", "~~a ~~".repeat(2400)),
                Map.entry(
                        "backticks",
                        IntStream.range(1, 1500).mapToObj("`"::repeat).collect(Collectors.joining(" "))),
                Map.entry(
                        "backticks within the limit",
                        IntStream.range(1, 20)
                                .mapToObj("`"::repeat)
                                .collect(Collectors.joining(" "))
                                .repeat(20)),
                Map.entry(
                        "references",
                        IntStream.range(0, 50_000)
                                .mapToObj(i -> "[a" + i + "]: /u")
                                .collect(Collectors.joining("\n"))),
                Map.entry("same references", "[a]: /u\n".repeat(50_000)),
                Map.entry(
                        "expansion",
                        "[a]: /" + "u".repeat(50_000) + "\n\n" + "[a] ".repeat(3900) + "\n\n" + "[a] ".repeat(3900)),
                Map.entry("entities", "&#x4e2d;".repeat(200_000)),
                Map.entry("entities within the limit", "&#x4e2d;".repeat(3900)),
                Map.entry("backslashes", "\\".repeat(500_000)),
                Map.entry(
                        "table",
                        "|a".repeat(3000) + "\n" + "|-".repeat(3000) + "\n" + ("|b".repeat(3000) + "\n").repeat(3)),
                Map.entry("footnotes", "[^1]".repeat(3900) + "\n\n" + "[^1]: a\n\n".repeat(2000)),
                Map.entry("wikilinks", "[[a|b".repeat(1900)),
                Map.entry("one long line", "中文。".repeat(300_000)),
                Map.entry("dollars", "$a ".repeat(50_000)),
                Map.entry("open formulas", "$" + "\\$a ".repeat(50_000)),
                Map.entry("hard breaks", "a\\\n".repeat(20_000)),
                Map.entry("soft breaks", "a\n".repeat(50_000)));
        return texts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> Arguments.of(e.getKey(), e.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pathological")
    void answersInTime(String name, String markdown) {
        Outcome<MarkdownParser.Parsed> outcome =
                assertTimeoutPreemptively(Duration.ofSeconds(30), () -> parser.parse("a.md", 1, markdown));
        assertTrue(outcome.value().isPresent() || !outcome.problems().isEmpty());
    }
}

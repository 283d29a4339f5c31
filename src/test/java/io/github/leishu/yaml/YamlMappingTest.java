package io.github.leishu.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leishu.problem.Outcome;
import io.github.leishu.problem.Problem;
import io.github.leishu.problem.SourcePos;
import io.github.leishu.yaml.YamlMapping.Entry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlMappingTest {
    private static YamlMapping read(String yaml) {
        Outcome<YamlMapping> outcome = YamlMapping.parse("a.md", 2, yaml);
        assertEquals(List.of(), outcome.problems());
        return outcome.value().orElseThrow();
    }

    private static Entry entry(String yaml, String key) {
        return Optional.ofNullable(read(yaml).entries().get(key)).orElseThrow();
    }

    private static String problem(String yaml) {
        Outcome<YamlMapping> outcome = YamlMapping.parse("a.md", 2, yaml);
        assertTrue(outcome.value().isEmpty());
        assertEquals(1, outcome.problems().size());
        return outcome.problems().get(0).toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"no", "0123", "12:30:45", "2024-02-30", "1e3", "0x1F", "true", "Null", ".inf", "1_000", "<<"})
    void keepsScalarsAsWritten(String value) {
        assertEquals(Optional.of(value), entry("key: " + value, "key").scalar());
    }

    @ParameterizedTest
    @ValueSource(strings = {"key:", "key: ~", "key: null", "key:   # nothing", "key: []"})
    void aMissingValueIsNoneOfThem(String yaml) {
        Entry entry = entry(yaml, "key");
        assertEquals(Optional.empty(), entry.scalar());
        assertEquals(List.of(), entry.list());
        assertEquals(Optional.empty(), entry.mapping());
    }

    @ParameterizedTest
    @ValueSource(strings = {"key: \"null\"", "key: 'null'", "key: |-\n  null"})
    void quotedNullIsText(String yaml) {
        assertEquals(Optional.of("null"), entry(yaml, "key").scalar());
    }

    @Test
    void keepsTheOrderOfTheKeys() {
        assertEquals(
                List.of("z", "a", "m"),
                List.copyOf(read("z: 1\na: 2\nm: 3").entries().keySet()));
    }

    @Test
    void knowsLineAndColumnInTheFile() {
        YamlMapping mapping = read("𠀀題: 基因\nlist:\n  - a\n  - b: 1\n");
        assertEquals(new SourcePos("a.md", 2, 1), mapping.entries().get("𠀀題").keyPos());
        assertEquals(new SourcePos("a.md", 2, 6), mapping.entries().get("𠀀題").pos());
        List<Entry> items = mapping.entries().get("list").list();
        assertEquals(new SourcePos("a.md", 4, 5), items.get(0).pos());
        assertEquals(
                new SourcePos("a.md", 5, 8),
                items.get(1).mapping().orElseThrow().entries().get("b").pos());
    }

    @Test
    void blankTextIsAnEmptyMapping() {
        for (String yaml : List.of("", "\n\n", "# only a comment\n", "---\n", "{}")) {
            assertEquals(Map.of(), read(yaml).entries());
        }
    }

    @Test
    void keepsTheSourceOfAnEntry() {
        String yaml =
                "a: 1  # one\n# about b\nb:\n  c:\n  - d\n\n  e: |+\n    text\n\n\nf: {g: 1, h: [2]}\ni: >-\n  j\n  k";
        YamlMapping mapping = read(yaml);
        assertEquals("a: 1  # one", mapping.entries().get("a").source());
        assertEquals(
                "b:\n  c:\n  - d\n\n  e: |+\n    text\n\n",
                mapping.entries().get("b").source());
        assertEquals("f: {g: 1, h: [2]}", mapping.entries().get("f").source());
        assertEquals(
                "h: [2]",
                mapping.entries()
                        .get("f")
                        .mapping()
                        .orElseThrow()
                        .entries()
                        .get("h")
                        .source());
        assertEquals("i: >-\n  j\n  k", mapping.entries().get("i").source());
    }

    @Test
    void readsWindowsLineBreaks() {
        YamlMapping mapping = read("a: |\r\n  x\r\n  y\r\nb: 2\r\n");
        assertEquals(Optional.of("x\ny\n"), mapping.entries().get("a").scalar());
        assertEquals("a: |\r\n  x\r\n  y", mapping.entries().get("a").source());
        assertEquals(new SourcePos("a.md", 5, 1), mapping.entries().get("b").keyPos());
    }

    @Test
    void passesOverAByteOrderMark() {
        Entry entry = entry("\uFEFFtitle: x", "title");
        assertEquals(new SourcePos("a.md", 2, 1), entry.keyPos());
        assertEquals("title: x", entry.source());
    }

    @Test
    void followsAliases() {
        assertEquals(Optional.of("x"), entry("a: &n x\nb: *n", "b").scalar());
        assertEquals(2, entry("a: &n [1, 2]\nb: *n", "b").list().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "a: 1⏎b: 2⏎a: 3|a.md:4:1: error YAML: the key \"a\" is given twice; keep one of them; the first is on line 2",
                "a:⏎\t- b|a.md:3:1: error YAML: a tab where YAML wants spaces; indent with spaces, not with tabs",
                "title: 基因: 編輯|a.md:2:10: error YAML: a second \": \" in one value, or a key indented deeper than the one above; "
                        + "put quotes around the value, or give both keys the same indentation",
                "a: \"x|a.md:2:4: error YAML: a quote that is never closed; close it",
                "a: [1, 2|a.md:2:9: error YAML: a list that is not closed; close it with ]",
                "a: @b|a.md:2:4: error YAML: a value that begins with a character that means something in YAML; "
                        + "put quotes around the value",
                "a: *x|a.md:2:4: error YAML: nothing before this place is called \"&x\"; put quotes around a value that begins with *",
                "- x|a.md:2:1: error YAML: expected keys with values; write lines like \"title: value\"",
                "a: 1⏎---⏎b: 2|a.md:3:1: error YAML: a second document begins here; keep one, and drop the \"---\" between them",
                "𠀀: \u0007|a.md:2:5: error YAML: a character that YAML does not allow (U+0007); remove it"
            })
    void saysWhereAndWhatIsWrong(String yaml, String problem) {
        assertEquals(problem, problem(yaml.replace('⏎', '\n')));
    }

    /** One odd line takes nothing from the others; what hides an article must not be lost with it. */
    @Test
    void readsOnBehindTagsAndOddKeys() {
        Outcome<YamlMapping> read = YamlMapping.parse("a.md", 2, "draft: !!bool true\n? [x]\n: b\n1: c\ntitle: 鍵");
        YamlMapping mapping = read.value().orElseThrow();
        assertEquals(
                List.of("draft", "1", "title"), List.copyOf(mapping.entries().keySet()));
        assertEquals(Optional.of("true"), mapping.entries().get("draft").scalar());
        assertEquals(
                List.of(
                        "a.md:2:8: error YAML: tags such as tag:yaml.org,2002:bool have no meaning here;"
                                + " put quotes around a value that begins with !",
                        "a.md:3:3: error YAML: expected a key; write \"key: value\", with a plain word as the key"),
                read.problems().stream().map(Problem::toString).toList());
    }

    @Test
    void refusesDeepNesting() {
        assertTimeoutPreemptively(Duration.ofSeconds(3), () -> {
            assertTrue(problem("a: " + "[".repeat(30_000)).contains("more than 20 levels"));
            assertTrue(problem("a:\n  " + "- ".repeat(30_000)).contains("more than 20 levels"));
            assertTrue(problem("{a: ".repeat(15_000)).contains("more than 20 levels"));
        });
    }

    @Test
    void refusesMoreThanSixtyFourKilobytes() {
        assertTimeoutPreemptively(Duration.ofSeconds(3), () -> {
            assertTrue(problem("a: \"" + "x".repeat(4_000_000) + "\"").contains("more than 64 KB"));
            assertTrue(problem("a: " + "基".repeat(22_000)).contains("more than 64 KB"));
            assertEquals(
                    60_000,
                    entry("a: " + "x".repeat(60_000), "a")
                            .scalar()
                            .orElseThrow()
                            .length());
        });
    }

    @Test
    void refusesManyAliases() {
        String laughs = "a: &a [x, x]\nb: &b [" + "*a, ".repeat(30) + "]\n";
        assertTrue(problem(laughs).contains("more than 20 aliases"));
    }

    @Property(tries = 500, seed = "20261121")
    void standsAnyText(@ForAll("yamlish") String yaml) {
        Outcome<YamlMapping> outcome = YamlMapping.parse("a.md", 1, yaml);
        assertTrue(outcome.value().isPresent() || !outcome.problems().isEmpty());
    }

    @Property(tries = 500, seed = "20261121")
    void theSourceOfAnEntryMeansTheSame(@ForAll("yamlish") String yaml) {
        YamlMapping.parse("a.md", 1, yaml).value().ifPresent(mapping -> mapping.entries()
                .forEach((key, entry) -> {
                    if (!yaml.matches("(?s).*[{&*!?].*")) {
                        Entry again = entry(entry.source() + "\n", key);
                        assertEquals(entry.scalar(), again.scalar());
                        assertEquals(entry.list().size(), again.list().size());
                        assertEquals(
                                entry.mapping().isPresent(), again.mapping().isPresent());
                    }
                }));
    }

    @Provide
    Arbitrary<String> yamlish() {
        return Arbitraries.of(
                        "a", "b: ", "c:", "\n", "\n  ", "- ", "[", "]", "{", "}", ", ", "'", "\"", "|", ">-", "#",
                        " # x", "&a ", "*a", "!t ", "---", "...", "?", "基因", "\t", "\r\n", "%", "@", "\\", "\u0000",
                        "𠀀", "a: 1\n", "d: x\n")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }
}

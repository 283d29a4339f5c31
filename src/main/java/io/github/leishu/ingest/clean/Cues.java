package io.github.leishu.ingest.clean;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** What class names and ids say about an element, by the word lists of {@code dom-cues.txt}. Immutable. */
public final class Cues {
    /** Longer names are made by machines and say nothing. */
    public static final int MAX_NAME = 200;

    /** Cue ("related posts") to rule. */
    private final Map<String, String> exact;

    /** Beginning of a word to rule. */
    private final TreeMap<String, String> beginnings;

    private Cues(Map<String, String> exact, TreeMap<String, String> beginnings) {
        this.exact = exact;
        this.beginnings = beginnings;
    }

    /** Reads a word list that is part of the program. */
    public static Cues load(String resource) {
        Map<String, String> exact = new HashMap<>();
        TreeMap<String, String> beginnings = new TreeMap<>();
        for (String line : lines(resource)) {
            int colon = line.indexOf(':');
            String rule = line.substring(0, colon);
            for (String cue : line.substring(colon + 1).strip().split("\\s+")) {
                if (cue.endsWith("*")) {
                    beginnings.put(cue.substring(0, cue.length() - 1), rule);
                } else {
                    exact.put(cue.replace('+', ' '), rule);
                }
            }
        }
        return new Cues(exact, beginnings);
    }

    private static List<String> lines(String resource) {
        try (InputStream stream = Objects.requireNonNull(Cues.class.getResourceAsStream(resource), resource);
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    /** All cues, sorted: {@code nav}, {@code related posts}, {@code recommend*}. */
    public List<String> all() {
        return Stream.concat(
                        exact.keySet().stream(), beginnings.keySet().stream().map(beginning -> beginning + "*"))
                .sorted()
                .toList();
    }

    /** The rule that the element's class names or id call for; the first cue in them wins. */
    Optional<String> rule(Element element) {
        return rule(element.className()).or(() -> rule(element.id()));
    }

    /** The same for one attribute's value. */
    public Optional<String> rule(String names) {
        if (names.isEmpty() || names.length() > MAX_NAME) {
            return Optional.empty();
        }
        for (String name : names.split("\\s+")) {
            List<String> words = words(name);
            for (int i = 0; i < words.size(); i++) {
                String rule = rule(words, i);
                if (!rule.isEmpty()) {
                    return Optional.of(rule);
                }
            }
        }
        return Optional.empty();
    }

    private String rule(List<String> words, int i) {
        String word = words.get(i);
        String single = exact.get(word);
        if (single != null) {
            return single;
        }
        if (i + 1 < words.size()) {
            String pair = exact.get(word + " " + words.get(i + 1));
            if (pair != null) {
                return pair;
            }
        }
        Map.Entry<String, String> beginning = beginnings.floorEntry(word);
        return beginning != null && word.startsWith(beginning.getKey()) ? beginning.getValue() : "";
    }

    /** {@code relatedPosts-2} → related, posts. */
    public static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean capital = Character.isUpperCase(c) && i > 0 && Character.isLowerCase(name.charAt(i - 1));
            if (capital || !Character.isLetter(c)) {
                end(word, words);
            }
            if (Character.isLetter(c)) {
                word.append(c);
            }
        }
        end(word, words);
        return words;
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString().toLowerCase(Locale.ROOT));
            word.setLength(0);
        }
    }
}

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
import org.jsoup.nodes.Element;

/** What class names and ids say about an element, by the word lists of {@code dom-cues.txt}. Immutable. */
public final class Cues {
    /** Longer names are made by machines and say nothing. */
    public static final int MAX_NAME = 200;

    /** Word to rule. */
    private final Map<String, String> exact;

    /** First word of a pair to its second word to rule. */
    private final Map<String, Map<String, String>> pairs;

    /** Beginning of a word to rule. */
    private final TreeMap<String, String> beginnings;

    /** The first two letters of all cues, which most names have no word with. */
    private final Starts starts = new Starts();

    private Cues(
            Map<String, String> exact, Map<String, Map<String, String>> pairs, TreeMap<String, String> beginnings) {
        this.exact = exact;
        this.pairs = pairs;
        this.beginnings = beginnings;
        exact.keySet().forEach(starts::add);
        pairs.keySet().forEach(starts::add);
        beginnings.keySet().forEach(starts::add);
    }

    /** Reads a word list that is part of the program. */
    public static Cues load(String resource) {
        Map<String, String> exact = new HashMap<>();
        Map<String, Map<String, String>> pairs = new HashMap<>();
        TreeMap<String, String> beginnings = new TreeMap<>();
        for (String line : lines(resource)) {
            int colon = line.indexOf(':');
            String rule = line.substring(0, colon);
            for (String cue : line.substring(colon + 1).strip().split("\\s+")) {
                int plus = cue.indexOf('+');
                if (cue.endsWith("*")) {
                    beginnings.put(cue.substring(0, cue.length() - 1), rule);
                } else if (plus >= 0) {
                    pairs.computeIfAbsent(cue.substring(0, plus), first -> new HashMap<>())
                            .put(cue.substring(plus + 1), rule);
                } else {
                    exact.put(cue, rule);
                }
            }
        }
        return new Cues(exact, pairs, beginnings);
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
        List<String> all = new ArrayList<>(exact.keySet());
        pairs.forEach((first, seconds) -> seconds.keySet().forEach(second -> all.add(first + " " + second)));
        beginnings.keySet().forEach(beginning -> all.add(beginning + "*"));
        return all.stream().sorted().toList();
    }

    /** The rule that the element's class names or id call for; the first cue in them wins. */
    public Optional<String> rule(Element element) {
        if (element.attributesSize() == 0) {
            return Optional.empty();
        }
        Optional<String> rule = rule(element.attributes().get("class").trim());
        return rule.isPresent() ? rule : rule(element.attributes().get("id"));
    }

    /** The same for one attribute's value. */
    public Optional<String> rule(String names) {
        if (names.isEmpty() || names.length() > MAX_NAME) {
            return Optional.empty();
        }
        for (int i = 0; i < names.length(); ) {
            int end = endOfName(names, i);
            if (starts.mayBegin(names, i, end)) {
                String name = names.substring(i, end);
                String rule = isEscaped(name) ? "" : ruleOf(words(name));
                if (!rule.isEmpty()) {
                    return Optional.of(rule);
                }
            }
            i = end + 1;
        }
        return Optional.empty();
    }

    /** Old wikis name places after headings, byte by byte: {@code .E6.AD.B7} is no advertisement. */
    private static boolean isEscaped(String name) {
        int dot = name.indexOf('.');
        return dot >= 0
                && dot + 3 < name.length()
                && Character.digit(name.charAt(dot + 1), 16) >= 0
                && Character.digit(name.charAt(dot + 2), 16) >= 0
                && name.charAt(dot + 3) == '.';
    }

    private static int endOfName(String names, int from) {
        int end = from;
        while (end < names.length()
                && names.charAt(end) != ' '
                && (names.charAt(end) < '\t' || names.charAt(end) > '\r')) {
            end++;
        }
        return end;
    }

    private String ruleOf(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            String rule = rule(words, i);
            if (!rule.isEmpty()) {
                return rule;
            }
        }
        return "";
    }

    private String rule(List<String> words, int i) {
        String word = words.get(i);
        String single = exact.get(word);
        if (single != null) {
            return single;
        }
        String pair = i + 1 < words.size() ? pairs.getOrDefault(word, Map.of()).get(words.get(i + 1)) : null;
        if (pair != null) {
            return pair;
        }
        Map.Entry<String, String> beginning = beginnings.floorEntry(word);
        return beginning != null && word.startsWith(beginning.getKey()) ? beginning.getValue() : "";
    }

    /** {@code relatedPosts-2} → related, posts. */
    public static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= name.length(); i++) {
            boolean letter = i < name.length() && Character.isLetter(name.charAt(i));
            boolean capital = letter
                    && i > start
                    && Character.isUpperCase(name.charAt(i))
                    && Character.isLowerCase(name.charAt(i - 1));
            if (!letter || capital) {
                if (i > start) {
                    words.add(name.substring(start, i).toLowerCase(Locale.ROOT));
                }
                start = capital ? i : i + 1;
            }
        }
        return words;
    }

    /** What words may begin with, in a table of two letters; 0 stands for none. */
    private static final class Starts {
        private static final int LETTERS = 27;
        private static final int ASCII = 128;

        private final boolean[] known = new boolean[LETTERS * LETTERS];

        void add(String cue) {
            known[LETTERS * letter(cue.charAt(0)) + (cue.length() > 1 ? letter(cue.charAt(1)) : 0)] = true;
        }

        /** Whether any of the {@link #words} of one name may be the first of a cue. */
        boolean mayBegin(String names, int from, int to) {
            char before = ' ';
            for (int i = from; i < to; i++) {
                char c = names.charAt(i);
                if (c >= ASCII) {
                    return true;
                }
                boolean begins = letter(before) == 0 || isCapital(c) && !isCapital(before);
                if (begins && known[LETTERS * letter(c) + second(c, names, i + 1)]) {
                    return true;
                }
                before = c;
            }
            return false;
        }

        private static int second(char first, String names, int i) {
            char c = i < names.length() ? names.charAt(i) : ' ';
            return isCapital(c) && !isCapital(first) ? 0 : letter(c);
        }

        private static boolean isCapital(char c) {
            return c >= 'A' && c <= 'Z';
        }

        private static int letter(char c) {
            int small = c | 0x20;
            return small >= 'a' && small <= 'z' ? small - 'a' + 1 : 0;
        }
    }
}

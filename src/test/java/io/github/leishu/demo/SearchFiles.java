package io.github.leishu.demo;

import io.github.leishu.json.Json;
import io.github.leishu.lang.FoldedText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Reads the index of the search by its description alone; it shares nothing with what writes it. */
final class SearchFiles {
    private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private final Path folder;
    private final Map<String, Json> loaded = new HashMap<>();
    private final Map<Integer, Integer> pairs;
    private final List<Map<String, Json>> documents = new ArrayList<>();

    SearchFiles(Path folder) {
        this.folder = folder;
        this.pairs = readPairs();
        List<Integer> counts = numbers(text(head(), "texts"));
        for (int i = 0; i < counts.size(); i++) {
            List<Json> file = ((Json.Arr) load("t" + i)).items();
            if (file.size() != counts.get(i)) {
                throw new AssertionError("t" + i + " has " + file.size() + " documents, not " + counts.get(i));
            }
            file.forEach(document -> documents.add(((Json.Obj) document).members()));
        }
    }

    /** What the index says that each file of texts takes to load, in bytes. */
    List<Integer> textSizes() {
        return numbers(text(head(), "sizes")).stream().map(size -> 512 * size).toList();
    }

    /** Slugs of the articles that hold the query. */
    TreeSet<String> articles(String query) {
        String folded = FoldedText.fold(query).strip();
        int first = number("terms") + number("topics");
        TreeSet<String> found = new TreeSet<>();
        for (int i = first; i < documents.size(); i++) {
            if (isCandidate(i, folded) && holds(documents.get(i), folded)) {
                found.add(text(documents.get(i), "slug"));
            }
        }
        return found;
    }

    /** Whether the index has every two of the query's Han characters and letters that touch. */
    private boolean isCandidate(int document, String folded) {
        for (int i = 0; i + 1 < folded.length(); i++) {
            String pair = folded.substring(i, i + 2);
            boolean word = pair.codePoints().allMatch(Character::isLetterOrDigit);
            if (word && !documents(pair).contains(document)) {
                return false;
            }
        }
        boolean single = folded.length() == 1 && Character.isLetterOrDigit(folded.charAt(0));
        return !single || documents(folded).contains(document);
    }

    List<Integer> documents(String gram) {
        Map<String, Json> file = ((Json.Obj) load(file(gram))).members();
        List<Integer> found = new ArrayList<>();
        int next = 0;
        for (int number : numbers(documents(file.get(gram)))) {
            next += number >> 2;
            found.add(next++);
        }
        return found;
    }

    /** As they are written: in the gram's file, or in one of their own that it refers to. */
    private String documents(Json entry) {
        if (entry instanceof Json.Arr reference) {
            return ((Json.Str) load("c" + integer(reference.items().get(0)))).value();
        }
        return entry == null ? "" : ((Json.Str) entry).value();
    }

    /** The file a gram is in. */
    String file(String gram) {
        long hash = 0x811C9DC5L;
        for (int c : gram.codePoints().toArray()) {
            hash = (hash ^ c) * 0x01000193L & 0xFFFFFFFFL;
        }
        return "g" + (int) ((hash ^ hash >>> 15) % number("grams"));
    }

    private boolean holds(Map<String, Json> document, String folded) {
        String title = text(document, "title");
        String hansTitle = exchanged(title, list(document, "titleChanges"));
        String text = text(document, "text");
        String hansText = document.containsKey("lang") ? text : exchanged(text, list(document, "changes"));
        return List.of(title, hansTitle, text, hansText).stream()
                .anyMatch(wording -> FoldedText.fold(wording).contains(folded));
    }

    private String exchanged(String text, List<Json> changes) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (int i = 0; i < changes.size(); i += 3) {
            int kept = at + integer(changes.get(i));
            out.append(exchanged(text.substring(at, kept))).append(((Json.Str) changes.get(i + 2)).value());
            at = kept + integer(changes.get(i + 1));
        }
        return out.append(exchanged(text.substring(at))).toString();
    }

    private String exchanged(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> out.appendCodePoint(pairs.getOrDefault(c, c)));
        return out.toString();
    }

    private Map<Integer, Integer> readPairs() {
        List<Integer> from = numbers(text(head(), "from"));
        List<Integer> to = numbers(text(head(), "to"));
        Map<Integer, Integer> read = new HashMap<>();
        int lastFrom = 0;
        int lastTo = 0;
        for (int i = 0; i < from.size(); i++) {
            lastFrom += from.get(i);
            lastTo += to.get(i) % 2 == 0 ? to.get(i) / 2 : -(to.get(i) + 1) / 2;
            read.put(lastFrom, lastTo);
        }
        return read;
    }

    private Map<String, Json> head() {
        return ((Json.Obj) load("index")).members();
    }

    private int number(String key) {
        return integer(head().get(key));
    }

    private static int integer(Json number) {
        return Integer.parseInt(((Json.Num) number).literal());
    }

    private static String text(Map<String, Json> members, String key) {
        return members.containsKey(key) ? ((Json.Str) members.get(key)).value() : "";
    }

    private static List<Json> list(Map<String, Json> members, String key) {
        return members.containsKey(key) ? ((Json.Arr) members.get(key)).items() : List.of();
    }

    /** What the character folds to; itself where there is no pair. */
    int folded(int codePoint) {
        return pairs.getOrDefault(codePoint, codePoint);
    }

    private static List<Integer> numbers(String digits) {
        List<Integer> all = new ArrayList<>();
        int number = 0;
        int shift = 0;
        for (char digit : digits.toCharArray()) {
            int bits = DIGITS.indexOf(digit);
            number |= (bits & 31) << shift;
            shift += 5;
            if (bits < 32) {
                all.add(number);
                number = 0;
                shift = 0;
            }
        }
        return all;
    }

    private Json load(String name) {
        return loaded.computeIfAbsent(name, key -> {
            try {
                String script = Files.readString(folder.resolve(key + ".js"));
                String call = "leishuSearch(\"" + key + "\",";
                if (!script.startsWith(call) || !script.endsWith(");\n")) {
                    throw new AssertionError(key + " does not hand itself over");
                }
                return Json.parse(script.substring(call.length(), script.length() - 3))
                        .orElseThrow();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}

package io.github.leishu.site.search;

import io.github.leishu.json.Json;
import io.github.leishu.lang.Script;
import io.github.leishu.site.local.Messages;
import io.github.leishu.site.local.Publication;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * Everything that can be found, and where: terms, topics and articles numbered from 0 in this order.
 *
 * <ul>
 *   <li>{@code index.js}, loaded first: how many there are of each, how many files and what they take to load, the pairs
 *       of characters that fold to one, and what the search says in either script;
 *   <li>{@code g0.js} …: the {@link Grams} whose {@link Grams#file} it is, each with its documents, or with the number of
 *       the file that has them and how many they are;
 *   <li>{@code c0.js} …: the documents of one common gram;
 *   <li>{@code t0.js} …: the documents themselves, in order of their numbers.
 * </ul>
 *
 * Each file is a script that hands its name and its JSON to {@code leishuSearch}: so it loads from a disk too.
 */
public final class SearchIndex {
    /** Of at most so many documents the files are larger, and so fewer. All sizes are in characters. */
    private static final int SMALL_COLLECTION = 500;

    private static final int TEXT_FILE = 2_500;
    private static final int TEXT_FILE_OF_FEW = 3_500;
    private static final int GRAM_FILE = 2_500;
    private static final int GRAM_FILE_OF_FEW = 8_000;
    private static final int MOST_IN_GRAM_FILE = 1_500;

    private static final List<String> WORDS = List.of(
            "searchEmpty",
            "searchNone",
            "searchCount",
            "searchAbout",
            "searchTerms",
            "searchTopics",
            "searchArticles",
            "searchDefinitions",
            "searchApart",
            "searchMore",
            "searchMoreAbout",
            "searchKeys",
            "searchClose",
            "searchFailed",
            "date");

    private final HanPairs pairs = new HanPairs();
    private final Postings postings = new Postings();

    private SearchIndex() {}

    /**
     * A file of the index.
     *
     * @param name within the index's folder
     */
    public record Part(String name, String text) {
        static Part of(String name, Json data) {
            return new Part(name + ".js", "leishuSearch(\"" + name + "\"," + Json.write(data) + ");\n");
        }
    }

    /** The files of the index. Some 200 MB for 10,000 articles while it is made. */
    public static List<Part> of(Publication publication) {
        return new SearchIndex().parts(publication);
    }

    private List<Part> parts(Publication publication) {
        Searchables searchables = new Searchables(publication);
        List<Searchable> terms = searchables.terms();
        List<Searchable> topics = searchables.topics();
        int articles = publication.editions().get(0).articles().size();
        boolean few = terms.size() + topics.size() + articles <= SMALL_COLLECTION;

        TextFiles texts = new TextFiles(pairs, few ? TEXT_FILE_OF_FEW : TEXT_FILE);
        AtomicInteger number = new AtomicInteger();
        Stream.concat(Stream.concat(terms.stream(), topics.stream()), searchables.articles())
                .forEachOrdered(document -> {
                    document.index(number.getAndIncrement(), postings);
                    texts.add(document);
                });
        List<Part> parts = new ArrayList<>(texts.parts());
        GramFiles gramFiles = new GramFiles(few ? GRAM_FILE_OF_FEW : GRAM_FILE, MOST_IN_GRAM_FILE);
        postings.forEach(gramFiles::add);
        List<Part> grams = gramFiles.parts();
        parts.addAll(grams);
        parts.addAll(gramFiles.common());

        Map<String, Json> head = new LinkedHashMap<>();
        head.put("terms", Json.Num.of(terms.size()));
        head.put("topics", Json.Num.of(topics.size()));
        head.put("articles", Json.Num.of(articles));
        head.put("grams", Json.Num.of(grams.size()));
        head.put("texts", new Json.Str(texts.counts()));
        head.put("sizes", new Json.Str(texts.sizes()));
        head.put("version", new Json.Str(version(parts)));
        addPairs(head);
        head.put("words", words(publication));
        parts.add(Part.of("index", new Json.Obj(head)));
        return parts;
    }

    /** The characters and what each folds to, as {@link Numbers}: by how much each code point differs from the last. */
    private void addPairs(Map<String, Json> head) {
        StringBuilder from = new StringBuilder();
        StringBuilder to = new StringBuilder();
        int lastFrom = 0;
        int lastTo = 0;
        for (Map.Entry<Integer, Integer> pair : pairs.into(postings::has).entrySet()) {
            Numbers.append(from, pair.getKey() - lastFrom);
            Numbers.appendSigned(to, pair.getValue() - lastTo);
            lastFrom = pair.getKey();
            lastTo = pair.getValue();
        }
        head.put("from", new Json.Str(from.toString()));
        head.put("to", new Json.Str(to.toString()));
    }

    /** Changes with the content, so that a browser does not mix the files of two builds. */
    private static String version(List<Part> parts) {
        int hash = 0;
        for (Part part : parts) {
            hash = hash * 31 + part.text().hashCode();
        }
        return Integer.toHexString(hash);
    }

    private static Json words(Publication publication) {
        Map<String, Json> scripts = new LinkedHashMap<>();
        for (Script script : Script.values()) {
            Messages messages = publication.edition(script).messages();
            Map<String, Json> words = new LinkedHashMap<>();
            WORDS.forEach(key -> words.put(key, new Json.Str(messages.text(key))));
            scripts.put(script.tag(), new Json.Obj(words));
        }
        return new Json.Obj(scripts);
    }
}

package io.github.leishu.site.export;

import io.github.leishu.json.Json;
import io.github.leishu.lang.FoldedText;
import io.github.leishu.site.local.LocalArticle;
import io.github.leishu.site.local.LocalTerm;
import io.github.leishu.site.local.LocalTopic;
import io.github.leishu.site.local.LocalizedLibrary;
import io.github.leishu.site.local.Route;
import io.github.leishu.site.local.Routes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the search page looks through, as a script that hands its data to a function, so that it loads from
 * {@code file://} too. Texts are in the page's script; the browser folds them and the query with the map that comes
 * along.
 */
final class SearchExporter {
    private static final int FIRST_HAN = 0x3400;
    private static final int LAST_HAN = 0x9FFF;

    private SearchExporter() {}

    static List<Export> export(LocalizedLibrary library) {
        Route index = Routes.searchIndex(library.script());
        List<Json> articles = library.articles().stream()
                .map(article -> entry(article, Routes.search(library.script())))
                .toList();
        List<Json> topics = library.topics().stream()
                .map(topic -> entry(topic, Routes.search(library.script())))
                .toList();
        List<Json> terms = library.terms().stream()
                .map(term -> entry(term, Routes.search(library.script())))
                .toList();
        Map<String, Json> data = new LinkedHashMap<>();
        data.put("articles", new Json.Arr(articles));
        data.put("topics", new Json.Arr(topics));
        data.put("terms", new Json.Arr(terms));
        String texts = Json.write(new Json.Obj(data));
        data.put("fold", new Json.Str(folding(texts)));
        return List.of(Export.text(index.path(), "leishuSearch(" + Json.write(new Json.Obj(data)) + ");\n"));
    }

    private static Json entry(LocalArticle article, Route page) {
        Map<String, Json> entry = new LinkedHashMap<>();
        put(entry, "href", article.route().relativeTo(page));
        put(entry, "title", article.title());
        put(entry, "date", article.source().meta().date().map(Object::toString).orElse(""));
        put(entry, "lang", article.language());
        put(entry, "text", article.converter().convert(article.source().body().plainText()));
        return new Json.Obj(entry);
    }

    private static Json entry(LocalTopic topic, Route page) {
        Map<String, Json> entry = new LinkedHashMap<>();
        put(entry, "href", topic.route().relativeTo(page));
        put(entry, "title", topic.title());
        put(entry, "text", topic.summary());
        return new Json.Obj(entry);
    }

    private static Json entry(LocalTerm term, Route page) {
        Map<String, Json> entry = new LinkedHashMap<>();
        put(entry, "href", term.route().relativeTo(page));
        put(entry, "title", term.name());
        put(entry, "text", term.definition());
        entry.put(
                "names",
                new Json.Arr(term.source().names().all().stream()
                        .<Json>map(Json.Str::new)
                        .toList()));
        return new Json.Obj(entry);
    }

    private static void put(Map<String, Json> entry, String key, String value) {
        if (!value.isEmpty()) {
            entry.put(key, new Json.Str(value));
        }
    }

    /**
     * Pairs of a Han character and what it folds to, for all that fold to one that occurs here (or from one): any other
     * query can't be found anyway. {@code 編编體体…}
     */
    private static String folding(String texts) {
        Set<Integer> occurring = texts.codePoints().boxed().collect(Collectors.toSet());
        Map<Integer, String> pairs = new TreeMap<>();
        for (int c = FIRST_HAN; c <= LAST_HAN; c++) {
            String folded = FoldedText.fold(Character.toString(c));
            boolean one = folded.codePointCount(0, folded.length()) == 1;
            if (one
                    && folded.codePointAt(0) != c
                    && (occurring.contains(c) || occurring.contains(folded.codePointAt(0)))) {
                pairs.put(c, folded);
            }
        }
        StringBuilder map = new StringBuilder();
        pairs.forEach((c, folded) -> map.appendCodePoint(c).append(folded));
        return map.toString();
    }
}

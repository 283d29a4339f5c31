package io.github.leishu.site.search;

import io.github.leishu.json.Json;
import io.github.leishu.lang.FoldedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something that can be found.
 *
 * @param slug the folder of its page
 * @param language of its text; empty where that is the script of the page
 * @param date ISO, or empty
 * @param names what else it is called; a name counts like a title
 */
record Searchable(String slug, String language, String date, Wordings title, List<String> names, Wordings text) {
    Searchable {
        names = names.stream().map(Wordings::plain).toList();
    }

    /** About how many characters it takes to store. */
    int length() {
        int titles = slug.length() + title.hant().length();
        return titles
                + names.stream().mapToInt(String::length).sum()
                + text.hant().length();
    }

    /** As the reader shows it. */
    Json shown(HanPairs pairs) {
        Map<String, Json> members = new LinkedHashMap<>();
        put(members, "slug", slug);
        put(members, "title", title.hant());
        put(members, "titleChanges", title.changes(pairs));
        put(members, "names", String.join("\n", names));
        put(members, "date", date);
        put(members, "lang", language);
        put(members, "text", text.hant());
        put(members, "changes", language.isEmpty() ? text.changes(pairs) : List.of());
        return new Json.Obj(members);
    }

    private static void put(Map<String, Json> members, String key, String value) {
        if (!value.isEmpty()) {
            members.put(key, new Json.Str(value));
        }
    }

    private static void put(Map<String, Json> members, String key, List<Json> values) {
        if (!values.isEmpty()) {
            members.put(key, new Json.Arr(values));
        }
    }

    /** Adds all that it is found by, folded. */
    void index(int number, Postings postings) {
        postings.addTitle(number, FoldedText.fold(title.hant()));
        postings.addTitle(number, FoldedText.fold(title.hans()));
        names.forEach(name -> postings.addTitle(number, FoldedText.fold(name)));
        String hant = FoldedText.fold(text.hant());
        String hans = FoldedText.fold(text.hans());
        postings.addText(number, hant);
        if (!hans.equals(hant)) {
            postings.addWording(number, hans);
        }
    }
}

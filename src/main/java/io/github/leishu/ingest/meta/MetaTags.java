package io.github.leishu.ingest.meta;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** The {@code meta} elements of a page by name, property or itemprop; names are compared without regard to case. */
final class MetaTags {
    private static final int MAX_CONTENT = 2_000;
    private final Map<String, List<String>> contents = new LinkedHashMap<>();

    void add(Element meta) {
        String content = meta.attr("content").strip();
        if (!content.isEmpty() && content.length() <= MAX_CONTENT) {
            add(meta, content);
        }
    }

    private void add(Element meta, String content) {
        for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
            String name = meta.attr(attribute).strip().toLowerCase(Locale.ROOT);
            if (!name.isEmpty()) {
                contents.computeIfAbsent(name, key -> new ArrayList<>()).add(content);
            }
        }
    }

    /** The first content under {@code name}. */
    Optional<String> first(String name) {
        List<String> found = contents.get(name);
        return found == null ? Optional.empty() : Optional.of(found.get(0));
    }

    /** Every content under the first of {@code names} that the page has. */
    List<String> all(String... names) {
        for (String name : names) {
            List<String> found = contents.get(name);
            if (found != null) {
                return found;
            }
        }
        return List.of();
    }

    Optional<String> first(String... names) {
        return all(names).stream().findFirst();
    }
}

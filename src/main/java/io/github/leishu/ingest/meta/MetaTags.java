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
    /** Names under which pages give the day of publication. */
    static final List<String> PUBLISHED = List.of(
            "article:published_time",
            "datepublished",
            "pubdate",
            "publishdate",
            "publish-date",
            "publish_date",
            "publish_time",
            "published",
            "published-date",
            "published_date",
            "article:published",
            "article.published",
            "og:published_time",
            "parsely-pub-date",
            "sailthru.date",
            "dc.date.issued",
            "dcterms.created",
            "citation_publication_date",
            "citation_date",
            "citation_online_date",
            "article:create_at",
            "apub:time",
            "weibo:article:create_at",
            "og:release_date",
            "og:article:published_time",
            "bt:pubdate",
            "cxenseparse:recs:publishtime",
            "rnews:datepublished",
            "displaydate",
            "page_date",
            "ms.date",
            "w-published-date");

    /** The same, though some pages mean another day. */
    static final List<String> DATED =
            List.of("date", "dc.date", "dcterms.date", "created", "dcterms.issued", "dc.date.created");

    static final List<String> MODIFIED = List.of(
            "article:modified_time",
            "og:updated_time",
            "datemodified",
            "lastmod",
            "last-modified",
            "updated",
            "dateupdate",
            "dcterms.modified",
            "modified",
            "revised",
            "modified-time",
            "last_updated");

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

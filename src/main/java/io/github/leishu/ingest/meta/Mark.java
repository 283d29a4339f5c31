package io.github.leishu.ingest.meta;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Attributes;

/** What an element's names say that it holds, most exact first. */
enum Mark {
    AUTHOR_PROPERTY(0.85),
    AUTHOR_LINK(0.8),
    AUTHOR_NAME(0.75),
    AUTHOR(0.6),
    BYLINE(0.55),
    ACCOUNT(0.5),
    PUBLISHED_PROPERTY(0.85),
    TIME(0.75),
    PUBLISHED(0.72),
    DATE(0.65),
    MODIFIED(0.8);

    /** As they are called in addresses, or with an s. */
    private static final List<String> AUTHOR_FOLDERS =
            List.of("author", "writer", "contributor", "columnist", "journalist");

    private static final String AUTHOR_QUERY = "author=";

    private final double confidence;
    private final String source;

    Mark(double confidence) {
        this.confidence = confidence;
        this.source = "marked " + name().toLowerCase(Locale.ROOT);
    }

    /** What candidates are called that are marked so. */
    String source() {
        return source;
    }

    /** How sure it is that an element so named next to the headline holds the fact. */
    double confidence() {
        return confidence;
    }

    boolean author() {
        return compareTo(ACCOUNT) <= 0;
    }

    /** By attributes that say it outright: {@code itemprop}, {@code rel}, an author's page as target. */
    static Optional<Mark> stated(String element, Attributes attributes) {
        String property = attributes.get("itemprop");
        if (!property.isEmpty()) {
            Optional<Mark> mark = ofProperty(property.toLowerCase(Locale.ROOT));
            if (mark.isPresent()) {
                return mark;
            }
        }
        if (attributes.hasKey("pubdate")) {
            return Optional.of(PUBLISHED_PROPERTY);
        }
        if (element.equals("a")) {
            boolean author = attributes.get("rel").contains("author");
            return author ? Optional.of(AUTHOR_LINK) : ofTarget(attributes.get("href"));
        }
        return ofName(element);
    }

    /** What a link is that has nothing but a target. */
    static Optional<Mark> ofTarget(String href) {
        return toAuthor(href) ? Optional.of(AUTHOR_LINK) : Optional.empty();
    }

    /** What an element of that name holds whatever its attributes say. */
    static Optional<Mark> ofName(String element) {
        char last = element.isEmpty() ? ' ' : element.charAt(element.length() - 1);
        boolean time = (last == 'e' || last == 'o')
                && (element.equals("time") || element.endsWith("-time") || element.endsWith("-timeago"));
        return time ? Optional.of(TIME) : Optional.empty();
    }

    private static Optional<Mark> ofProperty(String property) {
        if (property.equals("author") || property.equals("creator")) {
            return Optional.of(AUTHOR_PROPERTY);
        }
        if (property.startsWith("datepublished") || property.equals("datecreated")) {
            return Optional.of(PUBLISHED_PROPERTY);
        }
        return property.startsWith("datemodified") ? Optional.of(MODIFIED) : Optional.empty();
    }

    /** As in {@code /author/ada} and {@code ?author=1}. */
    private static boolean toAuthor(String href) {
        int slash = href.indexOf('/');
        while (slash >= 0) {
            int next = href.indexOf('/', slash + 1);
            if (next >= 0 && isAuthors(href, slash + 1, next) && isMember(href, next + 1)) {
                return true;
            }
            slash = next;
        }
        int query = href.indexOf(AUTHOR_QUERY, 1);
        while (query > 0 && href.charAt(query - 1) != '?' && href.charAt(query - 1) != '&') {
            query = href.indexOf(AUTHOR_QUERY, query + 1);
        }
        return query > 0;
    }

    private static boolean isAuthors(String href, int from, int to) {
        if (from == to || "awcj".indexOf(href.charAt(from)) < 0) {
            return false;
        }
        int end = href.charAt(to - 1) == 's' ? to - 1 : to;
        for (String folder : AUTHOR_FOLDERS) {
            if (folder.length() == end - from && href.startsWith(folder, from)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMember(String href, int from) {
        return from < href.length() && href.charAt(from) != '/';
    }
}

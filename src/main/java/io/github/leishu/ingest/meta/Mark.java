package io.github.leishu.ingest.meta;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
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

    private static final Pattern AUTHOR_HREF =
            Pattern.compile("/(?:authors?|writers?|contributors?|columnists?|journalists?)/[^/]|[?&]author=");

    private final double confidence;

    Mark(double confidence) {
        this.confidence = confidence;
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
        if (element.equals("a") && (attributes.get("rel").contains("author") || toAuthor(attributes.get("href")))) {
            return Optional.of(AUTHOR_LINK);
        }
        return ofName(element);
    }

    /** What an element of that name holds whatever its attributes say. */
    static Optional<Mark> ofName(String element) {
        boolean time = element.equals("time") || element.endsWith("-time") || element.endsWith("-timeago");
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

    /** Nearly every link leads elsewhere: the pattern is only asked where one of its words can begin. */
    private static boolean toAuthor(String href) {
        for (int i = 0; i + 1 < href.length(); i++) {
            char c = href.charAt(i);
            boolean candidate = (c == '/' && "awcj".indexOf(href.charAt(i + 1)) >= 0)
                    || ((c == '?' || c == '&') && href.charAt(i + 1) == 'a');
            if (candidate && AUTHOR_HREF.matcher(href).region(i, href.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }
}

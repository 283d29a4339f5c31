package io.github.leishu.ingest.meta;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

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

    private static final List<String> AUTHOR_HINT =
            List.of("author", "writer", "contributor", "columnist", "journalist");
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
    static Optional<Mark> stated(Element element) {
        if (element.hasAttr("itemprop")) {
            String property = element.attr("itemprop").toLowerCase(Locale.ROOT);
            if (property.equals("author") || property.equals("creator")) {
                return Optional.of(AUTHOR_PROPERTY);
            }
            if (property.startsWith("datepublished") || property.equals("datecreated")) {
                return Optional.of(PUBLISHED_PROPERTY);
            }
            if (property.startsWith("datemodified")) {
                return Optional.of(MODIFIED);
            }
        }
        if (element.hasAttr("pubdate")) {
            return Optional.of(PUBLISHED_PROPERTY);
        }
        if (element.normalName().equals("a")
                && (element.attr("rel").contains("author") || toAuthor(element.attr("href")))) {
            return Optional.of(AUTHOR_LINK);
        }
        return element.normalName().equals("time") ? Optional.of(TIME) : Optional.empty();
    }

    private static boolean toAuthor(String href) {
        return AUTHOR_HINT.stream().anyMatch(href::contains)
                && AUTHOR_HREF.matcher(href).find();
    }
}

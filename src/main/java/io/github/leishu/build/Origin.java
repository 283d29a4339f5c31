package io.github.leishu.build;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which story an article was made from.
 *
 * @param page path of the scraped file
 * @param number the story's place on it, from 1
 */
public record Origin(String page, int number) {
    private static final Pattern VALUE = Pattern.compile("(.+)#(\\d{1,6})");
    /** For files whose front matter is broken: they still stand for their story. */
    private static final Pattern LINE = Pattern.compile("(?m)^scraped:[ \t]*[\"']?(.+#\\d{1,6})[\"']?[ \t\r]*$");

    private static final Pattern HASH = Pattern.compile("(?m)^content_hash:[ \t]*(\\S+)");

    /** Path of the file that the page is, or in an archive of the archive. */
    String file() {
        int inside = page.indexOf("!/");
        return inside < 0 ? page : page.substring(0, inside);
    }

    static Optional<Origin> of(ArticleFile file) {
        return file.article().value().isPresent()
                ? file.article().value().get().meta().provenance().scraped().flatMap(Origin::parse)
                : of(file.text());
    }

    /** The same from an article's text alone. */
    public static Optional<Origin> of(String text) {
        return first(LINE, text).flatMap(Origin::parse);
    }

    private static Optional<Origin> parse(String value) {
        Matcher matcher = VALUE.matcher(value);
        return matcher.matches()
                ? Optional.of(new Origin(matcher.group(1), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    /** The {@code content_hash} that a file claims to have been generated with; empty when it has none. */
    public static String generatedHash(String text) {
        return first(HASH, text).orElse("");
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}

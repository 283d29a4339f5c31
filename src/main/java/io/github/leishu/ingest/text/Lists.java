package io.github.leishu.ingest.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bullets and numbers at the beginning of lines. */
public final class Lists {
    private static final Pattern BULLET =
            Pattern.compile("^[•●‧◦▪▫■□◆◇○‣⁃✓✔※・·*+\\-–](?:\\s+|(?<=[•●◦▪■◆‣])\\s*)(?=\\S)");
    private static final Pattern NUMBER = Pattern.compile(
            "^(?:(\\d{1,3})(?:[.)．）]\\s+|(?:[.)．）]|、\\s*)(?=\\D))|[(（\\[](\\d{1,3})[)）\\]]\\s*)(?=\\S)");
    private static final Pattern DOTLESS_DECIMAL = Pattern.compile("^\\d{1,3}\\.\\d");

    private Lists() {}

    /**
     * How an item begins.
     *
     * @param number its number, -1 for a bullet
     * @param length of the marker and the blanks behind it
     */
    public record Marker(int number, int length) {
        public boolean ordered() {
            return number >= 0;
        }
    }

    /** The marker that {@code text} begins with. */
    public static Optional<Marker> marker(String text) {
        Matcher bullet = BULLET.matcher(text);
        if (bullet.find()) {
            return Optional.of(new Marker(-1, bullet.end()));
        }
        Matcher number = NUMBER.matcher(text);
        if (number.find() && !DOTLESS_DECIMAL.matcher(text).find()) {
            String digits = number.group(1) != null ? number.group(1) : number.group(2);
            return Optional.of(new Marker(Integer.parseInt(digits), number.end()));
        }
        return Optional.empty();
    }
}

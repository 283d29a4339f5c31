package io.github.leishu.ingest.meta;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as pages write them, read strictly: a day that does not exist is no date. */
final class PageDates {
    /** The web is not older; later years are typing errors. */
    private static final int FIRST_YEAR = 1991;

    private static final int LAST_YEAR = 2099;
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH =
            "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)\\s?[-/.年]\\s?(\\d{1,2})\\s?[-/.月]\\s?(\\d{1,2})(?!\\d)");
    private static final Pattern COMPACT = Pattern.compile("^((?:19|20)\\d\\d)(\\d\\d)(\\d\\d)(?:T?\\d{4,6})?(?!\\d)");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(?i)\\b" + MONTH + "\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+((?:19|20)\\d\\d)\\b");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?i)\\b(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(?:of\\s+)?" + MONTH + ",?[\\s-]+((?:19|20)\\d\\d)\\b");
    private static final Pattern IN_PATH =
            Pattern.compile("/((?:19|20)\\d\\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\\d|3[01])(?!\\d)");

    private PageDates() {}

    /** The first date in a value or short text: ISO, 年月日, or with an English month. */
    static Optional<LocalDate> parse(String text) {
        String value = text.strip();
        return match(COMPACT, value, 1, 2, 3)
                .or(() -> match(YEAR_FIRST, value, 1, 2, 3))
                .or(() -> match(MONTH_FIRST, value, 3, 1, 2))
                .or(() -> match(DAY_FIRST, value, 3, 2, 1));
    }

    /** A date that is part of a URL's path. */
    static Optional<LocalDate> inUrl(String url) {
        return match(IN_PATH, url, 1, 2, 3);
    }

    private static Optional<LocalDate> match(Pattern pattern, String text, int year, int month, int day) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        try {
            LocalDate date = LocalDate.of(
                    Integer.parseInt(matcher.group(year)),
                    month(matcher.group(month)),
                    Integer.parseInt(matcher.group(day)));
            boolean plausible = date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
            return plausible ? Optional.of(date) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int month(String text) {
        return Character.isDigit(text.charAt(0))
                ? Integer.parseInt(text)
                : MONTHS.indexOf(text.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }
}

package io.github.leishu.ingest.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds full dates in the ways that pages write them. A date without a year, or that could be read two ways, is none. */
public final class Dates {
    private static final String MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
    private static final String MONTH = "(" + MONTHS + ")[a-z]{0,6}\\.?";

    /** Which groups hold year, month and day, and what to add to the year. */
    private record Form(Pattern pattern, int year, int month, int day, int era) {
        static Form of(String regex, int year, int month, int day, int era) {
            return new Form(Pattern.compile(regex, Pattern.CASE_INSENSITIVE), year, month, day, era);
        }
    }

    /** For NFKC text with single blanks; the first that matches earliest wins. */
    private static final List<Form> FORMS = List.of(
            Form.of("(?<!\\d)((?:19|20)\\d\\d)\\s?[-/.年]\\s?(\\d{1,2})\\s?[-/.月]\\s?(\\d{1,2})(?!\\d)日?", 1, 2, 3, 0),
            Form.of("民[國国]\\s?(\\d{2,3})\\s?年\\s?(\\d{1,2})\\s?月\\s?(\\d{1,2})\\s?日", 1, 2, 3, 1911),
            Form.of("令和\\s?(\\d{1,2})\\s?年\\s?(\\d{1,2})\\s?月\\s?(\\d{1,2})\\s?日", 1, 2, 3, 2018),
            Form.of(
                    "\\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\\.?,? " + MONTH
                            + " (\\d{1,2}) \\d\\d:\\d\\d(?::\\d\\d)? ((?:19|20)\\d\\d)",
                    3,
                    1,
                    2,
                    0),
            Form.of("\\b" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\\d\\d)\\b", 3, 1, 2, 0),
            Form.of("\\b(\\d{1,2})(?:st|nd|rd|th)?[ -]" + MONTH + ",?[ -]((?:19|20)\\d\\d)\\b", 3, 2, 1, 0));

    private static final int LEAST_DIGITS = 3;

    private Dates() {}

    /** A date and where in the text it stands. */
    public record Found(LocalDate date, int from, int to) {}

    /** The first date in a text; {@code text} as made by {@link Line#plain(String)}. */
    public static Optional<Found> find(String text) {
        if (text.chars().filter(Character::isDigit).limit(LEAST_DIGITS).count() < LEAST_DIGITS) {
            return Optional.empty();
        }
        return FORMS.stream()
                .map(form -> find(form, text))
                .flatMap(Optional::stream)
                .min(Comparator.comparingInt(Found::from));
    }

    private static Optional<Found> find(Form form, String text) {
        Matcher matcher = form.pattern.matcher(text);
        while (matcher.find()) {
            Optional<LocalDate> date = date(form, matcher);
            if (date.isPresent()) {
                return Optional.of(new Found(date.get(), matcher.start(), matcher.end()));
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> date(Form form, Matcher matcher) {
        int year = Integer.parseInt(matcher.group(form.year)) + form.era;
        String month = matcher.group(form.month);
        int number = Character.isDigit(month.charAt(0))
                ? Integer.parseInt(month)
                : MONTHS.indexOf(month.substring(0, 3).toLowerCase(Locale.ROOT)) / 4 + 1;
        try {
            return Optional.of(LocalDate.of(year, number, Integer.parseInt(matcher.group(form.day))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

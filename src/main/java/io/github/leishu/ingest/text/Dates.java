package io.github.leishu.ingest.text;

import io.github.leishu.ingest.screen.Screen;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds full dates in the ways that pages write them, and is the only place that does. A date without a year, a day that
 * does not exist, or one that could be read two ways, is none.
 */
public final class Dates {
    private static final String MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
    private static final String MONTH = "(" + MONTHS + ")[a-z]{0,6}\\.?";
    private static final String YEAR = "((?:19|20)\\d\\d)";
    private static final String NUMERALS = "〇零○一二三四五六七八九";
    private static final String NUMERAL = "([" + NUMERALS + "十廿卅]{1,3})";

    private static final int ANYWHERE = -1;

    /** Characters that month, day and words may take before a year of four digits. */
    private static final int REACH = 40;

    /**
     * Which groups hold year, month and day, and what to add to the year.
     *
     * @param reach the most characters before a year of four digits; it begins with the year where there are none, and
     *     ends with it where there are some
     */
    private record Form(Pattern pattern, int year, int month, int day, int era, int reach) {
        static Form of(String regex, int year, int month, int day, int era) {
            return new Form(Pattern.compile(regex, Pattern.CASE_INSENSITIVE), year, month, day, era, ANYWHERE);
        }

        static Form yearFirst(String regex) {
            return of(regex, 1, 2, 3, 0).within(0);
        }

        static Form yearLast(String regex, int year, int month, int day) {
            return of(regex, year, month, day, 0).within(REACH);
        }

        private Form within(int most) {
            return new Form(pattern, year, month, day, era, most);
        }
    }

    /** For NFKC text with single blanks; the first that matches earliest wins. */
    private static final List<Form> FORMS = List.of(
            Form.yearFirst("(?<!\\d)" + YEAR + "\\s?[-/.年]\\s?(\\d{1,2})\\s?[-/.月]\\s?(\\d{1,2})(?!\\d)日?"),
            Form.of("民[國国]\\s?(\\d{2,3})\\s?年\\s?(\\d{1,2})\\s?月\\s?(\\d{1,2})\\s?日", 1, 2, 3, 1911),
            Form.of("令和\\s?(\\d{1,2})\\s?年\\s?(\\d{1,2})\\s?月\\s?(\\d{1,2})\\s?日", 1, 2, 3, 2018),
            Form.of("([" + NUMERALS + "]{4})\\s?年\\s?" + NUMERAL + "\\s?月\\s?" + NUMERAL + "\\s?日", 1, 2, 3, 0),
            Form.of(
                    "民[國国]\\s?([" + NUMERALS + "十百]{2,5})\\s?年\\s?" + NUMERAL + "\\s?月\\s?" + NUMERAL + "\\s?日",
                    1,
                    2,
                    3,
                    1911),
            Form.yearLast(
                    "\\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\\.?,? " + MONTH
                            + " (\\d{1,2}) \\d\\d:\\d\\d(?::\\d\\d)? (?:[a-z]{3,4} )?" + YEAR,
                    3,
                    1,
                    2),
            Form.yearLast("\\b" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?,? " + YEAR + "\\b", 3, 1, 2),
            Form.yearLast("\\b(\\d{1,2})(?:st|nd|rd|th|\\.)?[ -](?:of )?" + MONTH + ",?[ -]" + YEAR + "\\b", 3, 2, 1),
            Form.yearLast("(?<![\\d.])(\\d{1,2})\\.(\\d{1,2})\\." + YEAR + "(?!\\d)", 3, 2, 1),
            Form.yearLast("(?<!\\d)(1[3-9]|2\\d|3[01])[-/](\\d{1,2})[-/]" + YEAR + "(?!\\d)", 3, 2, 1),
            Form.yearLast("(?<!\\d)(\\d{1,2})[-/](1[3-9]|2\\d|3[01])[-/]" + YEAR + "(?!\\d)", 3, 1, 2),
            Form.yearLast("(?<!\\d)(\\d{1,2})([-/])(\\d{1,2})\\2" + YEAR + "(?!\\d)", 4, 1, 3));

    /** The last form could be read two ways. */
    private static final Form EITHER_WAY = FORMS.get(FORMS.size() - 1);

    private static final Screen SCREEN =
            new Screen(FORMS.stream().map(form -> form.pattern.pattern()).toList());
    private static final long PLAIN = (1L << FORMS.size() - 1) - 1;

    private static final Form COMPACT = Form.of("^" + YEAR + "(\\d\\d)(\\d\\d)(?:T?\\d{4,6})?(?!\\d)", 1, 2, 3, 0);
    private static final Form IN_PATH = Form.of(
            "[/_=-]" + YEAR + "[/_-]?(0[1-9]|1[0-2]|[1-9](?=[/_-]))[/_-]?(0[1-9]|[12]\\d|3[01]|[1-9](?![0-9]))(?!\\d)",
            1,
            2,
            3,
            0);
    private static final Pattern EPOCH = Pattern.compile("1\\d{9}(?:\\d{3})?");
    private static final Pattern AGO = Pattern.compile(
            "(?<![\\d.])(\\d{1,3}|an?|one) ?(?:个|個)?(minutes?|mins?|hours?|hrs?|days?|weeks?|分[钟鐘]|小[时時]|[天日]|[周週]|星期) ?(?:ago|[以之]?前)|(刚刚|剛剛|just now|今天|今日|today)|(昨天|昨日|yesterday)|(前天)",
            Pattern.CASE_INSENSITIVE);

    private static final int YEAR_LENGTH = 4;
    private static final int LEAST_DIGITS = 3;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2099;

    private Dates() {}

    /** A date and where in the text it stands. */
    public record Found(LocalDate date, int from, int to) {}

    /** The first date in a text; {@code text} as made by {@link Line#plain(String)}. */
    public static Optional<Found> find(String text) {
        return find(text, PLAIN);
    }

    /** The first date in a text, even if it can be read two ways, which is then as by {@link #monthFirst}. */
    public static Optional<Found> findAny(String text) {
        return find(text, -1);
    }

    private static Optional<Found> find(String text, long forms) {
        if (!promising(text)) {
            return Optional.empty();
        }
        Optional<Found> first = Optional.empty();
        for (long left = SCREEN.within(text) & forms; left != 0; left &= left - 1) {
            Optional<Found> found = find(FORMS.get(Long.numberOfTrailingZeros(left)), text);
            if (first.isEmpty()
                    || (found.isPresent() && found.get().from() < first.get().from())) {
                first = found;
            }
        }
        return first;
    }

    /** {@code 05/07/2023} read with the month first, as most of the pages that write so mean it; a guess. */
    public static Optional<Found> monthFirst(String text) {
        return (SCREEN.within(text) & ~PLAIN) == 0 ? Optional.empty() : find(EITHER_WAY, text);
    }

    /** A date as machines write it: in ISO's long or short form, as seconds since 1970, or as {@link #find} reads it. */
    public static Optional<LocalDate> value(String text) {
        String value = Line.plain(text);
        if (EPOCH.matcher(value).matches()) {
            long seconds = Long.parseLong(value.substring(0, 10));
            return Optional.of(
                    Instant.ofEpochSecond(seconds).atZone(ZoneOffset.UTC).toLocalDate());
        }
        return find(COMPACT, value)
                .or(() -> find(value))
                .or(() -> monthFirst(value))
                .map(Found::date);
    }

    /** A date that is part of a URL's path. */
    public static Optional<LocalDate> inUrl(String url) {
        return find(IN_PATH, url).map(Found::date);
    }

    /** {@code 3 小時前}, {@code 昨天}, counted back from the day on which the page was saved. */
    public static Optional<LocalDate> relative(String text, LocalDate saved) {
        Matcher matcher = AGO.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        if (matcher.group(1) == null) {
            int days = matcher.group(3) != null ? 0 : matcher.group(4) != null ? 1 : 2;
            return Optional.of(saved.minusDays(days));
        }
        String count = matcher.group(1);
        int number = Character.isDigit(count.charAt(0)) ? Integer.parseInt(count) : 1;
        String unit = matcher.group(2).toLowerCase(Locale.ROOT);
        if (unit.startsWith("w") || "周週星".indexOf(unit.charAt(0)) >= 0) {
            return Optional.of(saved.minusWeeks(number));
        }
        boolean days = unit.startsWith("d") || unit.startsWith("天") || unit.startsWith("日");
        return Optional.of(days ? saved.minusDays(number) : saved);
    }

    /** Whether a text has what a full date needs, digits or numerals: a cheap look before the patterns. */
    public static boolean promising(String text) {
        return promising(text.toCharArray(), 0, text.length());
    }

    /** The same of the characters in [from, to). */
    public static boolean promising(char[] text, int from, int to) {
        int digits = 0;
        for (int i = from; i < to; i++) {
            char c = text[i];
            if (c <= '9' ? c >= '0' : c >= '０' && c <= '９') {
                digits++;
                if (digits >= LEAST_DIGITS) {
                    return true;
                }
            } else if (c == '年' && i > from + 1 && NUMERALS.indexOf(text[i - 1]) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** A form with a year of four digits is only tried around such years, of which most texts have none. */
    private static Optional<Found> find(Form form, String text) {
        Matcher matcher = form.pattern.matcher(text).useTransparentBounds(true);
        if (form.reach == ANYWHERE) {
            return find(form, matcher);
        }
        Optional<Found> found = Optional.empty();
        for (int year = year(text, 0); year >= 0 && found.isEmpty(); year = year(text, year + 1)) {
            if (form.reach > 0) {
                matcher.region(Math.max(0, year - form.reach), year + YEAR_LENGTH);
                found = find(form, matcher);
            } else if (matcher.region(year, text.length()).lookingAt()) {
                found = found(form, matcher);
            }
        }
        return found;
    }

    /** Where the next year begins at or behind {@code from}, -1 if there is none. */
    private static int year(String text, int from) {
        for (int i = from; i + YEAR_LENGTH <= text.length(); i++) {
            char c = text.charAt(i);
            boolean century = (c == '1' && text.charAt(i + 1) == '9') || (c == '2' && text.charAt(i + 1) == '0');
            if (century && isDigit(text.charAt(i + 2)) && isDigit(text.charAt(i + 3))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static Optional<Found> find(Form form, Matcher matcher) {
        Optional<Found> found = Optional.empty();
        while (found.isEmpty() && matcher.find()) {
            found = found(form, matcher);
        }
        return found;
    }

    private static Optional<Found> found(Form form, Matcher matcher) {
        Optional<LocalDate> date = date(form, matcher);
        return date.isEmpty() ? Optional.empty() : Optional.of(new Found(date.get(), matcher.start(), matcher.end()));
    }

    private static Optional<LocalDate> date(Form form, Matcher matcher) {
        int year = number(matcher.group(form.year)) + form.era;
        String month = matcher.group(form.month);
        int number = month.charAt(0) < 0x80 && Character.isLetter(month.charAt(0))
                ? MONTHS.indexOf(month.substring(0, 3).toLowerCase(Locale.ROOT)) / 4 + 1
                : number(month);
        try {
            LocalDate date = LocalDate.of(year, number, number(matcher.group(form.day)));
            return year >= FIRST_YEAR && year <= LAST_YEAR ? Optional.of(date) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Of Arabic digits, or of Chinese numerals written digit by digit (二〇二四) or in words (二十三, 一百一十三). */
    private static int number(String digits) {
        if (digits.charAt(0) < 0x80) {
            return Integer.parseInt(digits);
        }
        boolean words = digits.chars().anyMatch(c -> "十廿卅百".indexOf(c) >= 0);
        int total = 0;
        int last = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            int unit = c == '百' ? 100 : c == '十' ? 10 : 0;
            int tens = c == '廿' ? 20 : c == '卅' ? 30 : 0;
            int digit = Math.max(0, NUMERALS.indexOf(c) - 2);
            if (!words) {
                total = total * 10 + digit;
            } else if (unit > 0 || tens > 0) {
                total += tens > 0 ? tens : Math.max(1, last) * unit;
                last = 0;
            } else {
                last = digit;
            }
        }
        return total + last;
    }
}

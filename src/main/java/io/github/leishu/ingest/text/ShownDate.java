package io.github.leishu.ingest.text;

import io.github.leishu.ingest.screen.Screen;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date in a short text, and what the words next to it say that it is the date of.
 *
 * @param sure 0 to 1, less than 1 where it can be read two ways, or is counted back from now
 * @param turned the same with day and month exchanged, where it is written in numbers and both can be meant
 */
public record ShownDate(LocalDate date, Of of, double sure, Optional<LocalDate> turned) {
    private static final double EITHER_WAY = 0.8;
    private static final double COUNTED = 0.9;
    private static final int MOST = 3;

    /** What day it is, as far as the words tell. */
    public enum Of {
        FIRST_PUBLICATION,
        PUBLICATION,
        CHANGE,
        /** Of something else: a member's joining, a site's founding. */
        OTHER,
        UNKNOWN
    }

    /** The word that is nearest before a date tells; each group is one of {@link Of}, in its order. */
    private static final Pattern BEFORE = Pattern.compile(
            "((?:first|originally) (?:published|posted|appeared)|首次?[发發][布佈表])"
                    + "|(publish|posted|[发發][布佈表]|刊登|刊[出載载]|release)"
                    + "|(updat|modif|edited|revised|review|更新|修改|[编編][辑輯][于於]|最[后後])"
                    + "|(建[立站][于於]|成立|[注註][册冊]|joined|member since|since|founded|copyright|©)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern AFTER =
            Pattern.compile("[\\s\\d:：.,apm|()（）-]{0,14}(?:updat|modif|更新|修改|最[后後][编編])", Pattern.CASE_INSENSITIVE);
    private static final Screen SCREEN = new Screen(List.of(BEFORE.pattern(), AFTER.pattern()));
    private static final long TOLD = 1;
    private static final long CHANGED = 2;
    private static final Pattern NUMBERS = Pattern.compile("\\d{1,2}([-/.])\\d{1,2}\\1\\d{4}");

    /**
     * The dates in a text in its order, at most {@value #MOST}.
     *
     * @param dayFirst whether {@code 5/7/2005} is the fifth of July
     */
    public static List<ShownDate> in(String text, boolean dayFirst) {
        if (!Dates.promising(text)) {
            return List.of();
        }
        List<ShownDate> shown = new ArrayList<>();
        String rest = Line.plain(text);
        Optional<Dates.Found> found = Dates.findAny(rest);
        while (found.isPresent() && shown.size() < MOST) {
            Dates.Found at = found.get();
            Of of = told(rest.substring(0, at.from()), rest.substring(at.to()));
            shown.add(read(at.date(), rest.substring(at.from(), at.to()), of, dayFirst));
            rest = rest.substring(at.to());
            found = Dates.findAny(rest);
        }
        return shown;
    }

    /** The date that an attribute holds, which machines are to read. */
    public static Optional<ShownDate> ofValue(String value, boolean dayFirst) {
        return Dates.value(value).map(date -> read(date, value.strip(), Of.UNKNOWN, dayFirst));
    }

    private static ShownDate read(LocalDate date, String written, Of of, boolean dayFirst) {
        Matcher numbers = NUMBERS.matcher(written);
        Optional<LocalDate> turned = numbers.lookingAt() ? turned(date) : Optional.empty();
        boolean eitherWay = turned.isPresent() && !numbers.group(1).equals(".");
        if (eitherWay && dayFirst) {
            return new ShownDate(turned.get(), of, EITHER_WAY, Optional.of(date));
        }
        return new ShownDate(date, of, eitherWay ? EITHER_WAY : 1, turned);
    }

    /** What is said as {@code 昨天} or {@code 3 hours ago}. */
    public static Optional<ShownDate> counted(String text, LocalDate saved) {
        return Dates.relative(Line.plain(text), saved)
                .map(date -> new ShownDate(date, told(text, ""), COUNTED, Optional.empty()));
    }

    /** What the words before a date say, or else those behind it. */
    private static Of told(String before, String after) {
        Of of = told(before);
        boolean changed = of == Of.UNKNOWN
                && (SCREEN.within(after) & CHANGED) != 0
                && AFTER.matcher(after).lookingAt();
        return changed ? Of.CHANGE : of;
    }

    /** What the last telling word in a text says of a date behind it. */
    public static Of told(String before) {
        Of of = Of.UNKNOWN;
        if ((SCREEN.within(before) & TOLD) == 0) {
            return of;
        }
        Matcher matcher = BEFORE.matcher(before);
        while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                of = matcher.group(group) == null ? of : Of.values()[group - 1];
            }
        }
        return of;
    }

    private static Optional<LocalDate> turned(LocalDate date) {
        boolean possible = date.getDayOfMonth() <= 12 && date.getDayOfMonth() != date.getMonthValue();
        return possible
                ? Optional.of(LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue()))
                : Optional.empty();
    }
}

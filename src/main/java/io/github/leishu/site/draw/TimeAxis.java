package io.github.leishu.site.draw;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Days to places along a line, in steps of whole months, quarters, years, … that cover all of them.
 *
 * @param first the first step, counted from the year 0
 * @param steps how many there are, at least 1
 * @param months in a step
 * @param left where the axis begins
 */
record TimeAxis(int first, int steps, int months, int left, int width) {
    private static final int[] MONTHS = {1, 3, 12, 24, 60, 120, 240, 600, 1200, 6000, 12_000, 120_000};

    /** @param most steps there may be */
    static TimeAxis over(Collection<LocalDate> days, int most, int left, int width) {
        int from = month(Collections.min(days));
        int to = month(Collections.max(days));
        int months = IntStream.of(MONTHS)
                .filter(m -> Math.floorDiv(to, m) - Math.floorDiv(from, m) < most)
                .findFirst()
                .orElse(MONTHS[MONTHS.length - 1]);
        int first = Math.floorDiv(from, months);
        return new TimeAxis(first, Math.floorDiv(to, months) - first + 1, months, left, width);
    }

    /** The same span in more steps, the most that are allowed. */
    TimeAxis finer(int most) {
        int finer = IntStream.of(MONTHS)
                .filter(m -> m <= months && months % m == 0 && (long) steps * months / m <= most)
                .findFirst()
                .orElse(months);
        int factor = months / finer;
        return new TimeAxis(first * factor, steps * factor, finer, left, width);
    }

    private static int month(LocalDate day) {
        return day.getYear() * 12 + day.getMonthValue() - 1;
    }

    int x(LocalDate day) {
        long start = begin(0).toEpochDay();
        long length = begin(steps).toEpochDay() - start;
        return left + (int) ((day.toEpochDay() - start) * width / length);
    }

    /** Where a step begins. */
    int edge(int step) {
        return x(begin(step));
    }

    /** The first day of a step. */
    private LocalDate begin(int step) {
        int month = (first + step) * months;
        return LocalDate.of(Math.floorDiv(month, 12), Math.floorMod(month, 12) + 1, 1);
    }

    /** How many of the days fall into each step. */
    int[] counts(Collection<LocalDate> days) {
        int[] counts = new int[steps];
        days.forEach(day -> counts[Math.floorDiv(month(day), months) - first]++);
        return counts;
    }

    /** A mark on the axis, with the year or {@code 4月}; the first one names its year. */
    record Tick(int x, String label) {}

    /** One for every step and one for the end. */
    List<Tick> ticks() {
        List<Tick> ticks = new ArrayList<>();
        for (int step = 0; step <= steps; step++) {
            LocalDate day = begin(step);
            boolean year = day.getMonthValue() == 1;
            String label = year ? String.valueOf(day.getYear()) : day.getMonthValue() + "月";
            ticks.add(new Tick(x(day), !year && step == 0 ? day.getYear() + "年" + label : label));
        }
        return ticks;
    }

    int firstYear() {
        return begin(0).getYear();
    }

    int lastYear() {
        return begin(steps).minusDays(1).getYear();
    }
}

package io.github.leishu.ingest.meta;

import io.github.leishu.ingest.text.ShownDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The days that a page gives for one thing, and how it gives them, by which one puts another right. */
final class DateEvidence {
    /** What a statement is worth against an earlier day that the page shows below its headline. */
    private static final double BELIED = 0.6;

    /** How a day is given. */
    enum Given {
        /** By metadata, as a day or as a point in time that need not be its own. */
        DAY,
        /** By metadata, as a point in time. */
        STAMP,
        /** Shown next to the headline. */
        HEADER,
        /** Shown elsewhere, or with other words. */
        SHOWN,
        /** Shown with its time zone, or as an office's own day of issue. */
        FIXED;

        boolean stated() {
            return this == DAY || this == STAMP;
        }
    }

    /** @param turned the day that numbers mean if they are read the other way round */
    record Claim(LocalDate date, String source, double confidence, Given given, Optional<LocalDate> turned) {
        boolean ofChange() {
            return source.startsWith(CHANGE);
        }

        private Claim on(LocalDate day) {
            return new Claim(day, source, confidence, given, Optional.empty());
        }

        private Claim belied() {
            return new Claim(date, source, BELIED * confidence, given, turned);
        }
    }

    /** What the source of a claim begins with that is the day of a change. */
    static final String CHANGE = "change";

    private final List<Claim> claims = new ArrayList<>();

    void add(LocalDate date, String source, double confidence, Given given) {
        claims.add(new Claim(date, source, confidence, given, Optional.empty()));
    }

    void add(ShownDate shown, String source, double confidence, Given given) {
        claims.add(new Claim(shown.date(), source, confidence, given, shown.turned()));
    }

    int size() {
        return claims.size();
    }

    /** Whether some place gives it with at least that much confidence. */
    boolean reaches(double confidence) {
        for (Claim claim : claims) {
            if (claim.confidence() >= confidence) {
                return true;
            }
        }
        return false;
    }

    /** Whether a day is given, but as one of change only. */
    boolean onlyOfChange(LocalDate date) {
        boolean given = false;
        for (Claim claim : claims) {
            if (claim.date().equals(date)) {
                given = true;
                if (!claim.ofChange()) {
                    return false;
                }
            }
        }
        return given;
    }

    /** All of it as it was given. */
    List<Candidate<LocalDate>> candidates() {
        return candidates(claims);
    }

    /** All of it, put right by each other; {@code other} days confirm how numbers are to be read. */
    List<Candidate<LocalDate>> reconciled(DateEvidence other) {
        Set<LocalDate> certain = certain();
        certain.addAll(other.certain());
        List<Claim> read = each(claims, claim -> turned(claim, certain));
        Set<LocalDate> stamps = days(read, Given.STAMP);
        Set<LocalDate> fixed = days(read, Given.FIXED);
        List<Claim> dated = each(read, claim -> fixed.contains(claim.date()) ? claim : onStampsDay(claim, stamps));
        Set<LocalDate> header = days(dated, Given.HEADER);
        return candidates(each(dated, claim -> belied(claim, header) ? claim.belied() : claim));
    }

    private Set<LocalDate> certain() {
        Set<LocalDate> days = new HashSet<>();
        for (Claim claim : claims) {
            if (claim.turned().isEmpty()) {
                days.add(claim.date());
            }
        }
        return days;
    }

    /** Of the two ways to read a date, the one in which another place gives the same day. */
    private static Claim turned(Claim claim, Set<LocalDate> certain) {
        boolean other = !certain.contains(claim.date())
                && claim.turned().filter(certain::contains).isPresent();
        return other ? claim.on(claim.turned().get()) : claim;
    }

    /** Pages show the reader's or the author's day; what counts is the one that the point in time is written with. */
    private static Claim onStampsDay(Claim claim, Set<LocalDate> stamps) {
        if (claim.given().stated() || stamps.contains(claim.date())) {
            return claim;
        }
        LocalDate before = claim.date().minusDays(1);
        LocalDate after = claim.date().plusDays(1);
        return stamps.contains(before) ? claim.on(before) : stamps.contains(after) ? claim.on(after) : claim;
    }

    /** Publishing systems state when the page was made or moved; nothing is published after the day that it shows. */
    private static boolean belied(Claim claim, Set<LocalDate> header) {
        LocalDate latest = claim.given() == Given.STAMP ? claim.date().minusDays(1) : claim.date();
        return claim.given().stated() && !header.contains(claim.date()) && isAnyBefore(header, latest);
    }

    private static boolean isAnyBefore(Set<LocalDate> days, LocalDate latest) {
        for (LocalDate day : days) {
            if (day.isBefore(latest)) {
                return true;
            }
        }
        return false;
    }

    private static Set<LocalDate> days(List<Claim> claims, Given given) {
        Set<LocalDate> days = new HashSet<>();
        for (Claim claim : claims) {
            if (claim.given() == given) {
                days.add(claim.date());
            }
        }
        return days;
    }

    private static List<Claim> each(List<Claim> claims, UnaryOperator<Claim> change) {
        List<Claim> changed = new ArrayList<>(claims);
        changed.replaceAll(change);
        return changed;
    }

    private static List<Candidate<LocalDate>> candidates(List<Claim> claims) {
        List<Candidate<LocalDate>> candidates = new ArrayList<>(claims.size());
        for (Claim claim : claims) {
            candidates.add(new Candidate<>(claim.date(), claim.source(), claim.confidence()));
        }
        return candidates;
    }
}

package io.github.leishu.ingest.meta;

import java.util.List;

/**
 * Where the article's headline stands among the rows of its page, which tells its byline from those of others.
 *
 * @param row index of the headline's row, -1 where the page does not show it
 * @param text index of the first row of running text behind it, the number of rows if there is none
 * @param aside how many asides the headline stands in, as on pages that are nothing but one
 */
record Headline(int row, int text, int aside) {
    private static final int ABOVE = 8;
    private static final int BELOW = 25;
    private static final int NEXT = 2;

    /** Behind this much running text a name is a source or an editor more often than the author. */
    private static final double BEHIND = 0.5;

    private static final double FAR = 0.4;

    /** For a page that does not show its title as it states it, but has some heading of the first level. */
    private static final double ANY_HEADING = 0.1;

    /** @param title folded as by {@link PageTitle#fold} */
    static Headline find(List<Row> rows, String title) {
        int best = -1;
        double bestScore = 0;
        for (Row row : rows) {
            double score = score(row, title);
            if (score > bestScore) {
                best = row.index();
                bestScore = score;
            }
        }
        int aside = best < 0 ? 0 : rows.get(best).aside();
        int text = Math.max(best, 0);
        while (text < rows.size() && (text == best || !running(rows, text, aside))) {
            text++;
        }
        return new Headline(best, text, aside);
    }

    /** Whether the row is prose, or the first of several long lines of a text that is set with line breaks. */
    private static boolean running(List<Row> rows, int index, int aside) {
        Row row = rows.get(index);
        if (row.aside() > aside) {
            return false;
        }
        return row.prose()
                || (index + 2 < rows.size()
                        && row.lineOfText()
                        && rows.get(index + 1).lineOfText()
                        && rows.get(index + 2).lineOfText());
    }

    private static double score(Row row, String title) {
        boolean comparable = row.pieces().count() <= 12
                && row.length() <= 2 * title.length() + 10
                && 3 * row.length() + 10 >= title.length()
                && row.length() >= 2
                && PageTitle.mayFoldLike(row.pieces(), title);
        String folded = comparable ? PageTitle.fold(row.text()) : "";
        boolean same = !folded.isEmpty() && folded.equals(title);
        boolean part = (!row.linked() || row.level() > 0)
                && folded.length() >= 6
                && title.length() >= 6
                && (folded.startsWith(title) && folded.length() < 2 * title.length()
                        || title.startsWith(folded) && 2 * folded.length() > title.length());
        double heading = row.level() == 1 ? 3 : row.level() == 2 ? 2 : row.level() > 0 ? 1 : 0;
        double shown = row.linked() ? 0 : 0.5;
        if (same || part) {
            return (same ? 4 : 2) + heading + shown - Math.min(row.aside(), 3);
        }
        return row.level() == 1 && row.aside() == 0 ? ANY_HEADING : 0;
    }

    /** How near to the headline a row stands, 0 to 1, in a row inside of {@code asides}. */
    double nearness(int index, int asides) {
        double place = asides > aside ? 0.3 : 1;
        if (row < 0) {
            return place * (index < text ? 0.8 : FAR);
        }
        int distance = index - row;
        if (distance < 0) {
            return place * (distance >= -ABOVE ? 0.85 : FAR);
        }
        if (index > text) {
            return place * BEHIND;
        }
        return place * (distance <= BELOW ? 1 - 0.008 * distance : FAR);
    }

    /** Whether the row is between the headline and the text, or right above the headline. */
    boolean header(Row candidate) {
        int index = candidate.index();
        if (candidate.aside() > aside) {
            return false;
        }
        return row < 0
                ? index < text && index >= text - BELOW
                : index >= row - ABOVE && index <= Math.min(text, row + BELOW);
    }

    /** Whether the row is one of the first below the headline, whatever the names of the elements around it. */
    boolean next(Row candidate) {
        return row >= 0 && candidate.index() > row && candidate.index() <= row + NEXT;
    }

    /** Whether the row stands below the headline and not behind the beginning of the text. */
    boolean between(int index, int asides) {
        return row >= 0 && asides <= aside && index > row && index <= Math.min(text, row + BELOW);
    }
}

package io.github.leishu.ingest.story;

import io.github.leishu.ingest.text.Cues;
import io.github.leishu.ingest.text.Line;
import io.github.leishu.ingest.text.Names;
import java.util.OptionalInt;

/** Picks the headline among the lines above a story: by length, place, repetition and what stands next to it. */
final class TitleFinder {
    private static final Cues PROMOTION = Cues.load(Line.class, "promo.txt");
    private static final int LOOK_BACK = 40;
    private static final int MENU_WIDEST = 24;

    /** Columns of the shortest headline: two Han characters. */
    private static final int SHORTEST = 4;

    /** A page's number, date or weekday, as mastheads have. */
    private static final Cues MASTHEAD =
            Cues.of("^[a-z]?\\d{1,2}版?\\b.*|.*(?:年.{1,4}月.{1,4}日|星期[一二三四五六日]|第\\d+版|版$).*");

    private static final double GOOD = 1;
    private static final Cues TRAIL =
            Cues.of("^(?:首页|首頁|home|ホーム|現在位置|当前位置|您的位置|目前位置|位置)\\b?.*|.*\\s[>›»]\\s.*|.*\\S[>›»]\\S.*");

    /** A column's name with the number of the instalment. */
    static final Cues RUBRIC = Cues.of("[\\p{L} ·]{2,20}\\s?(?:no\\.|第)?\\s?\\d{1,4}\\s?[期回]?");

    private static final Cues ADDRESS = Cues.of("https?://|www\\.|\\S@\\S+\\.\\S");

    private final PageLines page;

    TitleFinder(PageLines page) {
        this.page = page;
    }

    /** The index of the headline in [from, to), the lines above the story's header or text. */
    OptionalInt above(int from, int to) {
        int best = -1;
        double bestScore = GOOD;
        for (int i = to - 1; i >= Math.max(from, to - LOOK_BACK); i--) {
            double score = score(i, to);
            if (score >= bestScore) {
                best = i;
                bestScore = score;
            }
        }
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }

    /** The first of two lines at the most above the text: with nothing else in sight even two words are a headline. */
    OptionalInt alone(int to) {
        boolean few = to > 0 && to <= 2 && page.get(0).raw() && page.get(1).gap() > 0;
        Line first = page.get(0);
        boolean shaped =
                first.width() >= SHORTEST && !first.ended() && page.header(0).isEmpty();
        return few && shaped && hasLetters(first.text()) && !first.opensTail() && !first.endsWithColon()
                ? OptionalInt.of(0)
                : OptionalInt.empty();
    }

    /** The index of a headline printed behind its story, in [from, to). */
    OptionalInt below(int from, int to) {
        for (int i = from; i < to; i++) {
            Line line = page.get(i);
            if (headline(i) && line.width() >= 16) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** Whether the line could be a headline at all. */
    boolean headline(int index) {
        Line line = page.get(index);
        if (line.kind() == Line.Kind.HEADING) {
            return line.width() <= 240;
        }
        return line.isText()
                && line.width() >= 6
                && line.width() <= 180
                && line.text().indexOf('。') < 0
                && ",，、".indexOf(line.text().charAt(line.text().length() - 1)) < 0
                && !line.endsWithColon()
                && hasLetters(line.text())
                && page.header(index).isEmpty()
                && page.dateline(index).isEmpty()
                && !line.caption()
                && !PROMOTION.covers(line)
                && !line.opensTail()
                && !line.opensDiscussion()
                && !ADDRESS.occursIn(line);
    }

    /** Two at least. */
    private static boolean hasLetters(String text) {
        int letters = 0;
        for (int i = 0; i < text.length() && letters < 2; i++) {
            letters += Character.isLetter(text.codePointAt(i)) ? 1 : 0;
            i += Character.isSupplementaryCodePoint(text.codePointAt(i)) ? 1 : 0;
        }
        return letters >= 2;
    }

    private double score(int index, int to) {
        if (!headline(index)) {
            return Double.NEGATIVE_INFINITY;
        }
        Line line = page.get(index);
        double score = length(line) - 0.25 * Math.max(0, distance(index, to) - 2);
        score += Math.min(page.count(line.key()) - 1, 2) * (line.width() >= 20 ? 2 : 0);
        score += line.gap() > 0 ? 1 : 0;
        score += headingBonus(line);
        score -= menu(index, to) ? 3 : 0;
        score -= RUBRIC.coversBlock(line) ? 2 : 0;
        score -= MASTHEAD.coversBlock(line) ? 2 : 0;
        score -= TRAIL.coversBlock(line) ? 4 : 0;
        score -= line.key().endsWith(".") && !line.key().endsWith("..") ? 3 : 0;
        score -= line.clauses() > 2 ? 2 : 0;
        score -= Names.hasAccountSuffix(line.text()) || page.twiceInARow(index) ? 4 : 0;
        return score;
    }

    private static double headingBonus(Line line) {
        if (line.kind() != Line.Kind.HEADING) {
            return 0;
        }
        return line.element().normalName().equals("h1") ? 6 : 3;
    }

    private static double length(Line line) {
        int width = line.width();
        if (width < 10) {
            return -1;
        }
        if (width < 16) {
            return 1;
        }
        if (width < 24) {
            return 2.5;
        }
        return width <= 100 ? 3.5 : 1;
    }

    /** Lines between it and the header, other headers not counted. */
    private int distance(int index, int to) {
        int lines = 0;
        for (int i = index + 1; i < to; i++) {
            lines += page.header(i).isPresent() ? 0 : 1;
        }
        return lines;
    }

    /** Whether it stands in a run of short lines without blank lines between, as menus do. */
    private boolean menu(int index, int to) {
        Line line = page.get(index);
        if (!line.raw() || line.width() > MENU_WIDEST) {
            return false;
        }
        boolean before = line.gap() == 0 && index > 0 && page.get(index - 1).width() <= MENU_WIDEST;
        boolean after = index + 1 < to
                && page.get(index + 1).gap() == 0
                && page.get(index + 1).width() <= MENU_WIDEST
                && page.header(index + 1).isEmpty()
                && !Names.nameLike(page.get(index + 1).text())
                && !Names.hasAccountSuffix(page.get(index + 1).text());
        return (before || after) && !(index + 1 < to && page.header(index + 1).isPresent());
    }
}

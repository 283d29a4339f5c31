package io.github.leishu.ingest.meta;

import io.github.leishu.ingest.meta.DateEvidence.Given;
import io.github.leishu.ingest.text.Dates;
import io.github.leishu.ingest.text.ScriptDate;
import io.github.leishu.ingest.text.ShownDate;
import io.github.leishu.json.Json;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/** When the article may have been published or last changed: everything a page says about it. */
final class DateClaims {
    private static final int MAX_TEXT = 160;

    /** Characters of a row that only says what the date below it is. */
    private static final int LABEL = 25;

    /** Characters of a row below the headline that shows the date and little else. */
    private static final int DATE_ROW = 80;

    /** Rows away from the headline that are read where the header shows no date. */
    private static final int OTHER_ROWS = 12;

    private static final List<String> ATTRIBUTES =
            List.of("datetime", "content", "title", "data-time", "data-timestamp", "data-datetime", "ts");
    private static final Pattern TIME_OF_DAY = Pattern.compile("\\d[T ]\\d\\d:?\\d\\d");

    /** A point in time that is not written in universal time. */
    private static final Pattern LOCAL_TIME = Pattern.compile("\\d[T ]\\d\\d:\\d\\d.*[-+](?!00:?00)\\d\\d:?\\d\\d$");

    private static final int MINUTE = "2025-01-02T03:04".length();
    private static final Pattern ISSUED = Pattern.compile("(?:成文|签发|簽發|印发|印發)日期\\s?[:：]?.{0,20}");

    private static final double ISSUE = 0.95;
    private static final double FIRST = 0.95;
    private static final double FIRST_IN_TEXT = 0.7;

    /** Scripts are only read where nothing else says as much. */
    private static final double SURE = 0.6;

    /** A row next to the headline; without a headline there is nothing better than what looks like its header. */
    private static final double ROW = 0.74;

    private static final double ROW_WITHOUT_HEADLINE = 0.76;
    private static final double ROW_ELSEWHERE = 0.3;
    private static final double ROW_ASIDE = 0.1;

    /** What words beside a date do to its confidence; a day of change counts where the page shows no other. */
    private static final double LABELLED = 1.1;

    private static final double OTHER = 0.3;
    private static final double CHANGED = 0.75;
    private static final double CHANGED_MARK = 0.6;
    private static final double IN_PROSE = 0.4;

    private final PageScan scan;
    private final Headline headline;
    private final Optional<LocalDate> saved;
    private final boolean dayFirst;
    private final DateEvidence published = new DateEvidence();
    private final DateEvidence modified = new DateEvidence();

    /**
     * @param saved the day on which the page was saved, which relative dates are counted from
     * @param dayFirst whether {@code 5/7/2005} is the fifth of July
     */
    DateClaims(PageScan scan, Headline headline, Optional<LocalDate> saved, boolean dayFirst) {
        this.scan = scan;
        this.headline = headline;
        this.saved = saved;
        this.dayFirst = dayFirst;
    }

    void collect(Optional<Json.Obj> article, Optional<String> url) {
        article.ifPresent(node -> {
            Optional<String> day = JsonLd.string(node, "datePublished");
            Optional<String> change = JsonLd.string(node, "dateModified");
            // Of a page that was never changed the point in time is often that of the system's last run.
            boolean own = !minute(day).equals(minute(change));
            value(own ? day : day.map(DateClaims::withoutTime), "json-ld datePublished", 0.85, published);
            value(JsonLd.string(node, "dateCreated"), "json-ld dateCreated", 0.7, published);
            value(JsonLd.string(node, "uploadDate"), "json-ld uploadDate", 0.6, published);
            value(change, "json-ld dateModified", 0.85, modified);
        });
        metaTags(MetaTags.PUBLISHED, 0.85, published);
        metaTags(MetaTags.DATED, 0.7, published);
        metaTags(MetaTags.MODIFIED, 0.85, modified);
        for (Marked marked : scan.marked) {
            marked(marked);
        }
        rows();
        url.flatMap(Dates::inUrl).ifPresent(date -> published.add(date, "url", 0.6, Given.DAY));
        if (!published.reaches(SURE)) {
            scripts();
        }
    }

    /** To the minute. */
    private static Optional<String> minute(Optional<String> stamp) {
        return stamp.map(text -> text.substring(0, Math.min(text.length(), MINUTE)));
    }

    private static String withoutTime(String stamp) {
        Matcher time = TIME_OF_DAY.matcher(stamp);
        return time.find() ? stamp.substring(0, time.start() + 1) : stamp;
    }

    List<Candidate<LocalDate>> published() {
        return published.reconciled(modified);
    }

    List<Candidate<LocalDate>> modified() {
        return modified.candidates();
    }

    /** What the story's own lines show, which may be the day of a change. */
    List<Candidate<LocalDate>> ofStory(Optional<LocalDate> date) {
        boolean change = date.filter(published::onlyOfChange).isPresent();
        return StoryClaims.claim(date, change ? CHANGED * StoryClaims.DATE : StoryClaims.DATE);
    }

    private void metaTags(List<String> names, double confidence, DateEvidence into) {
        for (String name : names) {
            Optional<String> content = scan.meta.first(name);
            if (content.isPresent()) {
                value(content, "meta " + name, confidence, into);
            }
        }
    }

    private static void value(Optional<String> text, String source, double confidence, DateEvidence into) {
        if (text.isPresent()) {
            Given given = TIME_OF_DAY.matcher(text.get()).find() ? Given.STAMP : Given.DAY;
            Dates.value(text.get()).ifPresent(date -> into.add(date, source, confidence, given));
        }
    }

    private void marked(Marked marked) {
        Mark mark = marked.mark();
        if (mark.author() || marked.texts().isEmpty()) {
            return;
        }
        String text = marked.texts().get(0);
        List<ShownDate> shown = shown(text);
        Optional<ShownDate> stated = attribute(marked.attributes());
        if (stated.isPresent() || !shown.isEmpty()) {
            ShownDate date = stated.isPresent() ? stated.get() : shown.get(0);
            ShownDate.Of of =
                    shown.isEmpty() ? ShownDate.told(text) : shown.get(0).of();
            marked(marked, date, of == ShownDate.Of.UNKNOWN ? toldBefore(marked.row(), text) : of);
        }
    }

    private void marked(Marked marked, ShownDate date, ShownDate.Of of) {
        double sure = marked.mark().confidence() * headline.nearness(marked.row(), marked.aside());
        String source = marked.mark().source();
        Given given = hasZone(marked.attributes()) ? Given.FIXED : Given.SHOWN;
        if (marked.mark() == Mark.MODIFIED) {
            modified.add(date, source, sure, given);
        } else if (of == ShownDate.Of.CHANGE) {
            modified.add(date, source, sure, given);
            published.add(date, DateEvidence.CHANGE + " " + source, CHANGED_MARK * sure, given);
        } else {
            boolean first = of == ShownDate.Of.FIRST_PUBLICATION && marked.aside() <= headline.aside();
            published.add(date, source, first ? FIRST : sure, given);
        }
    }

    private static boolean hasZone(Attributes attributes) {
        return LOCAL_TIME.matcher(attributes.get("datetime")).find();
    }

    /** What a row says before {@code text}, which is part of it, or the short row above where the text is all of it. */
    private ShownDate.Of toldBefore(int index, String text) {
        String row = index < scan.rows.size() ? scan.rows.get(index).text() : "";
        int at = row.indexOf(text.strip());
        String before = at > 0 && row.length() <= MAX_TEXT ? row.substring(0, at) : "";
        return before.isEmpty() ? toldAbove(index) : ShownDate.told(before);
    }

    private ShownDate.Of toldAbove(int index) {
        String above = index > 0 && index <= scan.rows.size()
                ? scan.rows.get(index - 1).text()
                : "";
        boolean label = above.length() <= LABEL && !Dates.promising(above);
        return label ? ShownDate.told(above) : ShownDate.Of.UNKNOWN;
    }

    private Optional<ShownDate> attribute(Attributes attributes) {
        for (String name : ATTRIBUTES) {
            String value = attributes.get(name);
            if (!value.isEmpty()) {
                Optional<ShownDate> date = ShownDate.ofValue(value, dayFirst);
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    private List<ShownDate> shown(String text) {
        List<ShownDate> shown = ShownDate.in(text, dayFirst);
        return shown.isEmpty() && saved.isPresent()
                ? ShownDate.counted(text, saved.get()).stream().toList()
                : shown;
    }

    private void rows() {
        int before = published.size();
        double sure = headline.row() < 0 ? ROW_WITHOUT_HEADLINE : ROW;
        for (Row row : scan.rows) {
            if (byHeadline(row)) {
                int asides = Math.min(row.aside(), headline.next(row) ? headline.aside() : row.aside());
                row(row, sure * headline.nearness(row.index(), asides), "row by the headline");
            }
        }
        if (published.size() > before) {
            return;
        }
        int read = 0;
        for (Row row : scan.rows) {
            boolean other = read < OTHER_ROWS && row.length() <= MAX_TEXT && !byHeadline(row);
            if (other && row.pieces().mayBeDated()) {
                double near = row.aside() > headline.aside() ? ROW_ASIDE : ROW_ELSEWHERE;
                row(row, row.prose() ? IN_PROSE * near : near, "row");
                read++;
            }
        }
    }

    private boolean byHeadline(Row row) {
        return headline.header(row) || headline.next(row);
    }

    private void row(Row row, double near, String source) {
        if (row.length() > MAX_TEXT) {
            return;
        }
        List<ShownDate> dates = shown(row.text());
        if (!dates.isEmpty() && (ISSUED.matcher(row.text()).find() || issuedAbove(row))) {
            published.add(dates.get(0), "day of issue", ISSUE, Given.FIXED);
        }
        boolean header = byHeadline(row) && headline.row() >= 0 && row.length() <= DATE_ROW;
        for (ShownDate date : dates) {
            boolean bare = date.of() == ShownDate.Of.UNKNOWN && date == dates.get(0);
            double sure = near * date.sure();
            Given given = header ? Given.HEADER : Given.SHOWN;
            switch (bare ? toldAbove(row.index()) : date.of()) {
                case FIRST_PUBLICATION -> {
                    boolean own = row.aside() <= headline.aside();
                    published.add(date, "first publication", own ? Math.max(FIRST_IN_TEXT, sure) : sure, Given.SHOWN);
                }
                case PUBLICATION -> published.add(date, source, LABELLED * sure, given);
                case CHANGE -> {
                    modified.add(date, source, sure, Given.SHOWN);
                    published.add(date, DateEvidence.CHANGE + " in a " + source, CHANGED * sure, Given.SHOWN);
                }
                case OTHER -> published.add(date, source, OTHER * sure, Given.SHOWN);
                default -> published.add(date, source, sure, given);
            }
        }
    }

    /** Official papers carry the day on which they were issued beside the one on which they were put on the page. */
    private boolean issuedAbove(Row row) {
        return row.index() > 0
                && ISSUED.matcher(scan.rows.get(row.index() - 1).text()).matches();
    }

    /** What a page writes only when its scripts run. */
    private void scripts() {
        for (Element script : scan.scripts) {
            ScriptDate.in(PageScan.data(script)).ifPresent(date -> published.add(date, "script", 0.45, Given.DAY));
        }
    }
}

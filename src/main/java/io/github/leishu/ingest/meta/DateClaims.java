package io.github.leishu.ingest.meta;

import io.github.leishu.ingest.meta.PageScan.Marked;
import io.github.leishu.ingest.text.Dates;
import io.github.leishu.json.Json;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/** When the article may have been published or last changed: everything a page says about it. */
final class DateClaims {
    private static final int MAX_TEXT = 160;
    private static final int SCRIPT = 50_000;

    /** Characters before and behind the quote that a name and its value take at most. */
    private static final int ASSIGNMENT = 40;

    /** A point in time that is not written in universal time. */
    private static final Pattern LOCAL_TIME = Pattern.compile("\\d[T ]\\d\\d:\\d\\d.*[-+](?!00:?00)\\d\\d:?\\d\\d$");

    private static final int MINUTE = "2025-01-02T03:04".length();

    /** Characters of a row that only says what the date below it is. */
    private static final int LABEL = 25;

    private static final Pattern TIME_OF_DAY = Pattern.compile("\\d[T ]\\d\\d:?\\d\\d");
    private static final Pattern IN_SCRIPT = Pattern.compile(
            "(?:pub(?:lish(?:ed)?)?_?(?:time|date|at)|publish(?:ed)?_?on|create_?(?:d_?at|time)|date_?published|\\bct)[\"']?\\s{0,3}[:=]\\s{0,3}[\"']((?:19|20)\\d\\d[^\"']{4,24}|1\\d{9}(?:\\d{3})?)[\"']",
            Pattern.CASE_INSENSITIVE);
    private static final List<String> SCRIPT_HINT = List.of("pub", "Pub", "PUB", "create", "Create", "ct =", "ct=");
    private static final List<String> PUBLISHED = List.of(
            "article:published_time",
            "datepublished",
            "pubdate",
            "publishdate",
            "publish-date",
            "publish_date",
            "publish_time",
            "published",
            "published-date",
            "published_date",
            "article:published",
            "article.published",
            "og:published_time",
            "parsely-pub-date",
            "sailthru.date",
            "dc.date.issued",
            "dcterms.created",
            "citation_publication_date",
            "citation_date",
            "citation_online_date",
            "article:create_at",
            "apub:time",
            "weibo:article:create_at",
            "og:release_date",
            "og:article:published_time",
            "bt:pubdate",
            "cxenseparse:recs:publishtime",
            "rnews:datepublished",
            "displaydate",
            "page_date",
            "ms.date",
            "w-published-date");
    private static final List<String> ANY =
            List.of("date", "dc.date", "dcterms.date", "created", "dcterms.issued", "dc.date.created");
    private static final List<String> MODIFIED = List.of(
            "article:modified_time",
            "og:updated_time",
            "datemodified",
            "lastmod",
            "last-modified",
            "updated",
            "dateupdate",
            "dcterms.modified",
            "modified",
            "revised",
            "modified-time",
            "last_updated");

    private static final List<String> ATTRIBUTES =
            List.of("datetime", "content", "title", "data-time", "data-timestamp", "data-datetime", "ts");

    /** Scripts are only read where nothing else says as much. */
    private static final double SURE = 0.6;

    /** What a statement is worth against an earlier date that the page shows below its headline. */
    private static final double BELIED = 0.6;

    /** Characters of a row below the headline that shows the date and little else. */
    private static final int DATE_ROW = 80;

    private static final double LABELLED = 1.1;
    private static final double FIRST = 0.95;
    private static final double FIRST_IN_TEXT = 0.7;
    private static final double OTHER = 0.3;

    /** How a date is given: by metadata as a day or as a point in time, or shown to readers, in the header or elsewhere. */
    private enum Given {
        DAY,
        STAMP,
        HEADER,
        SHOWN,
        /** Shown with its time zone, or as an office's own day of issue. */
        FIXED
    }

    private record Claim(LocalDate date, String source, double confidence, Given given, Optional<LocalDate> turned) {
        Claim on(LocalDate day) {
            return new Claim(day, source, confidence, given, Optional.empty());
        }

        Claim as(Given other) {
            return new Claim(date, source, confidence, other, turned);
        }

        Claim belied() {
            return new Claim(date, source, BELIED * confidence, given, turned);
        }

        boolean ofChange() {
            return source.startsWith("change");
        }

        boolean stated() {
            return given == Given.DAY || given == Given.STAMP;
        }
    }

    private final PageScan scan;
    private final Headline headline;
    private final Optional<LocalDate> saved;
    private final boolean dayFirst;
    private final List<Claim> published = new ArrayList<>();
    private final List<Claim> modified = new ArrayList<>();

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
            value(day, "json-ld datePublished", 0.85, published);
            value(JsonLd.string(node, "dateCreated"), "json-ld dateCreated", 0.7, published);
            value(JsonLd.string(node, "uploadDate"), "json-ld uploadDate", 0.6, published);
            Optional<String> change = JsonLd.string(node, "dateModified");
            value(change, "json-ld dateModified", 0.85, modified);
            if (day.isPresent() && minute(day).equals(minute(change))) {
                published.replaceAll(claim -> claim.as(Given.DAY));
            }
        });
        metaTags(PUBLISHED, 0.85, published);
        metaTags(ANY, 0.7, published);
        metaTags(MODIFIED, 0.85, modified);
        scan.marked.forEach(this::marked);
        rows();
        url.flatMap(Dates::inUrl)
                .ifPresent(date -> published.add(new Claim(date, "url", 0.6, Given.DAY, Optional.empty())));
        if (published.stream().allMatch(each -> each.confidence() < SURE)) {
            scripts();
        }
    }

    private static Optional<String> minute(Optional<String> stamp) {
        return stamp.map(text -> text.substring(0, Math.min(text.length(), MINUTE)));
    }

    List<Candidate<LocalDate>> published() {
        List<Claim> read = published.stream().map(this::turnedToOthers).toList();
        Set<LocalDate> stamps = days(read, Given.STAMP);
        Set<LocalDate> fixed = days(read, Given.FIXED);
        List<Claim> claims = read.stream()
                .map(claim -> fixed.contains(claim.date()) ? claim : onStampsDay(claim, stamps))
                .toList();
        Set<LocalDate> header = days(claims, Given.HEADER);
        return candidates(claims.stream()
                .map(claim -> belied(claim, header) ? claim.belied() : claim)
                .toList());
    }

    private static Set<LocalDate> days(List<Claim> claims, Given given) {
        return claims.stream()
                .filter(claim -> claim.given() == given)
                .map(Claim::date)
                .collect(Collectors.toSet());
    }

    /** What the story's own lines show, which may be the day of a change. */
    List<Candidate<LocalDate>> ofStory(Optional<LocalDate> date) {
        boolean change = date.isPresent()
                && published.stream().noneMatch(each -> each.date().equals(date.get()) && !each.ofChange())
                && published.stream().anyMatch(each -> each.date().equals(date.get()));
        return StoryClaims.claim(date, change ? CHANGED * StoryClaims.DATE : StoryClaims.DATE);
    }

    List<Candidate<LocalDate>> modified() {
        return candidates(modified);
    }

    private static List<Candidate<LocalDate>> candidates(List<Claim> claims) {
        return claims.stream()
                .map(claim -> new Candidate<>(claim.date(), claim.source(), claim.confidence()))
                .toList();
    }

    /** Of the two ways to read a date, the one in which another place gives the same day. */
    private Claim turnedToOthers(Claim claim) {
        Optional<LocalDate> turned = claim.turned();
        boolean others = turned.isPresent() && sure(turned.get()) && !sure(claim.date());
        return others ? claim.on(turned.get()) : claim;
    }

    private boolean sure(LocalDate date) {
        return Stream.concat(published.stream(), modified.stream())
                .anyMatch(each -> each.turned().isEmpty() && each.date().equals(date));
    }

    /** Pages show the reader's or the author's day; what counts is the one that the point in time is written with. */
    private static Claim onStampsDay(Claim claim, Set<LocalDate> stamps) {
        if (claim.stated() || stamps.contains(claim.date())) {
            return claim;
        }
        return stamps.stream()
                .filter(stamp -> Math.abs(ChronoUnit.DAYS.between(stamp, claim.date())) == 1)
                .findFirst()
                .map(claim::on)
                .orElse(claim);
    }

    /** Publishing systems state when the page was made or moved; nothing is published after the day that it shows. */
    private static boolean belied(Claim claim, Set<LocalDate> header) {
        LocalDate latest = claim.given() == Given.STAMP ? claim.date().minusDays(1) : claim.date();
        return claim.stated()
                && !header.contains(claim.date())
                && header.stream().anyMatch(shown -> shown.isBefore(latest));
    }

    private void metaTags(List<String> names, double confidence, List<Claim> into) {
        for (String name : names) {
            Optional<String> content = scan.meta.first(name);
            if (content.isPresent()) {
                value(content, "meta " + name, confidence, into);
            }
        }
    }

    private static void value(Optional<String> text, String source, double confidence, List<Claim> into) {
        if (text.isPresent()) {
            Given given = TIME_OF_DAY.matcher(text.get()).find() ? Given.STAMP : Given.DAY;
            Dates.value(text.get())
                    .ifPresent(date -> into.add(new Claim(date, source, confidence, given, Optional.empty())));
        }
    }

    private void marked(Marked marked) {
        Mark mark = marked.mark();
        if (mark.author()) {
            return;
        }
        Optional<String> text = Pieces.textOf(marked.element(), MAX_TEXT);
        if (text.isEmpty()) {
            return;
        }
        List<ShownDate> shown = shown(text.get());
        Optional<ShownDate> date =
                attribute(marked.element()).or(() -> shown.stream().findFirst());
        if (date.isPresent()) {
            ShownDate.Of of =
                    shown.isEmpty() ? ShownDate.told(text.get()) : shown.get(0).of();
            of = of == ShownDate.Of.UNKNOWN ? toldBefore(marked.row(), text.get()) : of;
            double sure = mark.confidence() * headline.nearness(marked.row(), marked.aside());
            String source = "marked " + mark.name().toLowerCase(Locale.ROOT);
            Given given = hasZone(marked.element()) ? Given.FIXED : Given.SHOWN;
            if (mark == Mark.MODIFIED || of == ShownDate.Of.CHANGE) {
                add(modified, date.get(), source, sure, given);
            } else {
                boolean first = of == ShownDate.Of.FIRST_PUBLICATION && marked.aside() <= headline.aside();
                add(published, date.get(), source, first ? FIRST : sure, given);
            }
            if (mark != Mark.MODIFIED && of == ShownDate.Of.CHANGE) {
                add(published, date.get(), "change " + source, CHANGED_MARK * sure, given);
            }
        }
    }

    private static boolean hasZone(Element element) {
        return LOCAL_TIME.matcher(element.attributes().get("datetime")).find();
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

    private Optional<ShownDate> attribute(Element element) {
        Attributes attributes = element.attributes();
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

    /** A date of change counts for the publication's where the page shows no other. */
    private static final double ISSUE = 0.95;

    /** Rows away from the headline that are read where the header shows no date. */
    private static final int OTHER_ROWS = 12;

    private static final Pattern ISSUED = Pattern.compile("(?:成文|签发|簽發|印发|印發)日期\\s?[:：]?.{0,20}");
    private static final double CHANGED = 0.75;
    private static final double CHANGED_MARK = 0.6;
    private static final double IN_PROSE = 0.4;

    private void rows() {
        int before = published.size();
        double sure = headline.row() < 0 ? 0.76 : 0.74;
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
            if (other && Dates.promising(row.text())) {
                double near = row.aside() > headline.aside() ? 0.1 : 0.3;
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
        for (ShownDate date : dates) {
            ShownDate.Of of =
                    date.of() == ShownDate.Of.UNKNOWN && date == dates.get(0) ? toldAbove(row.index()) : date.of();
            double sure = near * date.sure();
            if (date == dates.get(0) && (ISSUED.matcher(row.text()).find() || issuedAbove(row))) {
                add(published, date, "day of issue", ISSUE, Given.FIXED);
            }
            boolean header = source.contains("headline") && headline.row() >= 0 && row.length() <= DATE_ROW;
            switch (of) {
                case FIRST_PUBLICATION -> {
                    boolean own = row.aside() <= headline.aside();
                    add(published, date, "first publication", own ? Math.max(FIRST_IN_TEXT, sure) : sure, Given.SHOWN);
                }
                case PUBLICATION -> add(published, date, source, LABELLED * sure, header ? Given.HEADER : Given.SHOWN);
                case CHANGE -> {
                    add(modified, date, source, sure, Given.SHOWN);
                    add(published, date, "change in a " + source, CHANGED * sure, Given.SHOWN);
                }
                case OTHER -> add(published, date, source, OTHER * sure, Given.SHOWN);
                default -> add(published, date, source, sure, header ? Given.HEADER : Given.SHOWN);
            }
        }
    }

    private static void add(List<Claim> into, ShownDate date, String source, double confidence, Given given) {
        into.add(new Claim(date.date(), source, confidence, given, date.turned()));
    }

    /** Official papers carry the day on which they were issued beside the one on which they were put on the page. */
    private boolean issuedAbove(Row row) {
        return row.index() > 0
                && ISSUED.matcher(scan.rows.get(row.index() - 1).text()).matches();
    }

    /** What a page writes only when its scripts run. */
    private void scripts() {
        for (Element script : scan.scripts) {
            String data = PageScan.data(script);
            if (data.length() <= SCRIPT && SCRIPT_HINT.stream().anyMatch(data::contains)) {
                inScript(data)
                        .flatMap(Dates::value)
                        .ifPresent(date -> published.add(new Claim(date, "script", 0.45, Given.DAY, Optional.empty())));
            }
        }
    }

    /** Scripts are long: the pattern is only asked where a number is quoted behind a colon or equals sign. */
    private static Optional<String> inScript(String script) {
        Matcher matcher = IN_SCRIPT.matcher(script).useTransparentBounds(true);
        for (int i = 1; i + 1 < script.length(); i++) {
            char next = script.charAt(i + 1);
            boolean quoted = (next == '1' || next == '2') && (script.charAt(i) == '"' || script.charAt(i) == '\'');
            if (quoted && assigned(script, i)) {
                matcher.region(Math.max(0, i - ASSIGNMENT), Math.min(script.length(), i + ASSIGNMENT));
                if (matcher.find()) {
                    return Optional.of(matcher.group(1));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean assigned(String script, int quote) {
        int i = quote - 1;
        while (i > 0 && quote - i <= 3 && Character.isWhitespace(script.charAt(i))) {
            i--;
        }
        return script.charAt(i) == ':' || script.charAt(i) == '=';
    }
}

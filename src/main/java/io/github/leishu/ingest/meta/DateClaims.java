package io.github.leishu.ingest.meta;

import io.github.leishu.ingest.meta.PageScan.Marked;
import io.github.leishu.ingest.text.Dates;
import io.github.leishu.ingest.text.Line;
import io.github.leishu.json.Json;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/** When the article may have been published or last changed: everything a page says about it. */
final class DateClaims {
    private static final int MAX_TEXT = 160;
    private static final int SCRIPT = 50_000;

    /** Characters before and behind the quote that a name and its value take at most. */
    private static final int ASSIGNMENT = 40;

    private static final Pattern UPDATED =
            Pattern.compile("updat|modif|edited|revised|更新|修改|编辑于|編輯於|最後|最后", Pattern.CASE_INSENSITIVE);
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

    private final PageScan scan;
    private final Headline headline;
    private final Optional<LocalDate> saved;
    final List<Candidate<LocalDate>> published = new ArrayList<>();
    final List<Candidate<LocalDate>> modified = new ArrayList<>();

    /** @param saved the day on which the page was saved, which relative dates are counted from */
    DateClaims(PageScan scan, Headline headline, Optional<LocalDate> saved) {
        this.scan = scan;
        this.headline = headline;
        this.saved = saved;
    }

    void collect(Optional<Json.Obj> article, Optional<String> url) {
        article.ifPresent(node -> {
            value(JsonLd.string(node, "datePublished"), "json-ld datePublished", 0.85, published);
            value(JsonLd.string(node, "dateCreated"), "json-ld dateCreated", 0.7, published);
            value(JsonLd.string(node, "uploadDate"), "json-ld uploadDate", 0.6, published);
            value(JsonLd.string(node, "dateModified"), "json-ld dateModified", 0.85, modified);
        });
        metaTags(PUBLISHED, 0.85, published);
        metaTags(ANY, 0.7, published);
        metaTags(MODIFIED, 0.85, modified);
        scan.marked.forEach(this::marked);
        rows();
        url.flatMap(Dates::inUrl).ifPresent(date -> published.add(new Candidate<>(date, "url", 0.6)));
        if (published.stream().allMatch(each -> each.confidence() < SURE)) {
            scripts();
        }
    }

    private void metaTags(List<String> names, double confidence, List<Candidate<LocalDate>> into) {
        for (String name : names) {
            Optional<String> content = scan.meta.first(name);
            if (content.isPresent()) {
                value(content, "meta " + name, confidence, into);
            }
        }
    }

    private static void value(
            Optional<String> text, String source, double confidence, List<Candidate<LocalDate>> into) {
        text.flatMap(Dates::value).ifPresent(date -> into.add(new Candidate<>(date, source, confidence)));
    }

    private void marked(Marked marked) {
        Mark mark = marked.mark();
        if (mark.author()) {
            return;
        }
        Element element = marked.element();
        Optional<String> text = Pieces.textOf(element, MAX_TEXT);
        if (text.isEmpty()) {
            return;
        }
        Optional<LocalDate> date =
                attribute(element).or(() -> visible(text.get()).map(Candidate::value));
        if (date.isPresent()) {
            boolean changed =
                    mark == Mark.MODIFIED || UPDATED.matcher(text.get()).find();
            double sure = mark.confidence() * headline.nearness(marked.row(), marked.aside());
            String source = "marked " + mark.name().toLowerCase(Locale.ROOT);
            (changed ? modified : published).add(new Candidate<>(date.get(), source, sure));
        }
    }

    private static Optional<LocalDate> attribute(Element element) {
        Attributes attributes = element.attributes();
        for (String name : ATTRIBUTES) {
            String value = attributes.get(name);
            if (!value.isEmpty()) {
                Optional<LocalDate> date = Dates.value(value);
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    /** The first date in a short text; less sure where it can be read two ways, or is counted back from now. */
    private Optional<Candidate<LocalDate>> visible(String text) {
        if (saved.isEmpty() && !Dates.promising(text)) {
            return Optional.empty();
        }
        String plain = Line.plain(text);
        return Dates.find(plain)
                .map(found -> new Candidate<>(found.date(), "visible", 1))
                .or(() -> Dates.monthFirst(plain).map(found -> new Candidate<>(found.date(), "visible", 0.8)))
                .or(() -> saved.flatMap(day -> Dates.relative(plain, day))
                        .map(date -> new Candidate<>(date, "visible", 0.9)));
    }

    /** A date of change counts for the publication's where the page shows no other. */
    private static final double ISSUE = 0.95;

    /** Rows away from the headline that are read where the header shows no date. */
    private static final int OTHER_ROWS = 12;

    private static final Pattern ISSUED = Pattern.compile("(?:成文|签发|簽發|印发|印發)日期\\s?[:：]?.{0,20}");
    private static final double CHANGED = 0.75;

    private void rows() {
        int before = published.size();
        for (Row row : scan.rows) {
            if (headline.header(row)) {
                row(row, 0.74 * headline.nearness(row.index(), row.aside()), "row by the headline");
            }
        }
        if (published.size() > before) {
            return;
        }
        int read = 0;
        for (Row row : scan.rows) {
            boolean other = read < OTHER_ROWS && row.length() <= MAX_TEXT && !headline.header(row);
            if (other && Dates.promising(row.text())) {
                row(row, row.aside() > headline.aside() ? 0.1 : 0.3, "row");
                read++;
            }
        }
    }

    private void row(Row row, double near, String source) {
        if (row.length() > MAX_TEXT) {
            return;
        }
        visible(row.text()).ifPresent(date -> {
            double sure = near * date.confidence();
            if (ISSUED.matcher(row.text()).find() || issuedAbove(row)) {
                published.add(new Candidate<>(date.value(), "day of issue", ISSUE));
            }
            if (UPDATED.matcher(row.text()).find()) {
                modified.add(new Candidate<>(date.value(), source, sure));
                published.add(new Candidate<>(date.value(), "change in a " + source, CHANGED * sure));
            } else {
                published.add(new Candidate<>(date.value(), source, sure));
            }
        });
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
                        .ifPresent(date -> published.add(new Candidate<>(date, "script", 0.45)));
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

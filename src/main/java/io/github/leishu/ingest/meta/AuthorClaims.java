package io.github.leishu.ingest.meta;

import io.github.leishu.ingest.text.ClaimedNames;
import io.github.leishu.ingest.text.Cues;
import io.github.leishu.ingest.text.HeaderLine;
import io.github.leishu.ingest.text.Names;
import io.github.leishu.json.Json;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who may have written the article: everything a page says about it. */
final class AuthorClaims {
    /** Below this a name is more likely somebody else's. */
    private static final double LEAST = 0.2;

    private static final int MAX_TEXT = 160;
    private static final int TAIL = 60;

    /** What a name is worth that is the publication's own. */
    private static final double OWN = 0.55;

    private static final String HAN_NAMES =
            "(\\p{IsHan}{2,4}(?:[ 、，,]{1,2}\\p{IsHan}{2,4}){0,7}?|\\p{IsHan} \\p{IsHan})";

    /** The end of a report: {@code （记者 王小明）}, {@code (晨报记者 王小明 文/摄)}, {@code （王小明 上海报道）}. */
    private static final Pattern IN_BRACKETS =
            Pattern.compile("[(（【\\[]\\s?([^()（）]{0,12}?(?:[记記]者|通[讯訊][员員]|作者|撰文|文)[:：/ ]{0,2})?\\s?" + HAN_NAMES
                    + "\\s?(?:\\p{IsHan}{2,6}[报報][导道導]|[/ ]?文?[/ ]?(?:[摄攝]影?|文)|[编編][辑輯])?\\s?[)）】\\]]\\s*$");

    private static final Pattern REPORTER = Pattern.compile(
            "^[□■◎●▲ ]*(?:(?:\\p{IsHan}{2,12}? ?)?(?:[记記]者|通[讯訊][员員]|[实實][习習]生|[执執][笔筆]人?|撰[稿文]人?)\\s?[:：/／ ]?|(?:作者|文) ?[:：/／ ])\\s?"
                    + HAN_NAMES + "(?: ?\\p{IsHan}{2,6}[报報][导道導])?\\s*$");
    private static final Pattern CREDIT = Pattern.compile(
            "(?:^|[\\s|(（【])([来來]源|[编編][辑輯]|[责責]任?[编編][辑輯]?)\\s?[:：/]\\s?(\\p{IsHan}{2,4})(?=$|[\\s|)）】])");
    private static final Pattern POSTED = Pattern.compile(
            "^(?:(\\S{2,20}) (?:[发發][表布佈][于於]?|posted on|wrote on|wrote:)|由 ?(\\S{2,20}?) ?(?:张贴|張貼|[发發][表布佈]))",
            Pattern.CASE_INSENSITIVE);

    /** What the words behind the first blank of {@link #POSTED} begin with. */
    private static final String POSTED_VERBS = "发發pPwW";

    /** A row that says that the next one is the author. */
    private static final Pattern STARTER = Pattern.compile(
            "^(?:thread starter|topic starter|original poster|楼主|樓主|written by|posted by|author|authors|article by|story by|words by|by|作者|撰文)\\s?[:：]?$",
            Pattern.CASE_INSENSITIVE);

    /** The same of an office. */
    private static final Pattern OFFICE = Pattern.compile(
            "^[【\\[]?(?:[发發][文布佈][机機][关關构構]|[发發][布佈]單位|[发發]布单位)[】\\]]?\\s?[:：]?(\\s?\\p{IsHan}{3,20})?$");

    /** A name to log in with rather than to sign with. */
    private static final Pattern ACCOUNT =
            Pattern.compile("[a-z0-9._-]+|[A-Za-z]+[_.-]?\\d{2,}|[A-Za-z]+_[A-Za-z0-9_]*");

    private static final Pattern BRACKETED = Pattern.compile("[\\[【（(]\\s?(\\p{IsHan}{2,4})\\s?[\\]】）)]");
    private static final Cues REVIEWED = Cues.of(
            "(?:review|fact.check|check|edit|approv|verifi|translat|photograph|illustrat)\\w{0,3} by|[审審][核校阅閱]");

    private static final String ROLES = "者员員生笔筆执執撰作文:：/／";

    private final PageScan scan;
    private final Headline headline;
    private final Set<String> own = new HashSet<>();
    private final String title;
    private final List<Candidate<List<String>>> claims = new ArrayList<>();

    /**
     * @param own names of the publication
     * @param title of the article
     */
    AuthorClaims(PageScan scan, Headline headline, Set<String> own, String title) {
        this.scan = scan;
        this.headline = headline;
        for (String name : own) {
            this.own.add(key(name));
        }
        this.title = title;
    }

    List<Candidate<List<String>>> collect(JsonLd linkedData, Optional<Json.Obj> article) {
        article.ifPresent(node -> {
            claim(ClaimedNames.of(linkedData.names(node, "author")), "json-ld author", 0.85);
            claim(ClaimedNames.of(linkedData.names(node, "creator")), "json-ld creator", 0.6);
        });
        metaTags();
        marked();
        rows();
        return claims;
    }

    private void metaTags() {
        MetaTags meta = scan.meta;
        claim(
                ClaimedNames.catalogued(meta.all("citation_author", "dc.creator", "dcterms.creator")),
                "meta creator",
                0.8);
        for (String name : List.of(
                "author",
                "sailthru.author",
                "parsely-author",
                "byl",
                "article:author",
                "og:article:author",
                "dcsext.author",
                "twitter:creator:name")) {
            claim(ClaimedNames.of(meta.all(name)), "meta " + name, name.contains(":") ? 0.6 : 0.75);
        }
        for (int i = 1; i <= 2; i++) {
            String label = meta.first("twitter:label" + i).orElse("").toLowerCase(Locale.ROOT);
            if (label.contains("written by") || label.equals("author")) {
                claim(ClaimedNames.of(meta.all("twitter:data" + i)), "meta twitter:data", 0.78);
            }
        }
    }

    private void marked() {
        int accounts = 0;
        Map<Mark, Set<String>> together = new EnumMap<>(Mark.class);
        for (Marked marked : scan.marked) {
            Mark mark = marked.mark();
            boolean early = mark == Mark.ACCOUNT && (marked.row() < headline.row() - 8 || accounts++ > 2);
            double sure = mark.author() ? mark.confidence() * headline.nearness(marked.row(), marked.aside()) : 0;
            if (sure < LEAST || early || reviewer(marked)) {
                continue;
            }
            List<String> names = names(marked);
            String source = mark.source();
            claim(names, source, sure);
            if (mark != Mark.ACCOUNT && headline.between(marked.row(), marked.aside())) {
                together.computeIfAbsent(mark, key -> new LinkedHashSet<>()).addAll(names);
            }
        }
        together.forEach((mark, names) -> {
            if (names.size() > 1 && names.stream().allMatch(Names::nameLike)) {
                claim(List.copyOf(names), "all " + mark.source(), mark.confidence());
            }
        });
    }

    /** Whether the text right before the element says that the person only checked the article. */
    private boolean reviewer(Marked marked) {
        String before = marked.row() == 0 ? "" : scan.rows.get(marked.row() - 1).text();
        String same =
                marked.row() < scan.rows.size() ? scan.rows.get(marked.row()).text() : "";
        String own = same.substring(0, Math.min(same.length(), 40));
        return REVIEWED.occursIn(own) || (before.length() < 40 && REVIEWED.occursIn(before));
    }

    /** Names in an element that is marked as the author's. */
    private static List<String> names(Marked marked) {
        if (marked.attributes().hasKey("content")) {
            return ClaimedNames.of(List.of(marked.attributes().get("content")));
        }
        return marked.texts().isEmpty() ? List.of() : said(Pieces.joined(marked.texts()));
    }

    /** The first names among pieces of text: behind "by" where one says so, else in the first piece. */
    private static List<String> said(List<String> pieces) {
        for (int i = 0; i < pieces.size(); i++) {
            if (ClaimedNames.label(pieces.get(i)) && i + 1 < pieces.size()) {
                return ClaimedNames.of(List.of(pieces.get(i + 1)));
            }
            if (ClaimedNames.led(pieces.get(i))) {
                return ClaimedNames.of(List.of(pieces.get(i)));
            }
        }
        for (String piece : pieces) {
            List<String> names = ClaimedNames.of(List.of(piece));
            if (!names.isEmpty()) {
                return names;
            }
        }
        return List.of();
    }

    private void rows() {
        Set<String> alone = new LinkedHashSet<>();
        Set<String> signed = new LinkedHashSet<>();
        for (Row row : scan.rows) {
            boolean header = headline.header(row);
            if (header) {
                headerRow(row, signed);
            }
            if (header && row.han()) {
                aloneNames(row, alone);
            }
            if (row.han() && row.aside() <= headline.aside() && row.index() > headline.row()) {
                tailRow(row, header);
            }
        }
        claim(List.copyOf(signed), "byline", 0.72);
        claim(List.copyOf(alone), "name below the headline", 0.5);
    }

    private void headerRow(Row row, Set<String> signed) {
        double near = headline.nearness(row.index(), row.aside());
        String text = row.text();
        if (text.length() > MAX_TEXT || (row.linked() && !ClaimedNames.led(text))) {
            below(row, near);
            return;
        }
        if (row.han()) {
            signed.addAll(reporters(text));
        }
        List<String> pieces = row.joined();
        beside(Row.header(pieces), near, signed);
        for (String piece : pieces) {
            if (ClaimedNames.led(piece) && !ClaimedNames.label(piece)) {
                List<String> names = ClaimedNames.of(List.of(piece));
                boolean signature = names.stream().allMatch(Names::nameLike);
                claim(names, "label", (signature ? 0.66 : 0.45) * near);
            }
        }
        below(row, near);
        if (row.han() && row.pieces().mayBeDated()) {
            Matcher bracketed = BRACKETED.matcher(text);
            if (bracketed.find() && Names.isHanName(bracketed.group(1))) {
                claim(List.of(bracketed.group(1)), "name beside the date", 0.5 * near);
            }
        }
        if (mayBePosted(text)) {
            posted(text, near);
        }
    }

    private void beside(Optional<HeaderLine> header, double near, Set<String> signed) {
        if (header.isEmpty()) {
            return;
        }
        signed.addAll(header.get().authors());
        if (header.get().authors().isEmpty()) {
            claim(Names.amongWords(header.get().rest()), "name beside the date", 0.5 * near);
        }
    }

    /** A cheap look before {@link #POSTED}. */
    private static boolean mayBePosted(String text) {
        int blank = text.indexOf(' ');
        boolean verb = blank >= 2 && blank + 1 < text.length() && POSTED_VERBS.indexOf(text.charAt(blank + 1)) >= 0;
        return verb || text.startsWith("由");
    }

    private void posted(String text, double near) {
        Matcher posted = POSTED.matcher(text);
        if (posted.lookingAt()) {
            String name = posted.group(1) == null ? posted.group(2) : posted.group(1);
            claim(ClaimedNames.of(List.of(name)), "account before the date", 0.6 * near);
        }
    }

    /** A row below one that is only a label. */
    private void below(Row row, double near) {
        String label = row.index() == 0 ? "" : scan.rows.get(row.index() - 1).text();
        if (!label.isEmpty() && label.length() <= 20 && row.length() <= TAIL) {
            if (STARTER.matcher(label).matches()) {
                claim(ClaimedNames.of(row.joined().subList(0, 1)), "name below a label", 0.66 * near);
            } else if (OFFICE.matcher(label).matches()) {
                claim(ClaimedNames.of(row.joined().subList(0, 1)), "office", 0.4 * near);
            }
        }
    }

    private static List<String> reporters(String text) {
        if (text.length() > TAIL || !mayName(text)) {
            return List.of();
        }
        Matcher reporter = REPORTER.matcher(text);
        return reporter.lookingAt() ? Names.list(reporter.group(1)) : List.of();
    }

    /** Whether a word is in it for who writes: a cheap look before the patterns. */
    private static boolean mayName(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (ROLES.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** A row of nothing but Chinese names below the headline, or the name that opens it. */
    private void aloneNames(Row row, Set<String> alone) {
        if (row.index() <= headline.row() || row.linked() || row.length() > TAIL) {
            return;
        }
        List<String> names = Names.list(row.text());
        String rest = row.text();
        for (String name : names) {
            rest = rest.replace(name, "");
        }
        if (!names.isEmpty() && rest.isBlank() && (names.stream().allMatch(Names::isHanName) || titled(names))) {
            alone.addAll(names);
        }
    }

    /** Whether a title begins with the name, as those of columns do. */
    private boolean titled(List<String> names) {
        String start = names.get(0) + "：";
        return names.size() == 1
                && (title.startsWith(start)
                        || scan.rows.stream()
                                .anyMatch(row ->
                                        headline.header(row) && row.text().startsWith(start)));
    }

    private void tailRow(Row row, boolean header) {
        String whole = row.text();
        String text = whole.length() > 2 * TAIL ? whole.substring(whole.length() - 2 * TAIL) : whole;
        if (text.length() > 3 && ")）】]".indexOf(text.charAt(text.length() - 1)) >= 0) {
            Matcher brackets = IN_BRACKETS.matcher(text);
            if (brackets.find()) {
                List<String> names = Names.list(brackets.group(2));
                boolean labelled = brackets.group(1) != null;
                if (labelled || names.stream().allMatch(Names::isHanName)) {
                    claim(names, "brackets behind the text", labelled ? 0.6 : 0.45);
                }
            }
        }
        if (!header) {
            claim(reporters(whole), "reporter's row", 0.6);
        }
        if (whole.length() <= MAX_TEXT
                && (whole.indexOf('源') >= 0 || whole.indexOf('编') >= 0 || whole.indexOf('編') >= 0)) {
            credit(whole);
        }
    }

    /** Where no author is named, editors sign. */
    private void credit(String text) {
        Matcher credit = CREDIT.matcher(text);
        while (credit.find()) {
            String name = credit.group(2);
            boolean source = credit.group(1).endsWith("源");
            if (Names.isHanName(name)) {
                claim(List.of(name), "credit " + credit.group(1), source ? 0.35 : 0.3);
            } else if (!source && name.length() <= 3 && Names.person(name)) {
                claim(List.of(name), "credit " + credit.group(1), 0.25);
            }
        }
    }

    private void claim(List<String> names, String source, double confidence) {
        if (names.isEmpty() || confidence < LEAST) {
            return;
        }
        boolean site = true;
        boolean office = !source.equals("office");
        boolean account = !source.startsWith("marked");
        for (String name : names) {
            site = site && own.contains(key(name));
            office = office && !Names.person(name);
            account = account && ACCOUNT.matcher(name).matches();
        }
        claims.add(new Candidate<>(names, source, (site || account || office ? OWN : 1) * confidence));
    }

    /** Names are the same whatever their order, case and blanks. */
    static Object key(List<String> names) {
        Set<String> keys = new HashSet<>();
        for (String name : names) {
            keys.add(key(name));
        }
        return keys;
    }

    private static String key(String name) {
        return PageTitle.fold(name);
    }
}

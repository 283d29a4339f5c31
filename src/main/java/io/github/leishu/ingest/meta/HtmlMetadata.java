package io.github.leishu.ingest.meta;

import io.github.leishu.json.Json;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads a page's own statements about its article. Thread-safe; the page is left alone. */
public final class HtmlMetadata {
    private static final Pattern WEB = Pattern.compile("(?i)https?://[^/?#\\s]+\\S*");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}");
    private static final Pattern SPONSORED = Pattern.compile(
            "(?i).*\\b(?:sponsored|advertorial|paid post|branded content|partner content)\\b.*|.*(?:廣編|广编|業配|贊助|赞助|推廣內容|推广内容|廣告企劃).*");
    private static final int MAX_DATED_TEXT = 120;
    private static final int LINES_BELOW_HEADLINE = 12;

    /** Elements whose text is the date of publication, most exact first. */
    private static final List<String> DATED = List.of(
            "[itemprop=datePublished]",
            "time[pubdate], time.published, time.entry-date, abbr.published",
            "article header time[datetime]",
            "time[datetime]",
            "[class*=pubtime], [class*=pub-time], [class*=publish], [id*=pubtime], [id*=publish], [class*=post-date], [class*=entry-date], [class*=posted-on], [class*=article-date]",
            "[class*=date], [id*=date]",
            "[class*=time], [id*=time], [class*=info], [class*=source], [class*=byline], [class*=meta]");

    private final Document page;
    private final MetaTags meta;
    private final JsonLd linkedData;
    private final Optional<Json.Obj> article;

    private HtmlMetadata(Document page) {
        this.page = page;
        meta = new MetaTags(page);
        linkedData = new JsonLd(page);
        article = linkedData.article();
    }

    /** @param page as read, before any cleaning (scripts hold JSON-LD) */
    public static PageFacts read(Document page) {
        return new HtmlMetadata(page).facts();
    }

    private PageFacts facts() {
        Optional<String> site = site();
        Optional<String> url = url();
        List<String> claims = Stream.concat(
                        article.stream().flatMap(node -> JsonLd.string(node, "headline").stream()),
                        meta.first("og:title", "twitter:title", "dc.title", "citation_title", "articletitle").stream())
                .toList();
        return new PageFacts(
                new PageTitle(page, claims, site).find(),
                authors(site),
                date(url),
                site,
                url,
                language(),
                license(),
                sponsored());
    }

    /** The publication's name behind {@code headline} in the title of the page's window. */
    public static Optional<String> windowSite(Document page, String headline) {
        return PageTitle.suffix(page, headline);
    }

    /** The whole text of the article, where the page's JSON-LD holds it; empty otherwise. */
    public static Optional<String> articleBody(Document page) {
        return new JsonLd(page).article().flatMap(node -> JsonLd.string(node, "articleBody"));
    }

    private List<String> authors(Optional<String> site) {
        PageAuthors authors = new PageAuthors(site);
        List<String> claimed =
                article.map(node -> linkedData.names(node, "author")).orElse(List.of());
        List<List<String>> sources = List.of(
                claimed,
                meta.all("citation_author", "dc.creator", "dcterms.creator"),
                meta.all("author", "article:author", "parsely-author", "sailthru.author", "byl", "og:article:author"));
        for (List<String> source : sources) {
            List<String> names = authors.names(source);
            if (!names.isEmpty()) {
                return names;
            }
        }
        return authors.marked(page);
    }

    private Optional<LocalDate> date(Optional<String> url) {
        return article.flatMap(node -> JsonLd.string(node, "datePublished"))
                .flatMap(PageDates::parse)
                .or(() -> meta.first(
                                "article:published_time",
                                "datepublished",
                                "pubdate",
                                "publishdate",
                                "publish-date",
                                "publish_date",
                                "article:published",
                                "og:published_time",
                                "parsely-pub-date",
                                "sailthru.date",
                                "dc.date.issued",
                                "dcterms.created",
                                "dc.date",
                                "dcterms.date",
                                "citation_publication_date",
                                "citation_date",
                                "article:create_at",
                                "date")
                        .flatMap(PageDates::parse))
                .or(this::markedDate)
                .or(this::dateBelowHeadline)
                .or(() -> url.flatMap(PageDates::inUrl))
                .or(() -> meta.first("dateupdate", "datemodified", "article:modified_time")
                        .flatMap(PageDates::parse));
    }

    private Optional<LocalDate> markedDate() {
        for (String place : DATED) {
            for (Element element : page.select(place)) {
                Optional<LocalDate> date = dateOf(element);
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    /** News pages print the date in a line below the headline, often in an element without a name. */
    private Optional<LocalDate> dateBelowHeadline() {
        Element headline = page.selectFirst("h1");
        if (headline == null) {
            return Optional.empty();
        }
        Element step = headline;
        for (int i = 0; i < LINES_BELOW_HEADLINE && step != null; i++) {
            step = following(step);
            String text = step == null ? "" : step.text();
            Optional<LocalDate> date = text.length() > MAX_DATED_TEXT ? Optional.empty() : PageDates.parse(text);
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    /** The next element that does not begin before the end of {@code element}; inside of it if it is long. */
    private static @Nullable Element following(Element element) {
        if (element.childrenSize() > 0 && element.text().length() > MAX_DATED_TEXT) {
            return element.firstElementChild();
        }
        Element up = element;
        while (up != null && up.nextElementSibling() == null) {
            up = up.parent();
        }
        return up == null ? null : up.nextElementSibling();
    }

    private static Optional<LocalDate> dateOf(Element element) {
        for (String attribute : List.of("datetime", "content", "title")) {
            if (element.hasAttr(attribute)) {
                Optional<LocalDate> date = PageDates.parse(element.attr(attribute));
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        String text = element.text();
        return text.length() > MAX_DATED_TEXT ? Optional.empty() : PageDates.parse(text);
    }

    private Optional<String> site() {
        return meta.first("og:site_name")
                .or(() -> article.flatMap(
                        node -> linkedData.names(node, "publisher").stream().findFirst()))
                .or(() -> linkedData.ofType("WebSite").flatMap(node -> JsonLd.string(node, "name")))
                .or(() -> meta.first("application-name", "citation_journal_title"))
                .filter(name -> name.length() <= 80);
    }

    private Optional<String> url() {
        List<String> candidates = new ArrayList<>();
        for (Element link : page.select("link[rel=canonical]")) {
            candidates.add(link.absUrl("href"));
        }
        meta.first("og:url").ifPresent(candidates::add);
        article.flatMap(node -> JsonLd.url(node, "url").or(() -> JsonLd.url(node, "mainEntityOfPage")))
                .ifPresent(candidates::add);
        candidates.add(page.baseUri());
        return candidates.stream()
                .map(String::strip)
                .filter(url -> WEB.matcher(url).matches())
                .findFirst();
    }

    private Optional<String> language() {
        Element html = page.selectFirst("html");
        String declared = html == null ? "" : html.hasAttr("lang") ? html.attr("lang") : html.attr("xml:lang");
        return Stream.concat(Stream.of(declared), meta.first("content-language", "og:locale", "dc.language").stream())
                .map(tag -> tag.strip().replace('_', '-'))
                .filter(tag -> LANGUAGE.matcher(tag).matches())
                .findFirst();
    }

    private Optional<String> license() {
        Element link = page.selectFirst("a[rel~=license][href], link[rel~=license][href]");
        return Optional.ofNullable(link)
                .map(element -> element.absUrl("href"))
                .filter(url -> WEB.matcher(url).matches())
                .or(() -> article.flatMap(node -> JsonLd.url(node, "license")))
                .or(() -> meta.first("dcterms.license", "dc.rights.license"))
                .map(Licenses::spdx)
                .filter(license -> license.length() <= 200);
    }

    private boolean sponsored() {
        return article.map(JsonLd::types).orElse(List.of()).contains("AdvertiserContentArticle")
                || Stream.of("article:section", "og:type", "content-type", "article:content_tier", "section")
                        .flatMap(name -> meta.all(name).stream())
                        .anyMatch(value -> SPONSORED
                                .matcher(value.toLowerCase(Locale.ROOT))
                                .matches());
    }
}

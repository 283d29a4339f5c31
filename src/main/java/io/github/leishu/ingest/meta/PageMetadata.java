package io.github.leishu.ingest.meta;

import io.github.leishu.ingest.text.Cues;
import io.github.leishu.json.Json;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/**
 * Reads what a page says about its article: candidates from JSON-LD, meta elements, marked elements and the rows around
 * the headline, weighed against each other. One walk over the page, which is left alone; thread-safe.
 */
public final class PageMetadata {
    private static final Pattern WEB = Pattern.compile("(?i)https?://[^/?#\\s]+\\S*");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}");
    private static final Cues SPONSORED = Cues.of(
            "\\b(?:sponsored|advertorial|paid post|branded content|partner content)\\b|廣編|广编|業配|贊助|赞助|推廣內容|推广内容|廣告企劃");
    private static final Pattern BETWEEN_TAGS = Pattern.compile("[,，、;；]");
    private static final Pattern CREATIVE_COMMONS =
            Pattern.compile("(?i)creativecommons\\.org/licenses/(by(?:-nc)?(?:-sa|-nd)?)/(\\d\\.\\d)");
    private static final Pattern PUBLIC_DOMAIN = Pattern.compile("(?i)creativecommons\\.org/publicdomain/zero/1\\.0");
    private static final Set<String> DAY_FIRST = Set.of("-gb", "-uk", "-ie", "-au", "-nz", "-in", "-za");
    private static final char FIRST_IDEOGRAPH = 0x3006;
    private static final int LONGEST_SITE = 80;
    private static final int LONGEST_LICENSE = 200;
    private static final int MOST_TAGS = 20;
    private static final int LONGEST_TAG = 40;

    private final PageScan scan;
    private final String base;
    private final JsonLd linkedData;
    private final Optional<Json.Obj> article;

    private PageMetadata(Document page) {
        scan = new PageScan(page);
        base = page.baseUri();
        linkedData = new JsonLd(scan.linkedData);
        article = linkedData.article();
    }

    /** @param page as read, before any cleaning (scripts hold JSON-LD), which may change it afterwards */
    public static PageMetadata scan(Document page) {
        return new PageMetadata(page);
    }

    /**
     * The page's facts.
     *
     * @param story what the lines of its only story say; its headline shows where a byline is looked for
     * @param saved the day on which the page was saved, where it is known; "yesterday" is counted from it
     */
    public PageFacts facts(StoryClaims story, Optional<LocalDate> saved) {
        List<Candidate<String>> sites = sites();
        Candidates<String> site = Candidates.weighed(sites, PageTitle::fold);
        Candidates<String> url = url();
        PageTitle titles = new PageTitle(scan, statedTitles(), site.value());
        Candidates<String> title = titles.candidates(story.headline());
        String headline = title.value().orElse("");
        titles.suffix(headline).ifPresent(name -> sites.add(new Candidate<>(name, "window title", 0.4)));
        Headline place = Headline.find(scan.rows, PageTitle.fold(headline));
        Set<String> own = new HashSet<>();
        sites.addAll(StoryClaims.claim(story.site(), StoryClaims.SITE));
        sites.forEach(each -> own.add(each.value()));
        AuthorClaims authors = new AuthorClaims(scan, place, own, headline);
        Optional<String> language = language();
        DateClaims dates = new DateClaims(scan, place, saved, dayFirst(headline, language.orElse("en")));
        dates.collect(article, url.value());
        return new PageFacts(
                title,
                Candidates.weighed(authors.collect(linkedData, article), AuthorClaims::key)
                        .with(StoryClaims.claim(story.byline(), StoryClaims.BYLINE), AuthorClaims::key),
                Candidates.weighed(dates.published(), Function.identity())
                        .with(dates.ofStory(story.date()), Function.identity()),
                Candidates.weighed(dates.modified(), Function.identity()),
                Candidates.weighed(sites, PageTitle::fold),
                url,
                license(),
                new PageFacts.Details(language, image(), tags(), sponsored()));
    }

    /** Whether {@code 5/7/2005} is the fifth of July: everywhere but where American English is written. */
    private static boolean dayFirst(String headline, String language) {
        String tag = language.toLowerCase(Locale.ROOT);
        boolean english = tag.startsWith("en") && !DAY_FIRST.contains(tag.substring(2));
        return !english || hasIdeograph(headline);
    }

    private static boolean hasIdeograph(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_IDEOGRAPH && Character.isIdeographic(text.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    private List<Candidate<String>> statedTitles() {
        List<Candidate<String>> titles = new ArrayList<>();
        article.flatMap(node -> JsonLd.string(node, "headline"))
                .ifPresent(text -> titles.add(new Candidate<>(text, "json-ld headline", 0.7)));
        for (String name : List.of("og:title", "twitter:title", "dc.title", "citation_title", "articletitle")) {
            scan.meta.first(name).ifPresent(text -> titles.add(new Candidate<>(text, "meta " + name, 0.65)));
        }
        return titles;
    }

    private List<Candidate<String>> sites() {
        List<Candidate<String>> sites = new ArrayList<>();
        scan.meta.first("og:site_name").ifPresent(name -> sites.add(new Candidate<>(name, "meta og:site_name", 0.9)));
        article.ifPresent(node -> linkedData.names(node, "publisher").stream()
                .limit(1)
                .forEach(name -> sites.add(new Candidate<>(name, "json-ld publisher", 0.85))));
        linkedData
                .ofType("WebSite")
                .flatMap(node -> JsonLd.string(node, "name"))
                .ifPresent(name -> sites.add(new Candidate<>(name, "json-ld WebSite", 0.8)));
        for (String name : List.of("application-name", "citation_journal_title")) {
            scan.meta.first(name).ifPresent(text -> sites.add(new Candidate<>(text, "meta " + name, 0.6)));
        }
        sites.removeIf(each -> each.value().length() > LONGEST_SITE);
        return sites;
    }

    private Candidates<String> url() {
        List<Candidate<String>> urls = new ArrayList<>();
        for (PageScan.Link link : scan.links) {
            if (link.rel().equalsIgnoreCase("canonical")) {
                web(link.address(), "link canonical", 0.95, urls);
            }
        }
        scan.meta.first("og:url").ifPresent(url -> web(url, "meta og:url", 0.9, urls));
        article.flatMap(node -> JsonLd.url(node, "url").or(() -> JsonLd.url(node, "mainEntityOfPage")))
                .ifPresent(url -> web(url, "json-ld url", 0.8, urls));
        web(base, "base", 0.7, urls);
        return Candidates.weighed(urls, Function.identity());
    }

    private static void web(String url, String source, double confidence, List<Candidate<String>> into) {
        web(url).ifPresent(address -> into.add(new Candidate<>(address, source, confidence)));
    }

    private Optional<String> language() {
        return languageTag(scan.language).or(() -> scan.meta
                .first("content-language", "og:locale", "dc.language")
                .flatMap(PageMetadata::languageTag));
    }

    private static Optional<String> languageTag(String declared) {
        String tag = declared.strip().replace('_', '-');
        return LANGUAGE.matcher(tag).matches() ? Optional.of(tag) : Optional.empty();
    }

    private Candidates<String> license() {
        List<Candidate<String>> licenses = new ArrayList<>();
        for (PageScan.Link link : scan.links) {
            if (link.rel().toLowerCase(Locale.ROOT).contains("license")) {
                web(link.address(), "rel license", 0.9, licenses);
            }
        }
        article.flatMap(node -> JsonLd.url(node, "license"))
                .ifPresent(text -> licenses.add(new Candidate<>(text, "json-ld license", 0.8)));
        scan.meta
                .first("dcterms.license", "dc.rights.license")
                .ifPresent(text -> licenses.add(new Candidate<>(text, "meta license", 0.7)));
        licenses.replaceAll(each -> new Candidate<>(spdx(each.value()), each.source(), each.confidence()));
        licenses.removeIf(each -> each.value().length() > LONGEST_LICENSE);
        return Candidates.weighed(licenses, Function.identity());
    }

    /** {@code CC-BY-SA-4.0} for the address of such a licence; anything else as it is. */
    private static String spdx(String license) {
        Matcher matcher = CREATIVE_COMMONS.matcher(license);
        if (matcher.find()) {
            return "CC-" + matcher.group(1).toUpperCase(Locale.ROOT) + "-" + matcher.group(2);
        }
        return PUBLIC_DOMAIN.matcher(license).find() ? "CC0-1.0" : license;
    }

    private Optional<String> image() {
        return scan.meta
                .first("og:image", "og:image:url", "twitter:image", "twitter:image:src")
                .flatMap(PageMetadata::web)
                .or(() -> article.flatMap(node -> JsonLd.url(node, "image")).flatMap(PageMetadata::web));
    }

    private static Optional<String> web(String url) {
        String bare = url.strip();
        return WEB.matcher(bare).matches() ? Optional.of(bare) : Optional.empty();
    }

    /** As the page shows them, else as it states them, else as its linked data do. */
    private List<String> tags() {
        List<String> texts = scan.tags.isEmpty()
                ? scan.meta.all("article:tag", "news_keywords", "keywords", "parsely-tags")
                : scan.tags;
        if (texts.isEmpty() && article.isPresent()) {
            texts = linkedData.names(article.get(), "keywords");
        }
        Set<String> tags = new LinkedHashSet<>();
        for (String text : texts) {
            for (String part : BETWEEN_TAGS.split(text)) {
                String tag = PageTitle.clean(part);
                if (!tag.isEmpty() && tag.length() <= LONGEST_TAG && tags.size() < MOST_TAGS) {
                    tags.add(tag);
                }
            }
        }
        return List.copyOf(tags);
    }

    private boolean sponsored() {
        if (article.map(JsonLd::types).orElse(List.of()).contains("AdvertiserContentArticle")) {
            return true;
        }
        for (String name : List.of("article:section", "og:type", "content-type", "article:content_tier", "section")) {
            for (String value : scan.meta.all(name)) {
                if (SPONSORED.occursIn(value)) {
                    return true;
                }
            }
        }
        return false;
    }
}

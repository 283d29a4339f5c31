package io.github.leishu.ingest.meta;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The article's title without the site's name, from a page's title, its headings and its metadata. */
final class PageTitle {
    /** What stands between the parts of a page's title. */
    private static final Pattern SEPARATOR = Pattern.compile(
            "\\s+[-–—|·•»«:/]+\\s+|\\s*[|_｜»]+\\s*|\\s*--+\\s*|(?<=\\p{IsHan}|[！？”」』])[-–—]+(?=\\p{IsHan})");

    private static final int SHORTEST = 4;
    private static final int MAX_HEADINGS = 12;
    private static final int LONGEST_SITE = 30;

    private final Document page;
    private final List<String> claims;
    private final Optional<String> site;

    /**
     * @param claims the title as metadata give it, best first
     * @param site the publication's name, which is no part of the title
     */
    PageTitle(Document page, List<String> claims, Optional<String> site) {
        this.page = page;
        this.claims = claims;
        this.site = site;
    }

    /** A heading that the page's title or metadata repeat; else the first claim; else the page's title. */
    Optional<String> find() {
        String whole = clean(page.title());
        List<String> known =
                new ArrayList<>(claims.stream().map(PageTitle::clean).toList());
        if (!whole.isEmpty()) {
            known.add(whole);
        }
        return repeatedHeading(known)
                .or(() -> known.stream()
                        .map(this::withoutSite)
                        .filter(title -> !title.isEmpty())
                        .findFirst())
                .or(() -> Optional.ofNullable(page.selectFirst("h1"))
                        .map(h1 -> clean(h1.text()))
                        .filter(text -> !text.isEmpty()));
    }

    private Optional<String> repeatedHeading(List<String> known) {
        return page.select("h1, h2, [itemprop=headline]").stream()
                .limit(MAX_HEADINGS)
                .map(Element::text)
                .map(PageTitle::clean)
                .filter(heading -> fold(heading).length() >= SHORTEST && !isSite(heading))
                .filter(heading -> known.stream().anyMatch(title -> isPartOf(fold(heading), fold(title))))
                .findFirst();
    }

    /** Whether the heading is the title or what it begins with, and not a mere word of it. */
    private static boolean isPartOf(String heading, String title) {
        return title.equals(heading) || (title.startsWith(heading) && heading.length() * 3 >= title.length());
    }

    private boolean isSite(String text) {
        return site.isPresent() && fold(site.get()).equals(fold(text));
    }

    /** Cut at the separators: what stands before the site's name, or the first part that is more than a word. */
    private String withoutSite(String title) {
        Matcher matcher = SEPARATOR.matcher(title);
        List<String> parts = new ArrayList<>();
        int start = 0;
        int lastSeparator = -1;
        while (matcher.find()) {
            parts.add(title.substring(start, matcher.start()));
            lastSeparator = matcher.start();
            start = matcher.end();
        }
        parts.add(title.substring(start));
        if (parts.size() == 1) {
            return isSite(title) ? "" : title;
        }
        if (isSite(parts.get(parts.size() - 1))) {
            return title.substring(0, lastSeparator).strip();
        }
        return parts.stream()
                .filter(part -> fold(part).length() >= SHORTEST && !isSite(part))
                .findFirst()
                .orElse(title)
                .strip();
    }

    /** What stands last in the window's title behind {@code headline}, as publications put their names there. */
    static Optional<String> suffix(Document page, String headline) {
        String whole = clean(page.title());
        Matcher matcher = SEPARATOR.matcher(whole);
        int last = -1;
        while (matcher.find()) {
            last = matcher.end();
        }
        boolean headed =
                fold(whole).startsWith(fold(headline)) && fold(headline).length() >= SHORTEST;
        return Optional.of(last)
                .filter(from -> from > 0 && headed)
                .map(whole::substring)
                .map(String::strip)
                .filter(name -> name.length() >= 2
                        && name.length() <= LONGEST_SITE
                        && !headline.endsWith(name)
                        && !name.toLowerCase(Locale.ROOT).startsWith("powered by"));
    }

    private static String clean(String text) {
        return text.replaceAll("[\\s\\u00A0\\p{Cntrl}]+", " ").strip();
    }

    /** Letters and digits only, so that spacing and quotes do not matter. */
    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}

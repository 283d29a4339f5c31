package io.github.leishu.ingest.meta;

import io.github.leishu.ingest.text.Line;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The article's title without the site's name, from the window's title, the page's headings and its metadata. */
final class PageTitle {
    /** What stands between the parts of a window's title. */
    private static final Pattern SEPARATOR = Pattern.compile(
            "\\s+[-–—|·•»«:/]+\\s+|\\s*[|_｜»]+\\s*|\\s*--+\\s*|(?<=\\p{IsHan}|[！？”」』])[-–—]+(?=\\p{IsHan})");

    private static final String SEPARATORS = "-–—|·•»«:/_｜";

    /** The commonest marks outside of ASCII, which folding drops. */
    private static final String PUNCTUATION = "‘’“”–—…、。《》「」『』【】，：；！？（）";

    /** The link to itself that manuals put behind a heading. */
    private static final Pattern ANCHOR = Pattern.compile("\\s?[¶§]$|\\s#$");

    /** Columns of the shortest title: two Han characters name an entry of an encyclopedia. */
    private static final int SHORTEST = 4;

    private static final int FIRST_LETTERS = 4;
    private static final int MAX_HEADINGS = 12;
    private static final int LONGEST_SITE = 30;

    /** Where one stands in a title. */
    private record Separator(int from, int to) {}

    private final PageScan scan;
    private final List<Candidate<String>> stated;
    private final Optional<String> site;
    private final String window;

    /**
     * @param stated the title as metadata give it, best first
     * @param site the publication's name, which is no part of the title
     */
    PageTitle(PageScan scan, List<Candidate<String>> stated, Optional<String> site) {
        this.scan = scan;
        this.stated = stated;
        this.site = site;
        this.window = clean(scan.windowTitle);
    }

    /** A heading that the window's title or metadata repeat; else what metadata say; else the window's title. */
    Candidates<String> candidates(Optional<String> headline) {
        List<Candidate<String>> known = new ArrayList<>();
        for (Candidate<String> each : stated) {
            known.add(new Candidate<>(clean(each.value()), each.source(), each.confidence()));
        }
        if (!window.isEmpty()) {
            known.add(new Candidate<>(window, "window title", 0.6));
        }
        List<Candidate<String>> all = new ArrayList<>();
        headings(known, all);
        for (Candidate<String> each : known) {
            String bare = withoutSite(each.value());
            if (!bare.isEmpty()) {
                all.add(new Candidate<>(bare, each.source(), each.confidence()));
            }
        }
        all.addAll(StoryClaims.claim(headline, StoryClaims.TITLE));
        return Candidates.weighed(all, PageTitle::fold);
    }

    private void headings(List<Candidate<String>> known, List<Candidate<String>> all) {
        List<String> titles = new ArrayList<>();
        for (Candidate<String> title : known) {
            titles.add(fold(title.value()));
        }
        int seen = 0;
        boolean repeated = false;
        for (Row row : scan.rows) {
            if (row.level() < 1 || row.level() > 2 || seen >= MAX_HEADINGS) {
                continue;
            }
            seen++;
            String heading = withoutAnchor(row.text());
            String folded = fold(heading);
            if (Line.widthOf(folded) < SHORTEST || isSite(heading)) {
                continue;
            }
            boolean again = isPartOfOne(titles, folded);
            double sure = again ? repeated ? 0.6 : 0.9 : row.level() == 1 ? 0.35 : 0.1;
            repeated |= again;
            all.add(new Candidate<>(wording(row, heading, folded, known), "h" + row.level(), sure));
        }
    }

    private static String withoutAnchor(String heading) {
        boolean marked = !heading.isEmpty() && "¶§#".indexOf(heading.charAt(heading.length() - 1)) >= 0;
        return marked ? ANCHOR.matcher(heading).replaceFirst("") : heading;
    }

    /** A heading of several elements does not show what stands between them; the same title elsewhere does. */
    private static String wording(Row row, String heading, String folded, List<Candidate<String>> known) {
        Optional<String> same = row.pieces().count() < 2
                ? Optional.empty()
                : known.stream()
                        .map(Candidate::value)
                        .filter(title -> fold(title).equals(folded))
                        .findFirst();
        return same.orElse(heading);
    }

    private static boolean isPartOfOne(List<String> titles, String heading) {
        for (String title : titles) {
            if (isPartOf(heading, title)) {
                return true;
            }
        }
        return false;
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
        List<Separator> separators = separators(title);
        if (separators.isEmpty()) {
            return isSite(title) ? "" : title;
        }
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (Separator separator : separators) {
            parts.add(title.substring(start, separator.from()));
            start = separator.to();
        }
        parts.add(title.substring(start));
        if (isSite(parts.get(parts.size() - 1))) {
            return title.substring(0, separators.get(separators.size() - 1).from())
                    .strip();
        }
        return parts.stream()
                .filter(part -> Line.widthOf(fold(part)) >= SHORTEST && !isSite(part))
                .findFirst()
                .orElse(title)
                .strip();
    }

    /** Each has its mark, and begins there or with the blanks before: the pattern is tried nowhere else. */
    private static List<Separator> separators(String title) {
        List<Separator> found = new ArrayList<>();
        Matcher matcher = SEPARATOR.matcher(title).useTransparentBounds(true);
        int blanks = 0;
        int i = 0;
        while (i < title.length()) {
            char c = title.charAt(i);
            if (SEPARATORS.indexOf(c) >= 0 && separates(matcher, blanks, i)) {
                found.add(new Separator(matcher.start(), matcher.end()));
                i = matcher.end();
                blanks = i;
            } else {
                i++;
                blanks = c <= ' ' ? blanks : i;
            }
        }
        return found;
    }

    private static boolean separates(Matcher matcher, int from, int mark) {
        for (int start = from; start <= mark; start++) {
            if (matcher.region(start, matcher.regionEnd()).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    /** What stands last in the window's title behind {@code headline}, as publications put their names there. */
    Optional<String> suffix(String headline) {
        List<Separator> separators = separators(window);
        if (separators.isEmpty()) {
            return Optional.empty();
        }
        int last = separators.get(separators.size() - 1).to();
        boolean headed = fold(window).startsWith(fold(headline)) && Line.widthOf(fold(headline)) >= SHORTEST;
        return Optional.of(last)
                .filter(from -> headed)
                .map(window::substring)
                .map(String::strip)
                .filter(name -> name.length() >= 2
                        && name.length() <= LONGEST_SITE
                        && !headline.endsWith(name)
                        && !name.toLowerCase(Locale.ROOT).startsWith("powered by"));
    }

    static String clean(String text) {
        return Pieces.collapsed(text);
    }

    /** Letters and digits only, so that spacing and quotes do not matter. */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 0x4E00 && c <= 0x9FA5)) {
                folded.append(c);
            } else if (c >= 'A' && c <= 'Z') {
                folded.append((char) (c | 0x20));
            } else if (c >= 0x80 && PUNCTUATION.indexOf(c) < 0) {
                return foldAny(text);
            }
        }
        return folded.toString();
    }

    /** A cheap look at the first letters: whether of the folded text and {@code folded} one may begin with the other. */
    static boolean mayFoldLike(Pieces text, String folded) {
        int letters = 0;
        int most = Math.min(folded.length(), FIRST_LETTERS);
        for (int i = 0; i < text.length() && letters < most; i++) {
            char c = text.at(i);
            char next = i + 1 < text.length() ? text.at(i + 1) : ' ';
            boolean simple = (c < 0x80 && next < 0x300) || (c >= 0x4E00 && c <= 0x9FA5);
            if (!simple) {
                return true;
            }
            if (Character.isLetterOrDigit(c) && Character.toLowerCase(c) != folded.charAt(letters++)) {
                return false;
            }
        }
        return true;
    }

    private static String foldAny(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(lower.length());
        int at = 0;
        while (at < lower.length()) {
            int c = lower.codePointAt(at);
            if (Character.isLetterOrDigit(c)) {
                folded.appendCodePoint(c);
            }
            at += Character.charCount(c);
        }
        return folded.toString();
    }
}

package io.github.leishu.ingest.meta;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The names of an article's authors, from what its metadata or its marked-up byline say. */
final class PageAuthors {
    private static final int MAX_AUTHORS = 20;
    private static final int MAX_NAME = 60;
    private static final int MAX_WORDS = 6;
    private static final Pattern LEAD = Pattern.compile(
            "(?i)^(?:(?:written|posted|published|reported|reviewed|story|words|text)?\\s*by\\b\\s*:?|author\\s*:|作者\\s*[:：]?|[撰編编採采]?[文稿寫写輯辑訪访]\\s*[/／:：|｜]|记者\\s*[:：]?|記者\\s*[:：]?|編輯\\s*[:：]|编辑\\s*[:：])\\s*");
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:[,;、，；|｜/／&·•]|\\band\\b|\\bund\\b|\\bwith\\b)\\s*");
    private static final Pattern REST = Pattern.compile(
            "(?i)\\s*(?:[|•·(（]|\\bon\\s+\\w+\\s+\\d|\\bpublished\\b|\\bupdated\\b|[-–—]\\s|\\d{4}|@).*$");
    private static final Pattern NO_NAME = Pattern.compile(
            "(?i)https?:.*|www\\..*|.*\\.(?:com|org|net|cn|tw)|\\d+|admin(?:istrator)?|editor|guest|unknown|none|null|undefined|anonymous|by|author|staff|.*[。！？…].*");

    /** Elements that hold an author's name and nothing else, most exact first. */
    private static final List<String> PLACES = List.of(
            "[itemprop=author] [itemprop=name]",
            "[itemprop=author]",
            "a[rel~=author]",
            ".byline .author, .author .fn, .vcard .fn, .author-name, .authorname, .byline-name, .byline__name, .author__name, .article-author-name",
            "[class*=byline] a, [class*=author] a",
            ".author, .byline, .byline-author, .post-author, .entry-author, .article-author, .by-author, .writer, .reporter",
            "[class*=byline], [class*=author-name], [class*=authorName]",
            "[class*=nickname], [class*=nick-name], [class*=nickName]");

    private final Optional<String> site;

    /** @param site the publication's name, which some pages give as author */
    PageAuthors(Optional<String> site) {
        this.site = site;
    }

    /** The names in {@code claims}; each may hold several. */
    List<String> names(List<String> claims) {
        Set<String> names = new LinkedHashSet<>();
        for (String claim : claims) {
            String bare = LEAD.matcher(claim.strip()).replaceFirst("");
            for (String name : BETWEEN.split(bare)) {
                String clean = name.replaceAll("[\\s\\u00A0]+", " ").strip();
                if (isName(clean) && names.size() < MAX_AUTHORS) {
                    names.add(clean);
                }
            }
        }
        return List.copyOf(names);
    }

    private boolean isName(String text) {
        return text.length() > 1
                && text.length() <= MAX_NAME
                && text.split(" ").length <= MAX_WORDS
                && !NO_NAME.matcher(text).matches()
                && text.codePoints().anyMatch(Character::isLetter)
                && (site.isEmpty() || !site.get().toLowerCase(Locale.ROOT).equals(text.toLowerCase(Locale.ROOT)));
    }

    /** From elements that are named for an author; the first kind of place that gives a name decides. */
    List<String> marked(Document page) {
        for (String place : PLACES) {
            List<String> texts = new ArrayList<>();
            for (Element element : page.select(place)) {
                String text = element.hasAttr("content") ? element.attr("content") : element.text();
                if (!text.isBlank() && text.length() <= 2 * MAX_NAME && !isAside(element)) {
                    texts.add(REST.matcher(LEAD.matcher(text.strip()).replaceFirst(""))
                            .replaceFirst(""));
                }
            }
            List<String> names = names(texts.size() > 1 ? texts.subList(0, 1) : texts);
            if (!names.isEmpty()) {
                return names;
            }
        }
        return List.of();
    }

    /** Commenters and authors of other articles are authors as well. */
    private static boolean isAside(Element element) {
        return element.parents().stream()
                .anyMatch(parent -> parent.normalName().matches("aside|footer|nav|li")
                        || (parent.className() + " " + parent.id())
                                .toLowerCase(Locale.ROOT)
                                .matches(".*(?:comment|related|sidebar|recommend|widget).*"));
    }
}

package io.github.leishu.ingest.thread;

import io.github.leishu.article.Comment;
import io.github.leishu.ingest.text.Dates;
import io.github.leishu.ingest.text.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * One post.
 *
 * @param element all of it, with its author and date
 * @param holder what holds its text
 */
record Post(Element element, Element holder) {
    private static final Set<String> AUTHOR = Set.of(
            "author",
            "username",
            "user",
            "userid",
            "name",
            "nick",
            "nickname",
            "fn",
            "poster",
            "member",
            "authi",
            "uname",
            "creator",
            "hnuser",
            "login");
    private static final Set<String> NO_AUTHOR = Set.of(
            "avatar",
            "title",
            "banner",
            "rank",
            "group",
            "status",
            "count",
            "posts",
            "joined",
            "image",
            "img",
            "badge",
            "date",
            "time",
            "site",
            "forum",
            "category",
            "reactions",
            "quote");
    private static final Set<String> DATE = Set.of(
            "date",
            "time",
            "posted",
            "posttime",
            "timestamp",
            "datetime",
            "pubtime",
            "published",
            "when",
            "age",
            "postdate",
            "createtime",
            "ago");
    private static final Set<String> FURNITURE = Set.of(
            "signature",
            "sig",
            "sigtext",
            "lastedited",
            "editedby",
            "likes",
            "reactionslist",
            "toolbar",
            "controls",
            "buttons",
            "actions",
            "share",
            "report",
            "votes",
            "expandlink",
            "attachmentlist",
            "attachments",
            "userinfo",
            "copyright",
            "jiathis",
            "locked",
            "pstatus",
            "jammer",
            "replylink",
            "permalink",
            "srronly",
            "reactions");

    private static final Pattern PROFILE = Pattern.compile(
            "(?i)(?:^|[/?&=~.])(?:users?|u|profiles?|members?|memberlist|people|person|authors?|nation|space|home)(?:[/=.?-]|$)|/[~@][\\w.-]+/?$|uid=|mode=viewprofile");
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_DATE = 60;
    private static final int MOST = 400;

    /** Who wrote it, as shown; empty if nobody is named. */
    String author() {
        for (Element each : around()) {
            String stated = (each.attr("data-author") + each.attr("data-username")).strip();
            if (!stated.isEmpty() && stated.length() <= LONGEST_NAME) {
                return stated;
            }
        }
        for (Element each : around()) {
            List<String> words = words(each);
            if (words.stream().anyMatch(AUTHOR::contains) && words.stream().noneMatch(NO_AUTHOR::contains)) {
                String name = each.text().strip();
                if (name.length() > 1
                        && name.length() <= LONGEST_NAME
                        && Dates.find(Line.plain(name)).isEmpty()) {
                    return cleaned(name);
                }
            }
        }
        return profile();
    }

    /** The text of the first link to a member's page. */
    private String profile() {
        for (Element each : around()) {
            boolean link = each.normalName().equals("a")
                    && PROFILE.matcher(each.attr("href")).find();
            String name = link ? each.text().strip() : "";
            if (name.length() > 1
                    && name.length() <= LONGEST_NAME
                    && Dates.find(Line.plain(name)).isEmpty()) {
                return name;
            }
        }
        return around().stream()
                .filter(each -> each.normalName().equals("dt"))
                .map(each -> each.text().strip())
                .filter(name -> name.length() > 1 && name.length() <= LONGEST_NAME)
                .findFirst()
                .orElse("");
    }

    private static String cleaned(String name) {
        return name.replaceFirst("(?i)^by:?\\s+", "")
                .replaceFirst("(?i)\\s*(?:says|said|wrote|說道|说道|說|说)?\\s*[:：]?\\s*$", "")
                .strip();
    }

    /** When, as shown; empty if nothing says so. */
    String date() {
        for (Element each : around()) {
            if (each.normalName().equals("time")) {
                String shown = each.text().strip();
                return shown.isEmpty() || shown.length() > LONGEST_DATE ? each.attr("datetime") : shown;
            }
        }
        for (Element each : around()) {
            String own = each.text();
            boolean named = words(each).stream().anyMatch(DATE::contains);
            if (own.length() <= LONGEST_DATE && own.chars().anyMatch(Character::isDigit)) {
                if (named || Dates.find(Line.plain(own)).isPresent()) {
                    return own.strip();
                }
            }
        }
        return around().stream()
                .map(each -> each.attr("title").strip())
                .filter(title -> title.length() >= 8 && title.length() <= LONGEST_DATE)
                .filter(title -> Dates.find(Line.plain(title)).isPresent())
                .findFirst()
                .orElse("");
    }

    /** The day where the page says so exactly. */
    Optional<Dates.Found> day() {
        for (Element each : around()) {
            String stated = each.attr(each.normalName().equals("time") ? "datetime" : "title");
            Optional<Dates.Found> found =
                    stated.length() > LONGEST_DATE ? Optional.empty() : Dates.find(Line.plain(stated));
            if (found.isPresent()) {
                return found;
            }
        }
        return Dates.find(Line.plain(date()));
    }

    /** The elements of the post that do not belong to its text, in order. */
    private List<Element> around() {
        List<Element> found = new ArrayList<>();
        if (element != holder) {
            collect(element, found);
        }
        found.removeIf(this::isAroundText);
        return found;
    }

    private boolean isAroundText(Element each) {
        for (Element outer = holder.parent(); outer != null; outer = outer.parent()) {
            if (outer == each) {
                return !each.hasAttr("data-author") && !each.hasAttr("data-username");
            }
        }
        return false;
    }

    private void collect(Element each, List<Element> found) {
        if (each == holder || found.size() >= MOST) {
            return;
        }
        found.add(each);
        for (Node child : each.childNodes()) {
            if (child instanceof Element inner) {
                collect(inner, found);
            }
        }
    }

    /** Whether a heading of its own, with a link, stands above its text, as on cards that lead to stories. */
    Optional<String> heading() {
        return around().stream()
                .filter(each -> each.normalName().equals("h1")
                        || (each.normalName().matches("h[2-4]") && each.selectFirst("a[href]") != null))
                .filter(each -> words(each).stream().noneMatch(AUTHOR::contains))
                .map(Element::text)
                .filter(text -> !text.contains(author()) && !text.startsWith("#"))
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    /** Whether something around the text is called by one of these words. */
    boolean called(Set<String> cues) {
        for (Element each = holder; each != null; each = each == element ? null : each.parent()) {
            if (words(each).stream().anyMatch(cues::contains)) {
                return true;
            }
        }
        return false;
    }

    /** The text's element without signatures, buttons and notes of the software; a copy. */
    Element content() {
        Element copy = holder.clone();
        copy.setBaseUri(holder.baseUri());
        for (Element each : copy.getAllElements()) {
            boolean furniture = each != copy
                    && (each.normalName().equals("button")
                            || words(each).stream().anyMatch(FURNITURE::contains)
                            || joined(each).stream().anyMatch(FURNITURE::contains));
            if (furniture
                    && each.parent() != null
                    && each.text().length() * 2 < 40 + copy.text().length()) {
                each.remove();
            }
        }
        return copy;
    }

    private static List<String> joined(Element each) {
        return each.className().isEmpty()
                ? List.of()
                : List.of(each.className()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z\\s]+", "")
                        .split("\\s+"));
    }

    /** As somebody's contribution, its text on one line. */
    Comment comment() {
        String text = content().text().strip().lines().collect(Collectors.joining(" "));
        String date = date().replaceFirst("(?i)^(?:发表于|發表於|posted:?(?: on)?|answered|asked|»)\\s*", "");
        return new Comment(author(), "comment", date, text);
    }

    /** Class names, id and property in words: {@code message-userName} are message, user and name. */
    static List<String> words(Element element) {
        String names = element.className() + " " + element.id() + " " + element.attr("itemprop");
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < Math.min(names.length(), 200); i++) {
            char c = names.charAt(i);
            boolean capital = Character.isUpperCase(c) && i > 0 && Character.isLowerCase(names.charAt(i - 1));
            if ((capital || !Character.isLetter(c)) && !word.isEmpty()) {
                words.add(word.toString().toLowerCase(Locale.ROOT));
                word.setLength(0);
            }
            if (Character.isLetter(c)) {
                word.append(c);
            }
        }
        if (!word.isEmpty()) {
            words.add(word.toString().toLowerCase(Locale.ROOT));
        }
        return words;
    }
}

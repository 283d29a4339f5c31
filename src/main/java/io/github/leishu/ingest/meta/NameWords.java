package io.github.leishu.ingest.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the words in an element's class names and id tell: {@code post-authorName} is post, author, name. */
final class NameWords {
    private static final int LONGEST = 200;

    private static final Set<String> WRITER =
            Set.of("writer", "reporter", "contributor", "creator", "penname", "columnist", "journalist");
    private static final Set<String> NAME = Set.of("name", "names", "fullname", "link", "title");
    private static final Set<String> BEFORE_WRITER = Set.of(
            "post", "posted", "written", "article", "entry", "by", "story", "blog", "news", "single", "meta", "the",
            "p", "text", "hero");
    private static final Set<String> ABOUT_WRITER = Set.of(
            "bio",
            "biography",
            "desc",
            "description",
            "img",
            "image",
            "photo",
            "avatar",
            "pic",
            "picture",
            "social",
            "box",
            "icon",
            "position",
            "role",
            "email",
            "job",
            "twitter",
            "follow",
            "headshot");
    private static final Set<String> ACCOUNT = Set.of(
            "username",
            "nickname",
            "bigusername",
            "poster",
            "screenname",
            "displayname",
            "starter",
            "postuser",
            "accountname");
    private static final Set<String> PERSON =
            Set.of("user", "nick", "screen", "display", "profile", "account", "member", "mem");
    private static final Set<String> CHANGE = Set.of(
            "update",
            "updated",
            "updates",
            "modified",
            "modification",
            "revised",
            "lastmod",
            "lastmodified",
            "dateupdated",
            "datemodified",
            "changed");
    private static final Set<String> PUBLISH = Set.of(
            "pubtime",
            "pubdate",
            "published",
            "publish",
            "publishdate",
            "publishtime",
            "publication",
            "datepublished",
            "postdate",
            "posttime",
            "entrydate",
            "articledate");
    private static final Set<String> PUBLISHED_THING =
            Set.of("post", "posted", "entry", "article", "release", "story", "news", "meta", "pub", "dt");
    private static final Set<String> DAY = Set.of("date", "dates", "datetime", "time", "timestamp", "datestamp", "day");
    private static final Set<String> ASIDE = Set.of(
            "comment",
            "comments",
            "commentlist",
            "commentbox",
            "reply",
            "replies",
            "respond",
            "related",
            "sidebar",
            "widget",
            "widgets",
            "footer",
            "popular",
            "trending",
            "mostread",
            "newsletter",
            "breadcrumb",
            "breadcrumbs",
            "menu",
            "nav",
            "navbar",
            "navigation",
            "teaser",
            "teasers",
            "carousel",
            "swiper",
            "slick",
            "readnext",
            "pagination",
            "cookie",
            "cookies",
            "modal",
            "upnext");
    private static final Set<String> THING =
            Set.of("stories", "posts", "post", "news", "articles", "article", "read", "reading", "next");

    private static final Set<String> OTHER =
            Set.of("more", "next", "prev", "previous", "most", "read", "side", "latest", "recent");
    private static final Set<String> BEFORE_BY = Set.of("posted", "written", "post", "story");

    /** All of these, so that the many words that tell nothing cost one look. */
    private static final Set<String> TELLING = Stream.of(
                    WRITER,
                    ACCOUNT,
                    CHANGE,
                    PUBLISH,
                    DAY,
                    ASIDE,
                    OTHER,
                    Set.of("name", "by", "line", "credits", "posted"))
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private final List<String> words;

    private NameWords(List<String> words) {
        this.words = words;
    }

    /** @param names class names and id, separated by blanks; of very long ones the beginning is read */
    static NameWords of(String names) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        int end = Math.min(names.length(), LONGEST);
        for (int i = 0; i < end; i++) {
            char c = names.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            boolean hump = c >= 'A' && c <= 'Z' && i > 0 && names.charAt(i - 1) >= 'a' && names.charAt(i - 1) <= 'z';
            if (!letter || hump) {
                end(word, words);
            }
            if (letter) {
                word.append(c);
            }
        }
        end(word, words);
        return new NameWords(words);
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString().toLowerCase(Locale.ROOT));
            word.setLength(0);
        }
    }

    /** Comments, other stories, navigation. */
    boolean aside() {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!tells(word)) {
                continue;
            }
            String next = i + 1 < words.size() ? words.get(i + 1) : "";
            boolean other = OTHER.contains(word) && (THING.contains(next) || next.equals("bar"));
            if (ASIDE.contains(word) || other || word.startsWith("recommend") || word.startsWith("subscri")) {
                return true;
            }
        }
        return false;
    }

    Optional<Mark> mark() {
        Optional<Mark> best = Optional.empty();
        for (int i = 0; i < words.size(); i++) {
            Optional<Mark> mark = mark(i);
            boolean better = best.isEmpty() || (mark.isPresent() && mark.get().compareTo(best.get()) < 0);
            best = better ? mark : best;
        }
        boolean change = best.filter(mark -> !mark.author()).isPresent()
                && words.stream().anyMatch(CHANGE::contains);
        return change ? Optional.of(Mark.MODIFIED) : best;
    }

    private static boolean tells(String word) {
        return TELLING.contains(word)
                || word.endsWith("date")
                || word.contains("author")
                || word.startsWith("byline")
                || word.startsWith("recommend")
                || word.startsWith("subscri");
    }

    private Optional<Mark> mark(int i) {
        String word = words.get(i);
        if (!tells(word)) {
            return Optional.empty();
        }
        String before = i > 0 ? words.get(i - 1) : "";
        String next = i + 1 < words.size() ? words.get(i + 1) : "";
        if (isWriter(word)) {
            if (ABOUT_WRITER.contains(next)) {
                return Optional.empty();
            }
            boolean exact = NAME.contains(next)
                    || BEFORE_WRITER.contains(before)
                    || !word.startsWith("author") && word.endsWith("author")
                    || word.endsWith("name");
            return Optional.of(exact ? Mark.AUTHOR_NAME : Mark.AUTHOR);
        }
        if (word.equals("postedby") || (word.equals("by") && BEFORE_BY.contains(before))) {
            return Optional.of(Mark.AUTHOR_NAME);
        }
        if (word.startsWith("byline") || word.equals("credits") || (word.equals("line") && before.equals("by"))) {
            return Optional.of(next.startsWith("name") || next.startsWith("author") ? Mark.AUTHOR_NAME : Mark.BYLINE);
        }
        if (ACCOUNT.contains(word) || (word.equals("name") && PERSON.contains(before))) {
            return Optional.of(Mark.ACCOUNT);
        }
        return day(word, before, next);
    }

    private static Optional<Mark> day(String word, String before, String next) {
        if (PUBLISH.contains(word)
                || (DAY.contains(word) && PUBLISHED_THING.contains(before))
                || (word.equals("posted") && next.equals("on"))) {
            return Optional.of(Mark.PUBLISHED);
        }
        if (CHANGE.contains(word)) {
            return Optional.of(Mark.MODIFIED);
        }
        return DAY.contains(word) || word.endsWith("date") ? Optional.of(Mark.DATE) : Optional.empty();
    }

    private static boolean isWriter(String word) {
        return WRITER.contains(word)
                || (word.startsWith("author") && !word.startsWith("authori"))
                || (word.endsWith("author") && word.length() < 16);
    }
}

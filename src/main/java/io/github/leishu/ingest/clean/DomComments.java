package io.github.leishu.ingest.clean;

import io.github.leishu.article.Comment;
import io.github.leishu.ingest.thread.ThreadPage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * Takes what readers wrote off a page: rows of pushes by their shape, comments and replies by the names of their
 * elements, and the posts of a forum thread but the first, which is its article.
 */
final class DomComments {
    private static final String RULE = "comments";
    private static final Map<String, String> PUSH_KINDS =
            Map.of("推", "push", "噓", "boo", "嘘", "boo", "→", "arrow", "↑", "push", "顶", "push", "踩", "boo");
    private static final Set<String> REPLY_WORDS =
            Set.of("comment", "commentitem", "reply", "commentbox", "replyitem", "pinglun", "liuyan", "answer");
    private static final Set<String> POST_WORDS =
            Set.of("post", "message", "postbit", "postcontainer", "topicpost", "plhin");
    private static final Set<String> STORY_WORDS =
            Set.of("hentry", "entry", "blog", "card", "news", "teaser", "excerpt", "type");
    private static final Set<String> WRAPPER_WORDS = Set.of(
            "comments", "commentlist", "commentslist", "commentarea", "replies", "pinglun", "liuyan", "discussion");
    private static final Set<String> AUTHOR_WORDS = Set.of(
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
            "uname");
    private static final Set<String> DATE_WORDS =
            Set.of("date", "time", "posted", "posttime", "timestamp", "datetime", "pubtime", "published", "when");
    private static final Set<String> TEXT_WORDS = Set.of(
            "content",
            "body",
            "text",
            "message",
            "postbody",
            "postmessage",
            "bbwrapper",
            "comment",
            "txt",
            "description");
    private static final Set<String> CONTROL_WORDS = Set.of(
            "reply", "replies", "action", "actions", "button", "buttons", "btn", "vote", "votes", "likes", "report");
    private static final int MAX_CONTROL = 20;
    private static final int MAX_NAME = 40;
    private static final Pattern SENTENCE = Pattern.compile("[。！？，,!?]|\\.(?:\\s|$)");

    private static final int MAX_DATE = 60;
    private static final String POST = "post:";
    private static final Set<String> NO_ITEMS =
            Set.of("body", "form", "ul", "ol", "p", "h1", "h2", "h3", "h4", "h5", "h6");

    /** All names that {@link #REPLY_WORDS}, {@link #POST_WORDS} and {@link #WRAPPER_WORDS} can match hold one of these. */
    private static final Pattern NAMED =
            Pattern.compile("(?i)comment|repl[yi]|post|message|answer|pinglun|liuyan|plhin|discussion");

    private final List<Comment> comments = new ArrayList<>();
    private final RemovalLog log;

    private DomComments(RemovalLog log) {
        this.log = log;
    }

    /** The comments in page order, removed from {@code page}. */
    static List<Comment> take(Document page, RemovalLog log) {
        DomComments taker = new DomComments(log);
        taker.pushes(page);
        taker.signed(page);
        taker.items(page);
        taker.wrappers(page);
        return taker.comments;
    }

    /** A row is a few inline elements: a kind of push, a user's name, a text that begins with a colon, perhaps a time. */
    private void pushes(Document page) {
        for (Element first : page.body().getElementsByTag("span")) {
            Element row = first.parent();
            String kind = PUSH_KINDS.getOrDefault(first.ownText().strip(), "");
            if (kind.isEmpty()
                    || row == null
                    || row.firstElementChild() != first
                    || row.childrenSize() < 3
                    || row.childrenSize() > 5) {
                continue;
            }
            Elements parts = row.children();
            String text = parts.get(2).text().strip();
            if (text.startsWith(":") || text.startsWith("：")) {
                String date = parts.size() > 3 ? parts.get(3).text().strip() : "";
                comments.add(new Comment(
                        parts.get(1).text().strip(),
                        kind,
                        date,
                        text.substring(1).strip()));
                log.remove(row, RULE, "push");
            }
        }
    }

    /** Contributions of one shape, each with its author or date. */
    private void signed(Document page) {
        ThreadPage.comments(page).forEach((element, comment) -> {
            if (!comment.text().isEmpty() && element.parent() != null) {
                comments.add(comment);
                log.remove(element, RULE, "reader's comment");
            }
        });
    }

    private void items(Document page) {
        Map<Element, String> candidates = new LinkedHashMap<>();
        for (Element element : page.body().getAllElements()) {
            String kind = isNamed(element) ? kind(element) : "";
            if (!kind.isEmpty() && isItem(element)) {
                candidates.put(element, kind);
            }
        }
        Map<String, List<Element>> groups = new LinkedHashMap<>();
        candidates.forEach((element, kind) -> {
            boolean inside = element.parents().stream()
                    .anyMatch(outer -> candidates.containsKey(outer) && !kind.equals(candidates.get(outer)));
            if (!inside) {
                groups.computeIfAbsent(kind, key -> new ArrayList<>()).add(element);
            }
        });
        groups.values().forEach(this::group);
    }

    /** The class name or id that calls the element a contribution, with its tag; the same for all items of a list. */
    private static String kind(Element element) {
        if (!element.isBlock() || NO_ITEMS.contains(element.normalName())) {
            return "";
        }
        boolean story = false;
        String post = "";
        for (String name : (element.className() + " " + element.id()).strip().split("\\s+")) {
            List<String> words = Cues.words(name);
            String kind = element.normalName() + "." + String.join("-", words);
            if (words.stream().anyMatch(REPLY_WORDS::contains)) {
                return kind;
            }
            story |= words.stream().anyMatch(STORY_WORDS::contains);
            if (post.isEmpty() && words.stream().anyMatch(POST_WORDS::contains)) {
                post = POST + kind;
            }
        }
        return story ? "" : post;
    }

    private static List<String> words(Element element) {
        String names = element.className() + " " + element.id();
        return names.isBlank() ? List.of() : Cues.words(names);
    }

    /** Of the posts of a thread the first is the story. */
    private void group(List<Element> items) {
        boolean posts = kind(items.get(0)).startsWith(POST);
        if (posts
                && items.stream()
                        .noneMatch(item -> SENTENCE.matcher(item.text()).find())) {
            return; // rows that say who wrote a story, and when
        }
        List<Element> contributions = posts ? items.subList(1, items.size()) : items;
        // From the last to the first: an answer inside a comment is gone when the comment is read.
        List<Comment> taken = new ArrayList<>();
        for (int i = contributions.size() - 1; i >= 0; i--) {
            Element item = contributions.get(i);
            comment(item).ifPresent(taken::add);
            log.remove(item, RULE, posts ? "post of a thread" : "reader's comment");
        }
        Collections.reverse(taken);
        comments.addAll(taken);
    }

    /** Somebody's name and some text; headings of the higher levels belong to stories. */
    private static boolean isItem(Element element) {
        return element.selectFirst("h1, h2") == null && author(element).isPresent() && element.hasText();
    }

    private static Optional<Comment> comment(Element source) {
        Element item = source.clone();
        Optional<Element> author = author(item);
        Optional<Element> date = date(item);
        String name = author.map(Element::text).map(DomComments::name).orElse("");
        String shown = date.map(Element::text).map(String::strip).orElse("");
        Element text = textOf(item);
        author.filter(element -> element != text).ifPresent(Element::remove);
        date.filter(element -> element != text).ifPresent(Element::remove);
        text.select("[class], button").stream()
                .filter(element -> element != text && isControl(element))
                .forEach(Element::remove);
        String words = text.text().strip();
        return words.isEmpty() ? Optional.empty() : Optional.of(new Comment(name, "comment", shown, words));
    }

    /** Links to answer, to vote and the like. */
    private static boolean isControl(Element element) {
        return element.normalName().equals("button")
                || (element.text().length() <= MAX_CONTROL
                        && words(element).stream().anyMatch(CONTROL_WORDS::contains));
    }

    private static String name(String text) {
        return text.replaceFirst("(?i)\\s*(?:says|said|wrote|說道|说道|說|说)?\\s*[:：]?\\s*$", "")
                .strip();
    }

    private static Optional<Element> author(Element item) {
        return named(item, AUTHOR_WORDS, element -> element.text().length() <= MAX_NAME);
    }

    private static Optional<Element> date(Element item) {
        return Optional.ofNullable(item.selectFirst("time"))
                .or(() -> named(
                        item,
                        DATE_WORDS,
                        element -> element.text().length() <= MAX_DATE
                                && element.text().chars().anyMatch(Character::isDigit)));
    }

    private static Optional<Element> named(Element item, Set<String> cues, Predicate<Element> condition) {
        return item.stream()
                .filter(element -> element != item && (element.hasAttr("class") || element.hasAttr("itemprop")))
                .filter(Element::hasText)
                .filter(element -> Cues.words(element.className() + " " + element.attr("itemprop")).stream()
                        .anyMatch(cues::contains))
                .filter(condition)
                .findFirst();
    }

    /** The deepest element named as text that holds most of the item's text; else the item. */
    private static Element textOf(Element item) {
        int whole = item.text().length();
        Element best = item;
        for (Element element : item.select("[class], [id]")) {
            if (element != item
                    && words(element).stream().anyMatch(TEXT_WORDS::contains)
                    && element.text().length() * 2 > whole) {
                best = element;
            }
        }
        return best;
    }

    /** What is left of comment sections: headings, forms, counters. */
    private void wrappers(Document page) {
        ProseMap prose = ProseMap.measured(page.body());
        double total = prose.of(page.body()).running();
        for (Element element : page.body().getAllElements()) {
            boolean wrapper = isNamed(element)
                    && element.isBlock()
                    && words(element).stream().anyMatch(WRAPPER_WORDS::contains);
            if (wrapper && element.parent() != null && !DomRules.isTooMuch(element, prose, total)) {
                log.remove(element, RULE, "comment section");
            }
        }
    }

    private static boolean isNamed(Element element) {
        return NAMED.matcher(element.className()).find()
                || NAMED.matcher(element.id()).find();
    }
}

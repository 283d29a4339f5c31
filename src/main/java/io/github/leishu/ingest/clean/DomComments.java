package io.github.leishu.ingest.clean;

import io.github.leishu.article.Comment;
import io.github.leishu.ingest.markup.DomRules;
import io.github.leishu.ingest.thread.Contributions;
import io.github.leishu.ingest.thread.PageNames;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private static final int MAX_CONTROL = 20;
    private static final int MAX_NAME = 40;
    private static final Pattern SENTENCE = Pattern.compile("[。！？，,!?]|\\.(?:\\s|$)");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private static final Pattern SAYS = Pattern.compile("(?i)\\s*(?:says|said|wrote|說道|说道|說|说)?\\s*[:：]?\\s*$");

    private static final int MAX_DATE = 60;
    private static final String POST = "post:";

    private final List<Comment> comments = new ArrayList<>();
    private final Suspects suspects;
    private final PageNames names;
    private final RemovalLog log;

    DomComments(Suspects suspects, PageNames names, RemovalLog log) {
        this.suspects = suspects;
        this.names = names;
        this.log = log;
    }

    /** The comments in page order, removed from {@code page}. */
    List<Comment> take(Document page, Contributions contributions) {
        suspects.pushes.forEach(this::push);
        signed(contributions);
        items();
        wrappers(page);
        return comments;
    }

    /** A row is a few inline elements: a kind of push, a user's name, a text that begins with a colon, perhaps a time. */
    private void push(Element first) {
        Element row = first.parent();
        String kind = PUSH_KINDS.getOrDefault(first.ownText().strip(), "");
        if (kind.isEmpty()
                || row == null
                || row.firstElementChild() != first
                || row.childrenSize() < 3
                || row.childrenSize() > 5) {
            return;
        }
        Elements parts = row.children();
        String text = parts.get(2).text().strip();
        if (text.startsWith(":") || text.startsWith("：")) {
            String date = parts.size() > 3 ? parts.get(3).text().strip() : "";
            comments.add(new Comment(
                    parts.get(1).text().strip(), kind, date, text.substring(1).strip()));
            log.remove(row, RULE, "push");
        }
    }

    /** Contributions of one shape, each with its author or date. */
    private void signed(Contributions contributions) {
        contributions.comments().forEach((element, comment) -> {
            if (!comment.text().isEmpty() && suspects.isHere(element)) {
                comments.add(comment);
                log.remove(element, RULE, "reader's comment");
            }
        });
    }

    private void items() {
        Map<Element, String> candidates = new LinkedHashMap<>();
        for (Element element : suspects.here(suspects.contributions)) {
            if (isItem(element)) {
                candidates.put(element, kind(element));
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
        groups.forEach((kind, items) -> group(items, kind.startsWith(POST)));
    }

    /** The class name or id that calls the element a contribution, with its tag; the same for all items of a list. */
    private static String kind(Element element) {
        String post = "";
        for (String name : BLANKS.split((element.className() + " " + element.id()).strip())) {
            int roles = Roles.WORDS.in(name);
            boolean reply = (roles & Roles.REPLY) != 0;
            if (reply || (post.isEmpty() && (roles & Roles.POST) != 0)) {
                String kind = element.normalName() + "." + String.join("-", Cues.words(name));
                if (reply) {
                    return kind;
                }
                post = POST + kind;
            }
        }
        return post;
    }

    /** Of the posts of a thread the first is the story. */
    private void group(List<Element> items, boolean posts) {
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
    private boolean isItem(Element element) {
        return author(element).isPresent() && !holdsHeading(element);
    }

    private static boolean holdsHeading(Element outer) {
        for (int i = 0; i < outer.childNodeSize(); i++) {
            if (outer.childNode(i) instanceof Element element
                    && (element.nameIs("h1") || element.nameIs("h2") || holdsHeading(element))) {
                return true;
            }
        }
        return false;
    }

    private Optional<Comment> comment(Element source) {
        Element item = source.clone();
        Optional<Element> author = author(item);
        Optional<Element> date = date(item);
        String name = author.map(Element::text).map(DomComments::name).orElse("");
        String shown = date.map(Element::text).map(String::strip).orElse("");
        Element text = textOf(item);
        author.filter(element -> element != text).ifPresent(Element::remove);
        date.filter(element -> element != text).ifPresent(Element::remove);
        removeControls(text);
        String words = text.text().strip();
        return words.isEmpty() ? Optional.empty() : Optional.of(new Comment(name, "comment", shown, words));
    }

    private int named(Element element) {
        return names.in(element, "class") | names.in(element, "id");
    }

    private void removeControls(Element outer) {
        for (int i = 0; i < outer.childNodeSize(); ) {
            if (outer.childNode(i) instanceof Element element) {
                if (isControl(element)) {
                    element.remove();
                    continue;
                }
                removeControls(element);
            }
            i++;
        }
    }

    private boolean isControl(Element element) {
        return element.nameIs("button")
                || element.hasAttr("class")
                        && (named(element) & Roles.CONTROL) != 0
                        && element.text().length() <= MAX_CONTROL;
    }

    private static String name(String text) {
        return SAYS.matcher(text).replaceFirst("").strip();
    }

    private Optional<Element> author(Element item) {
        return stated(item, Roles.AUTHOR, element -> element.text().length() <= MAX_NAME);
    }

    private Optional<Element> date(Element item) {
        return Optional.ofNullable(item.selectFirst("time"))
                .or(() -> stated(
                        item,
                        Roles.DATE,
                        element -> element.text().length() <= MAX_DATE
                                && element.text().chars().anyMatch(Character::isDigit)));
    }

    /** The first element inside with some text that is named for a role and fulfils a condition. */
    private Optional<Element> stated(Element outer, int role, Predicate<Element> condition) {
        for (int i = 0; i < outer.childNodeSize(); i++) {
            if (outer.childNode(i) instanceof Element element) {
                if (((names.in(element, "class") | names.in(element, "itemprop")) & role) != 0
                        && element.hasText()
                        && condition.test(element)) {
                    return Optional.of(element);
                }
                Optional<Element> inner = stated(element, role, condition);
                if (inner.isPresent()) {
                    return inner;
                }
            }
        }
        return Optional.empty();
    }

    /** The deepest element named as text that holds most of the item's text; else the item. */
    private Element textOf(Element item) {
        return textOf(item, item.text().length(), item);
    }

    private Element textOf(Element outer, int whole, Element sofar) {
        Element best = sofar;
        for (int i = 0; i < outer.childNodeSize(); i++) {
            if (outer.childNode(i) instanceof Element element) {
                boolean text =
                        (named(element) & Roles.TEXT) != 0 && element.text().length() * 2 > whole;
                best = textOf(element, whole, text ? element : best);
            }
        }
        return best;
    }

    /** What is left of comment sections: headings, forms, counters. */
    private void wrappers(Document page) {
        List<Element> wrappers = suspects.here(suspects.wrappers);
        if (wrappers.isEmpty()) {
            return;
        }
        for (Element element : DomRules.spareable(wrappers, page.body())) {
            if (element.parent() != null) {
                log.remove(element, RULE, "comment section");
            }
        }
    }
}

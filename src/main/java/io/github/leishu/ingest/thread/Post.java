package io.github.leishu.ingest.thread;

import io.github.leishu.article.Comment;
import io.github.leishu.ingest.text.Dates;
import io.github.leishu.ingest.text.Line;
import io.github.leishu.ingest.text.ShownDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * One post. What stands around its text is looked up once, when it is first asked for. Not thread-safe.
 */
final class Post {
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_DATE = 60;
    private static final int LONGEST_LINE = 120;
    private static final int MOST = 400;
    private static final Pattern BY = Pattern.compile("(?i)^by:?\\s+");
    private static final Pattern SAYS = Pattern.compile("(?i)\\s*(?:says|said|wrote|說道|说道|說|说)?\\s*[:：]?\\s*$");
    private static final Pattern POSTED = Pattern.compile("(?i)^(?:发表于|發表於|posted:?(?: on)?|answered|asked|»)\\s*");

    private final Element element;
    private final Element holder;
    private final PageNames names;
    private final List<Element> around = new ArrayList<>();
    private boolean lookedAround;

    /**
     * @param element all of it, with its author and date
     * @param holder what holds its text
     */
    Post(Element element, Element holder, PageNames names) {
        this.element = element;
        this.holder = holder;
        this.names = names;
    }

    /** All of it, with its author and date. */
    Element element() {
        return element;
    }

    /** Whether nothing in the element is a post's text: what runs, is filled in, or is for browsers without scripts. */
    static boolean isUnseen(Element element) {
        return switch (element.normalName()) {
            case "script", "style", "noscript", "template", "select", "textarea" -> true;
            default -> false;
        };
    }

    /** Who wrote it, as shown; empty if nobody is named. */
    String author() {
        for (Element each : around()) {
            String stated =
                    each.attributesSize() == 0 ? "" : (each.attr("data-author") + each.attr("data-username")).strip();
            if (!stated.isEmpty() && stated.length() <= LONGEST_NAME) {
                return stated;
            }
        }
        for (Element each : around()) {
            int roles = names.roles(each);
            if ((roles & PageNames.AUTHOR) != 0 && (roles & PageNames.NO_AUTHOR) == 0) {
                String name = name(each);
                if (!name.isEmpty()) {
                    return SAYS.matcher(BY.matcher(name).replaceFirst(""))
                            .replaceFirst("")
                            .strip();
                }
            }
        }
        return profile();
    }

    /** The text of the first link to a member's page. */
    private String profile() {
        for (Element each : around()) {
            if (each.normalName().equals("a") && Profiles.isProfile(each.attr("href"))) {
                String name = name(each);
                if (!name.isEmpty()) {
                    return name;
                }
            }
        }
        for (Element each : around()) {
            String term = each.normalName().equals("dt") ? ShortText.of(each, LONGEST_NAME) : "";
            if (term.length() > 1) {
                return term;
            }
        }
        return "";
    }

    /** The element's text, unless that is too short or too long for a name, or tells a date. */
    private static String name(Element element) {
        String name = ShortText.of(element, LONGEST_NAME);
        return name.length() > 1 && Dates.find(Line.plain(name)).isEmpty() ? name : "";
    }

    /** When, as shown; empty if nothing says so. */
    String date() {
        for (Element each : around()) {
            if (each.normalName().equals("time")) {
                String shown = ShortText.of(each, LONGEST_DATE);
                return shown.isEmpty() ? each.attr("datetime") : shown;
            }
        }
        for (Element each : around()) {
            String own = ShortText.of(each, LONGEST_DATE);
            if (holdsDigit(own)
                    && ((names.roles(each) & PageNames.DATE) != 0
                            || Dates.find(Line.plain(own)).isPresent())) {
                return own;
            }
        }
        for (Element each : around()) {
            String title = each.attr("title").strip();
            if (title.length() >= 8
                    && title.length() <= LONGEST_DATE
                    && Dates.find(Line.plain(title)).isPresent()) {
                return title;
            }
        }
        return "";
    }

    private static boolean holdsDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** The day where the page says so exactly; never that of a change. */
    Optional<LocalDate> day() {
        for (Element each : around()) {
            String stated = each.attr(each.normalName().equals("time") ? "datetime" : "title");
            Optional<Dates.Found> found =
                    stated.length() > LONGEST_DATE ? Optional.empty() : Dates.find(Line.plain(stated));
            if (found.isPresent() && !afterChange(each)) {
                return found.map(Dates.Found::date);
            }
        }
        for (Element each : around()) {
            for (ShownDate shown : ShownDate.in(ShortText.of(each, LONGEST_LINE), false)) {
                if (shown.turned().isEmpty() && !aside(shown.of())) {
                    return Optional.of(shown.date());
                }
            }
        }
        return Dates.find(Line.plain(date())).map(Dates.Found::date);
    }

    /** Whether it is {@code edited} or the like that stands before an element. */
    private static boolean afterChange(Element element) {
        Element parent = element.parent();
        String line = parent == null ? "" : ShortText.of(parent, LONGEST_LINE);
        int at = line.indexOf(ShortText.of(element, LONGEST_LINE));
        return at > 0 && aside(ShownDate.told(line.substring(0, at)));
    }

    private static boolean aside(ShownDate.Of of) {
        return of == ShownDate.Of.CHANGE || of == ShownDate.Of.OTHER;
    }

    /** The elements of the post that do not belong to its text, in order. */
    private List<Element> around() {
        if (!lookedAround && element != holder) {
            Set<Element> outer = new HashSet<>();
            for (Element each = holder.parent(); each != null && !outer.contains(element); each = each.parent()) {
                outer.add(each);
            }
            collect(element, outer, MOST);
        }
        lookedAround = true;
        return around;
    }

    /**
     * @param outer the elements around the text, which tell about the post only by their attributes
     * @param left how many elements may still be looked at
     * @return how many may be looked at after that
     */
    private int collect(Element each, Set<Element> outer, int left) {
        if (left == 0 || each == holder || isUnseen(each)) {
            return left;
        }
        if (!outer.contains(each) || each.hasAttr("data-author") || each.hasAttr("data-username")) {
            around.add(each);
        }
        int rest = left - 1;
        for (int i = 0; i < each.childNodeSize(); i++) {
            if (each.childNode(i) instanceof Element inner) {
                rest = collect(inner, outer, rest);
            }
        }
        return rest;
    }

    /** Whether a heading of its own, with a link, stands above its text, as on cards that lead to stories. */
    Optional<String> heading() {
        for (Element each : around()) {
            boolean heading =
                    switch (each.normalName()) {
                        case "h1" -> true;
                        case "h2", "h3", "h4" -> holdsLink(each);
                        default -> false;
                    };
            String text = heading && (names.roles(each) & PageNames.AUTHOR) == 0 ? each.text() : "";
            if (!text.isBlank() && !text.startsWith("#") && !text.contains(author())) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    private static boolean holdsLink(Element outer) {
        for (int i = 0; i < outer.childNodeSize(); i++) {
            boolean link = outer.childNode(i) instanceof Element inner
                    && (inner.nameIs("a") && inner.hasAttr("href") || holdsLink(inner));
            if (link) {
                return true;
            }
        }
        return false;
    }

    /** Whether something around the text is called by a word of this role. */
    boolean called(int role) {
        for (Element each = holder; each != null; each = each == element ? null : each.parent()) {
            if ((names.roles(each) & role) != 0) {
                return true;
            }
        }
        return false;
    }

    /** The text's element without signatures, buttons and notes of the software; a copy. */
    Element content() {
        Element copy = holder.clone();
        copy.setBaseUri(holder.baseUri());
        List<Element> inside = copy.getAllElements();
        inside.stream().filter(Post::isUnseen).forEach(Element::remove);
        int length = -1;
        for (Element each : inside) {
            boolean furniture = each != copy && (each.normalName().equals("button") || names.isFurniture(each));
            if (furniture && each.parent() != null) {
                length = length < 0 ? copy.text().length() : length;
                if (each.text().length() * 2 < 40 + length) {
                    each.remove();
                    length = -1;
                }
            }
        }
        return copy;
    }

    /** As somebody's contribution, its text on one line. */
    Comment comment() {
        return comment(content());
    }

    /** The same without what it quotes of the posts before. */
    Comment comment(Quotes quotes) {
        Element content = content();
        quotes.remove(content);
        return comment(content);
    }

    private Comment comment(Element content) {
        String text = content.text().strip().lines().collect(Collectors.joining(" "));
        return new Comment(author(), "comment", POSTED.matcher(date()).replaceFirst(""), text);
    }
}

package io.github.leishu.ingest.body;

import io.github.leishu.article.Block;
import io.github.leishu.article.Inline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Footnotes of a page: a short numbered link (raised, or marked as a note) to a list item or paragraph among the same
 * blocks. Labels are the page's numbers where they are unique.
 */
final class Footnotes {
    private static final Pattern MARK = Pattern.compile(
            "[\\[［(（〔]?(\\d{1,3}|[*†‡§]{1,3}|[a-z]|[ivx]{1,5}|(?:註|注|註釋|注释|note|nb|n|fn)[ .]?\\d{0,3})[\\]］)）〕]?");

    /** How places of notes are called; a short link to one is a reference, raised or not. */
    private static final Pattern NOTE_PLACE = Pattern.compile(
            "(?i)_?(?:ftn|fn|edn|en|foot-?note|end-?note|note|cite[_-]?note|ref)s?[-_:.]?[\\w:.-]{0,40}\\d.*");

    private static final Pattern BACK_CLASS = Pattern.compile("(?i)back-?(?:link|ref)|reversefootnote|footnote-return");
    private static final Pattern NOTE_CLASS = Pattern.compile("(?i)(?:foot|end)?-?note-?ref|footnote|cite_ref|noteref");

    private static final Pattern BACK = Pattern.compile("[\\^↩↑⏎a-z\\uFE0E]{0,3}");

    private final Map<String, Element> places = new HashMap<>();
    private final Map<Element, String> labels = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();

    Footnotes(List<Element> blocks) {
        List<Element> links = new ArrayList<>();
        blocks.forEach(block -> visit(block, links));
        if (!places.isEmpty()) {
            links.forEach(this::addReference);
        }
    }

    /** @param links takes the links to places within the page, in page order */
    private void visit(Element element, List<Element> links) {
        if (element.attributesSize() > 0) {
            if (isPlace(element)) {
                addPlace(element);
            }
            if (element.normalName().equals("a") && element.attr("href").indexOf('#') >= 0) {
                links.add(element);
            }
        }
        for (int i = 0; i < element.childNodeSize(); i++) {
            if (element.childNode(i) instanceof Element inner) {
                visit(inner, links);
            }
        }
    }

    private static boolean isPlace(Element element) {
        return switch (element.normalName()) {
            case "li", "p", "dd" -> element.hasAttr("id");
            case "a" -> {
                String outer = element.parent() == null ? "" : element.parent().normalName();
                boolean text = outer.equals("li") || outer.equals("p");
                yield (text || outer.equals("dd")) && element.hasAttr("id") || text && element.hasAttr("name");
            }
            default -> false;
        };
    }

    private void addPlace(Element element) {
        boolean anchor = element.normalName().equals("a");
        Element parent = element.parent();
        String id = anchor && element.hasAttr("name") ? element.attr("name") : element.id();
        places.putIfAbsent(id, anchor && parent != null ? parent : element);
    }

    private void addReference(Element anchor) {
        Element note = places.get(fragment(anchor));
        String mark = anchor.text().strip();
        if (note == null
                || !MARK.matcher(mark).matches()
                || !isRaised(anchor)
                || anchor.parents().contains(note)) {
            return;
        }
        labels.computeIfAbsent(note, key -> label(mark));
    }

    /** What stands behind the number sign: saved pages have whole addresses before it. */
    private static String fragment(Element anchor) {
        String href = anchor.attr("href");
        return href.substring(href.indexOf('#') + 1);
    }

    private static boolean isRaised(Element anchor) {
        Element parent = anchor.parent();
        return anchor.attr("role").equals("doc-noteref")
                || anchor.hasClass("footnote-ref")
                || NOTE_CLASS.matcher(anchor.className()).find()
                || NOTE_CLASS.matcher(anchor.id()).find()
                || NOTE_PLACE.matcher(fragment(anchor)).matches()
                || anchor.selectFirst("sup") != null
                || (parent != null && parent.closest("sup") != null);
    }

    private String label(String mark) {
        String digits = mark.replaceAll("\\D", "");
        String label = digits.isEmpty() || used.contains(digits) ? "n" + (labels.size() + 1) : digits;
        used.add(label);
        return label;
    }

    /** The label when {@code element} is a reference (a link, or the raised element around nothing but one). */
    Optional<String> reference(Element element) {
        if (labels.isEmpty()) {
            return Optional.empty();
        }
        Element anchor = element.normalName().equals("a") ? element : element.selectFirst("a[href*=#]");
        if (anchor == null || !anchor.text().strip().equals(element.text().strip())) {
            return Optional.empty();
        }
        if (anchor.attr("href").indexOf('#') < 0
                || !MARK.matcher(anchor.text().strip()).matches()
                || !isRaised(anchor)) {
            return Optional.empty();
        }
        Element note = places.get(fragment(anchor));
        return note == null || anchor.parents().contains(note)
                ? Optional.empty()
                : Optional.ofNullable(labels.get(note));
    }

    /** The label when {@code element} is the text of a footnote. */
    Optional<String> note(Element element) {
        return Optional.ofNullable(labels.get(element));
    }

    /** Whether {@code anchor} only leads back from a note to its reference. */
    boolean leadsBack(Element anchor) {
        if (labels.isEmpty() || anchor.attr("href").indexOf('#') < 0) {
            return false;
        }
        String text = anchor.text().strip();
        return (BACK.matcher(text).matches() || MARK.matcher(text).matches()) && insideNote(anchor);
    }

    private boolean insideNote(Element element) {
        return element.parents().stream().anyMatch(labels::containsKey);
    }

    /** Whether {@code element} is the wrapper of links that lead back. */
    boolean holdsWayBack(Element element) {
        return !labels.isEmpty()
                && element.hasAttr("class")
                && BACK_CLASS.matcher(element.className()).find()
                && insideNote(element);
    }

    /** A note's blocks without its own number, which the label says already. */
    List<Block> withoutMark(String label, List<Block> content) {
        if (!(content.get(0) instanceof Block.Paragraph first)) {
            return content;
        }
        List<Inline> inlines = new ArrayList<>(first.content());
        while (inlines.size() > 1
                && inlines.get(0) instanceof Inline.Superscript raised
                && raised.content().equals(List.of(new Inline.Text(label)))) {
            inlines.remove(0);
        }
        if (inlines.get(0) instanceof Inline.Text text) {
            String rest = text.text()
                    .replaceFirst(
                            "^\\s*(?:[\\[［(（〔]?" + Pattern.quote(label) + "[\\]］)）〕][.、:：]?|" + Pattern.quote(label)
                                    + "[.、:：](?!\\d)|[.、:：^↑])?\\s*",
                            "");
            inlines.set(0, new Inline.Text(rest));
        }
        List<Block> out = new ArrayList<>(content);
        out.set(0, new Block.Paragraph(Runs.trim(inlines)));
        return out;
    }
}

package io.github.leishu.ingest.body;

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
    private static final Pattern MARK = Pattern.compile("[\\[［(（〔]?(\\d{1,3}|[*†‡]|註\\d{0,3}|注\\d{0,3})[\\]］)）〕]?");
    private static final Pattern NOTE_CLASS = Pattern.compile("(?i)(?:foot|end)?-?note-?ref|footnote|cite_ref|noteref");

    private static final Pattern BACK = Pattern.compile("[\\^↩↑⏎a-z\\uFE0E]{0,3}");

    private final Map<String, Element> places = new HashMap<>();
    private final Map<Element, String> labels = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();

    Footnotes(List<Element> blocks) {
        for (Element block : blocks) {
            block.select("li[id], p[id], li > a[id], p > a[id], li > a[name], p > a[name]")
                    .forEach(this::addPlace);
        }
        if (!places.isEmpty()) {
            blocks.forEach(block -> block.select("sup a[href^=#], a[href^=#]").forEach(this::addReference));
        }
    }

    private void addPlace(Element element) {
        boolean anchor = element.normalName().equals("a");
        Element parent = element.parent();
        String id = anchor && element.hasAttr("name") ? element.attr("name") : element.id();
        places.putIfAbsent(id, anchor && parent != null ? parent : element);
    }

    private void addReference(Element anchor) {
        Element note = places.get(anchor.attr("href").substring(1));
        String mark = anchor.text().strip();
        if (note == null
                || !MARK.matcher(mark).matches()
                || !isRaised(anchor)
                || anchor.parents().contains(note)) {
            return;
        }
        labels.computeIfAbsent(note, key -> label(mark));
    }

    private static boolean isRaised(Element anchor) {
        Element parent = anchor.parent();
        return anchor.attr("role").equals("doc-noteref")
                || anchor.hasClass("footnote-ref")
                || NOTE_CLASS.matcher(anchor.className()).find()
                || NOTE_CLASS.matcher(anchor.id()).find()
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
        Element anchor = element.normalName().equals("a") ? element : element.selectFirst("a[href^=#]");
        if (anchor == null || !anchor.text().strip().equals(element.text().strip())) {
            return Optional.empty();
        }
        String href = anchor.attr("href");
        if (!href.startsWith("#") || !MARK.matcher(anchor.text().strip()).matches() || !isRaised(anchor)) {
            return Optional.empty();
        }
        return Optional.ofNullable(places.get(href.substring(1))).map(labels::get);
    }

    /** The label when {@code element} is the text of a footnote. */
    Optional<String> note(Element element) {
        return Optional.ofNullable(labels.get(element));
    }

    /** Whether {@code anchor} only leads back from a note to its reference. */
    boolean leadsBack(Element anchor) {
        if (labels.isEmpty() || !anchor.attr("href").startsWith("#")) {
            return false;
        }
        return BACK.matcher(anchor.text().strip()).matches()
                && anchor.parents().stream().anyMatch(labels::containsKey);
    }
}

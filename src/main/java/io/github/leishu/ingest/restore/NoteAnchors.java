package io.github.leishu.ingest.restore;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * What a short link to a place on the page leads to, a note most likely, gets an anchor inside its first text: the
 * wrappers around texts do not outlive the cleaning.
 */
public final class NoteAnchors {
    /** Marks lists of which at least one item is a note that the text refers to. */
    public static final String NOTES = "data-notes";

    private static final int LONGEST_MARK = 10;
    private static final int MOST = 2_000;
    private static final int STEPS = 6;

    private NoteAnchors() {}

    /** Returns the lists that are marked, in page order, one for each note in it. */
    static List<Element> restore(Clues clues) {
        Set<String> wanted = new HashSet<>();
        for (Element link : clues.placeLinks()) {
            String place = link.attr("href").substring(link.attr("href").indexOf('#') + 1);
            // what was restored as a figure is no link any more
            boolean leads = link.normalName().equals("a") && !place.isEmpty();
            if (leads && wanted.size() < MOST && isMark(link.text())) {
                wanted.add(place);
            }
        }
        List<Element> lists = new ArrayList<>();
        if (!wanted.isEmpty()) {
            for (Element place : clues.places()) {
                if (wanted.contains(place.id())) {
                    anchor(place, lists);
                }
            }
        }
        return lists;
    }

    private static boolean isMark(String text) {
        String mark = text.strip();
        return !mark.isEmpty() && mark.length() <= LONGEST_MARK;
    }

    private static void anchor(Element place, List<Element> lists) {
        boolean block =
                switch (place.normalName()) {
                    case "p", "div", "section", "aside", "dd", "dt", "td", "li", "blockquote" -> true;
                    default -> false;
                };
        if (!block || place.parent() == null) {
            return;
        }
        Element list = place.normalName().equals("li") ? place.parent() : null;
        if (list != null) {
            list.attr(NOTES, "");
            lists.add(list);
        }
        Element first = place;
        for (int i = 0; i < STEPS && startsWithBlock(first); i++) {
            first = first.child(0);
        }
        first.prependChild(new Element("a").attr("id", place.id()));
    }

    private static boolean startsWithBlock(Element element) {
        return element.childrenSize() > 0
                && element.child(0).isBlock()
                && !(element.firstChild() instanceof TextNode text && !text.isBlank());
    }
}

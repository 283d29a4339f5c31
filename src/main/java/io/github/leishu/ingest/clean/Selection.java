package io.github.leishu.ingest.clean;

import io.github.leishu.ingest.score.PageScores;
import io.github.leishu.ingest.text.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Tag;

/** Takes off a page what the scorer does not hold for content, and says why. */
final class Selection {
    /** On text that may tell about the content, but is none. */
    static final String HINT = "data-hint";

    private static final Tag SPAN = Tag.valueOf("span");
    private static final Cues NAMES = Cues.load("dom-cues.txt");
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_BUTTONS = 80;

    /** How near to the middle between two hundredths a score leaves rounding to the library. */
    private static final double CLOSE = 1e-9;

    private final List<PageScores.Reject> rejects;
    private final List<TextNode> hints;
    private final RemovalLog log;

    Selection(PageScores scores, RemovalLog log) {
        this.rejects = scores.rejects();
        this.hints = scores.hints();
        this.log = log;
    }

    /** Opens what only browsers without scripts show, and removes what is no text. */
    static void prepare(PageScores scores, RemovalLog log) {
        scores.machinery().forEach(element -> log.remove(element, "machinery", "not text"));
        scores.withoutScripts().forEach(element -> element.tagName("div"));
    }

    /** Removes what is no content and is still there; hints get a wrapper with {@link #HINT}. */
    void apply(Suspects suspects) {
        removeShareButtons(suspects);
        suspects.here(suspects.cards).forEach(card -> log.remove(card, "card", "a name again, with links"));
        hints.forEach(Selection::wrap);
        Set<Element> aroundNotes = suspects.aroundNotes();
        for (PageScores.Reject reject : rejects) {
            if (reject.node().parent() == null) {
                continue;
            }
            if (reject.node() instanceof TextNode text) {
                log.remove(text, "model", score(reject.score()));
            } else if (reject.node() instanceof Element element && !aroundNotes.contains(element)) {
                remove(element, score(reject.score()));
            }
        }
    }

    private static void wrap(TextNode hint) {
        Element parent = hint.parent();
        if (parent != null && !parent.hasAttr(HINT) && !hint.isBlank()) {
            Element wrapper = new Element(SPAN, null);
            wrapper.attributes().put(HINT, "");
            hint.replaceWith(wrapper);
            wrapper.appendChild(hint);
        }
    }

    private void remove(Element element, String score) {
        Optional<String> cue = NAMES.rule(element);
        if (cue.isPresent()) {
            log.remove(element, cue.get(), named(element) + score);
        } else {
            log.remove(element, landmark(element), score);
        }
    }

    /** Formatting costs more than all else about a removal, and there are a hundred on a page. */
    private static String score(double score) {
        double cents = score * 100;
        int whole = (int) cents;
        double rest = cents - whole;
        if (!(cents >= 0 && cents < 100) || Math.abs(rest - 0.5) < CLOSE) {
            return String.format(Locale.ROOT, "score %.2f", score);
        }
        int rounded = rest < 0.5 ? whole : whole + 1;
        return "score " + rounded / 100 + "." + rounded / 10 % 10 + rounded % 10;
    }

    /** Buttons to pass a page on, which stand in the midst of articles and are too short for the scorer to be sure. */
    private void removeShareButtons(Suspects suspects) {
        List<Element> buttons = new ArrayList<>();
        for (Element element : suspects.buttons) {
            boolean share = NAMES.rule(element).filter("share"::equals).isPresent();
            if (share && suspects.isHere(element) && element.text().length() <= LONGEST_BUTTONS) {
                buttons.add(element);
            }
        }
        for (Element element : buttons) {
            if (element.parent() != null) {
                log.remove(element, "share", "named " + element.className());
            }
        }
    }

    /** Whether nothing of a line's text is content. */
    static boolean isHint(Line line) {
        if (!holdsHint(line.element())) {
            return false;
        }
        int hinted = 10 * hinted(line.element());
        return hinted >= 9 * line.text().length()
                && hinted >= 9 * line.element().text().length();
    }

    private static boolean isMarked(Element element) {
        return element.attributesSize() > 0 && element.attributes().hasKey(HINT);
    }

    private static boolean holdsHint(Element element) {
        if (isMarked(element)) {
            return true;
        }
        for (int i = 0, count = element.childNodeSize(); i < count; i++) {
            if (element.childNode(i) instanceof Element inner && holdsHint(inner)) {
                return true;
            }
        }
        return false;
    }

    /** Characters of hints, those in others counted again. */
    private static int hinted(Element element) {
        int length = isMarked(element) ? element.text().length() : 0;
        for (int i = 0, count = element.childNodeSize(); i < count; i++) {
            length += element.childNode(i) instanceof Element inner ? hinted(inner) : 0;
        }
        return length;
    }

    private static String landmark(Element element) {
        return switch (element.normalName()) {
            case "nav" -> "navigation";
            case "header", "footer" -> element.normalName();
            case "aside" -> "sidebar";
            default -> "model";
        };
    }

    private static String named(Element element) {
        String name = element.className().isBlank() ? "#" + element.id() : element.className();
        return "named " + (name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name) + ", ";
    }
}

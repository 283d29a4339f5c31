package io.github.leishu.ingest.clean;

import io.github.leishu.ingest.restore.NoteAnchors;
import io.github.leishu.ingest.score.PageScores;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;

/** Takes off a page what the scorer does not hold for content, and says why. */
final class Selection {
    /** On elements that the scorer rejects, as long as comments are looked for. */
    static final String REJECTED = "data-rejected";

    /** On text that may tell about the content, but is none. */
    static final String HINT = "data-hint";

    private static final Pattern SHARE = Pattern.compile("(?i)shar|social|sns|fenxiang");
    private static final Cues NAMES = Cues.load("dom-cues.txt");
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_BUTTONS = 80;

    private final List<PageScores.Reject> rejects;
    private final List<TextNode> hints;

    private Selection(List<PageScores.Reject> rejects, List<TextNode> hints) {
        this.rejects = rejects;
        this.hints = hints;
    }

    /** Opens what only browsers without scripts show, removes what is no text, and marks what is no content. */
    static Selection marked(PageScores scores, RemovalLog log) {
        scores.machinery().forEach(element -> log.remove(element, "machinery", "not text"));
        scores.withoutScripts().forEach(element -> element.tagName("div"));
        List<PageScores.Reject> rejects = scores.rejects();
        for (PageScores.Reject reject : rejects) {
            if (reject.node() instanceof Element element) {
                element.attr(REJECTED, "");
            }
        }
        return new Selection(rejects, scores.hints());
    }

    /** Removes what was marked and is still there; hints get a wrapper with {@link #HINT}. */
    void apply(Document page, RemovalLog log) {
        removeShareButtons(page, log);
        for (TextNode hint : hints) {
            if (hint.parent() != null && !hint.isBlank()) {
                Element wrapper = new Element("span").attr(HINT, "");
                hint.replaceWith(wrapper);
                wrapper.appendChild(hint);
            }
        }
        for (PageScores.Reject reject : rejects) {
            Node node = reject.node();
            if (node.parent() == null || holdsNotes(node)) {
                continue;
            }
            String score = String.format(Locale.ROOT, "score %.2f", reject.score());
            if (node instanceof Element element) {
                element.removeAttr(REJECTED);
                Optional<String> cue = NAMES.rule(element);
                log.remove(
                        element,
                        cue.or(() -> landmark(element)).orElse("model"),
                        cue.map(rule -> named(element) + score).orElse(score));
            } else if (node instanceof TextNode text) {
                Element shown = new Element("span").appendText(text.getWholeText());
                log.note(shown, "model", score);
                text.remove();
            }
        }
    }

    /** Buttons to pass a page on, which stand in the midst of articles and are too short for the scorer to be sure. */
    private static void removeShareButtons(Document page, RemovalLog log) {
        List<Element> buttons = page.body().stream()
                .filter(element -> SHARE.matcher(element.className()).find())
                .filter(element -> NAMES.rule(element).filter("share"::equals).isPresent())
                .filter(element -> element.text().length() <= LONGEST_BUTTONS)
                .toList();
        buttons.stream()
                .filter(element -> element.parent() != null)
                .forEach(element -> log.remove(element, "share", "named " + element.className()));
    }

    /** Whether nothing of an element's text is content. */
    static boolean isHint(Element element) {
        Elements hints = element.getElementsByAttribute(HINT);
        return !hints.isEmpty()
                && hints.stream().mapToInt(hint -> hint.text().length()).sum() * 10
                        >= element.text().length() * 9;
    }

    /** Sources of the article, however many of them are links. */
    private static boolean holdsNotes(Node node) {
        return node instanceof Element element
                && !element.getElementsByAttribute(NoteAnchors.NOTES).isEmpty();
    }

    private static Optional<String> landmark(Element element) {
        return switch (element.normalName()) {
            case "nav" -> Optional.of("navigation");
            case "header", "footer" -> Optional.of(element.normalName());
            case "aside" -> Optional.of("sidebar");
            default -> Optional.empty();
        };
    }

    private static String named(Element element) {
        String name = element.className().isBlank() ? "#" + element.id() : element.className();
        return "named " + (name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name) + ", ";
    }
}

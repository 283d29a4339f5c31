package io.github.leishu.ingest.explain;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The page's text in its order, coloured. Of its markup only the division into blocks is left. */
final class SourceView {
    private static final int MAX_LENGTH = 8 << 20;
    private static final Set<String> SILENT = Set.of("script", "style", "template", "noscript", "head", "title");

    private final Verdicts verdicts;
    private final Markup out;
    private final Set<Integer> anchored = new HashSet<>();
    private boolean cut;

    private SourceView(Verdicts verdicts, Markup out) {
        this.verdicts = verdicts;
        this.out = out;
    }

    static void write(Element body, Verdicts verdicts, Markup out) {
        SourceView view = new SourceView(verdicts, out);
        view.element(body, Optional.empty());
        if (view.cut) {
            out.raw("<p>The page goes on; the rest is not shown.</p>");
        }
    }

    private void element(Element element, Optional<Verdict> around) {
        Optional<Verdict> taken = around.or(() -> verdicts.of(element));
        if (out.length() > MAX_LENGTH) {
            cut = true;
            return;
        }
        if (element.normalName().equals("img")) {
            image(element, taken);
            return;
        }
        boolean block = element.isBlock() || element.normalName().equals("br");
        boolean heading = element.normalName().matches("h[1-6]");
        if (block) {
            out.raw(heading ? "<div class=\"h\">" : "<div>");
        }
        for (Node child : SILENT.contains(element.normalName()) ? Set.<Node>of() : element.childNodes()) {
            if (child instanceof TextNode text) {
                text(text.getWholeText(), taken);
            } else if (child instanceof Element inner) {
                element(inner, taken);
            }
        }
        if (block) {
            out.raw("</div>");
        }
    }

    private void image(Element image, Optional<Verdict> taken) {
        String alt = image.attr("alt").strip();
        span(
                "[image" + (alt.isEmpty() ? "" : ": " + alt) + "]",
                taken.or(() -> verdicts.of(alt)).orElse(Verdict.LEFT));
    }

    private void text(String text, Optional<Verdict> taken) {
        if (text.isBlank()) {
            out.raw(" ");
            return;
        }
        Optional<Verdict> verdict = taken.or(() -> verdicts.of(text));
        if (verdict.isPresent()) {
            span(text, verdict.get());
        } else {
            out.text(text);
        }
    }

    private void span(String text, Verdict verdict) {
        out.raw("<span class=\"" + verdict.className() + "\"");
        verdict.removal().filter(anchored::add).ifPresent(number -> out.raw(" id=\"r" + number + "\""));
        out.raw(" title=\"").text(verdict.why()).raw("\">").text(text).raw("</span>");
    }

    /** Whether the view shows where a removal took something, so that one may link to it. */
    static boolean shows(String view, int removal) {
        return view.contains(" id=\"r" + removal + "\"");
    }
}

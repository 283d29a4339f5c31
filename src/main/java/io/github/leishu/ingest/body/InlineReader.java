package io.github.leishu.ingest.body;

import io.github.leishu.article.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Phrasing content to {@link Inline}s. */
final class InlineReader {
    /** Never content, wherever they stand. */
    static final Set<String> DROPPED = Set.of(
            "script",
            "style",
            "template",
            "head",
            "title",
            "meta",
            "link",
            "base",
            "param",
            "source",
            "track",
            "svg",
            "canvas",
            "object",
            "embed",
            "applet",
            "frame",
            "frameset",
            "noframes",
            "noembed",
            "input",
            "select",
            "option",
            "textarea",
            "button",
            "datalist",
            "progress",
            "meter",
            "map",
            "area",
            "plaintext",
            "xmp",
            "listing",
            "dialog",
            "slot",
            "portal",
            "fencedframe",
            "bgsound",
            "keygen",
            "isindex");

    private static final int MAX_ALT = 500;

    /** Marks code that is the source of a formula. */
    static final String FORMULA = "data-tex";

    /** Which wrappers we are in already: nesting one in itself says nothing. */
    private record Context(boolean strong, boolean emphasis, boolean strike, boolean link) {
        static final Context PLAIN = new Context(false, false, false, false);

        Context inStrong() {
            return new Context(true, emphasis, strike, link);
        }

        Context inEmphasis() {
            return new Context(strong, true, strike, link);
        }

        Context inStrike() {
            return new Context(strong, emphasis, true, link);
        }

        Context inLink() {
            return new Context(strong, emphasis, strike, true);
        }
    }

    private final Footnotes footnotes;

    InlineReader(Footnotes footnotes) {
        this.footnotes = footnotes;
    }

    /** The nodes as one run of inlines; block elements among them are read as text with blanks around it. */
    List<Inline> read(List<? extends Node> nodes) {
        InlineBuffer buffer = new InlineBuffer();
        for (Node node : nodes) {
            read(node, Context.PLAIN, buffer);
        }
        return buffer.inlines();
    }

    private void read(Node node, Context context, InlineBuffer out) {
        if (node instanceof TextNode text) {
            out.text(text.getWholeText());
        } else if (node instanceof Element element && !DROPPED.contains(element.normalName())) {
            element(element, context, out);
        }
    }

    private void element(Element element, Context context, InlineBuffer out) {
        switch (element.normalName()) {
            case "br" -> out.lineBreak();
            case "strong", "b" -> wrap(element, context.strong(), context.inStrong(), Inline.Strong::new, out);
            case "em", "i", "cite", "dfn", "var" ->
                wrap(element, context.emphasis(), context.inEmphasis(), Inline.Emphasis::new, out);
            case "del", "s", "strike" -> wrap(element, context.strike(), context.inStrike(), Inline.Strike::new, out);
            case "sup" -> superscript(element, context, out);
            case "sub" -> wrap(element, false, context, Inline.Subscript::new, out);
            case "code", "kbd", "samp", "tt" -> code(element, out);
            case "a" -> link(element, context, out);
            case "img" -> image(element, out);
            case "ruby" -> ruby(element, out);
            case "q" -> {
                out.text("“");
                children(element, context, out);
                out.text("”");
            }
            case "wbr" -> {}
            default -> {
                if (footnotes.holdsWayBack(element)) {
                    return;
                }
                boolean block = element.isBlock();
                out.text(block ? " " : "");
                children(element, context, out);
                out.text(block ? " " : "");
            }
        }
    }

    private void children(Element element, Context context, InlineBuffer out) {
        for (int i = 0; i < element.childNodeSize(); i++) {
            read(element.childNode(i), context, out);
        }
    }

    private void wrap(
            Element element,
            boolean already,
            Context inside,
            Function<List<Inline>, Inline> wrapper,
            InlineBuffer out) {
        if (already) {
            children(element, inside, out);
            return;
        }
        InlineBuffer nested = out.nested();
        children(element, inside, nested);
        List<Inline> content = nested.inlines();
        if (isOnlyBreaks(content)) {
            content.forEach(out::addNested);
        } else {
            out.addNested(wrapper.apply(content));
        }
    }

    private static boolean isOnlyBreaks(List<Inline> content) {
        for (Inline inline : content) {
            if (!(inline instanceof Inline.LineBreak)) {
                return false;
            }
        }
        return true;
    }

    private void superscript(Element element, Context context, InlineBuffer out) {
        Optional<String> label = footnotes.reference(element);
        if (label.isPresent()) {
            out.addNested(new Inline.FootnoteRef(label.get()));
        } else {
            wrap(element, false, context, Inline.Superscript::new, out);
        }
    }

    private static void code(Element element, InlineBuffer out) {
        String text = element.text();
        if (element.hasAttr(FORMULA) && !text.isBlank()) {
            out.add(new Inline.Formula(element.wholeText()), text);
        } else if (!text.isEmpty()) {
            out.add(new Inline.Code(text), text);
        }
    }

    private void link(Element anchor, Context context, InlineBuffer out) {
        Optional<String> label = footnotes.reference(anchor);
        if (label.isPresent()) {
            out.addNested(new Inline.FootnoteRef(label.get()));
            return;
        }
        if (footnotes.leadsBack(anchor)) {
            return;
        }
        Optional<String> target = context.link() ? Optional.empty() : Targets.link(anchor);
        if (target.isEmpty() || holdsImage(anchor)) {
            children(anchor, context, out);
            return;
        }
        wrap(anchor, false, context.inLink(), content -> new Inline.Link(content, target.get()), out);
    }

    private static boolean holdsImage(Element element) {
        for (int i = 0; i < element.childNodeSize(); i++) {
            if (element.childNode(i) instanceof Element inner
                    && (inner.normalName().equals("img") || holdsImage(inner))) {
                return true;
            }
        }
        return false;
    }

    /** An image; one that stands for text (an emoji) is that text. */
    private static void image(Element element, InlineBuffer out) {
        String alt = element.attr("alt").strip();
        boolean standsForText = element.hasClass("emoji") || element.hasClass("wp-smiley");
        if (standsForText) {
            out.text(alt);
        } else {
            Targets.image(element)
                    .ifPresent(source -> out.add(
                            new Inline.Image(plain(alt.length() > MAX_ALT ? alt.substring(0, MAX_ALT) : alt), source),
                            ""));
        }
    }

    /** Text on one line, as an attribute gives it. */
    static String plain(String text) {
        InlineBuffer buffer = new InlineBuffer();
        buffer.text(text);
        List<Inline> inlines = buffer.inlines();
        return inlines.isEmpty() ? "" : ((Inline.Text) inlines.get(0)).text();
    }

    /** Bases and readings are paired in order, whether they alternate or come in two groups. */
    private static void ruby(Element ruby, InlineBuffer out) {
        List<String> bases = new ArrayList<>();
        StringBuilder base = new StringBuilder();
        for (Node node : ruby.childNodes()) {
            if (node instanceof TextNode text) {
                base.append(text.getWholeText());
            } else if (node instanceof Element element) {
                switch (element.normalName()) {
                    case "rt" -> {
                        addBase(base, bases);
                        String of = bases.isEmpty() ? "" : bases.remove(0);
                        addRuby(of, plain(element.text()), out);
                    }
                    case "rb" -> {
                        addBase(base, bases);
                        base.append(element.text());
                        addBase(base, bases);
                    }
                    case "rp", "rtc" -> {}
                    default -> base.append(element.text());
                }
            }
        }
        bases.forEach(out::text);
        out.text(base.toString());
    }

    private static void addBase(StringBuilder base, List<String> bases) {
        String text = plain(base.toString());
        if (!text.isEmpty()) {
            bases.add(text);
        }
        base.setLength(0);
    }

    private static void addRuby(String base, String reading, InlineBuffer out) {
        if (base.isEmpty() || reading.isEmpty()) {
            out.text(base + reading);
        } else {
            out.add(new Inline.Ruby(base, reading), base);
        }
    }
}

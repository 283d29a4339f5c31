package io.github.leishu.ingest.markup;

import io.github.leishu.ingest.body.TableReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Tag;

/**
 * The blocks of a tree in reading order, without the wrappers around them. Loose text becomes paragraphs, doubled line
 * breaks and indented lines begin new ones. The blocks are moved into a new document with the same base URI.
 */
public final class Flattener {
    private static final Pattern INDENTED = Pattern.compile("^[\\s]*[\\u3000\\u00A0]{2,}.*", Pattern.DOTALL);
    private static final Pattern NEW_PARAGRAPH = Pattern.compile("\\n[ \\t]*\\n\\s*|\\n(?=[\\u3000 ]{2,})");

    /** The line above the signature of a mail or a board's post (RFC 3676, section 4.3). */
    private static final Pattern SIGNATURE = Pattern.compile("(?<=\\n)--[ \\t]*(?=\\n)");

    private static final Tag PARAGRAPH = Tag.valueOf("p");
    private static final Tag FIGURE = Tag.valueOf("figure");

    private final Element target;
    private final String base;
    private final List<Element> blocks = new ArrayList<>();
    private final List<Node> loose = new ArrayList<>();

    private Flattener(Element target, String base) {
        this.target = target;
        this.base = base;
    }

    /** In reading order; {@code root} is used up. */
    public static List<Element> blocks(Element root) {
        Document document = Document.createShell(root.baseUri());
        document.outputSettings().prettyPrint(false);
        Flattener flattener = new Flattener(document.body(), root.baseUri());
        flattener.visit(root);
        flattener.endParagraph();
        return List.copyOf(flattener.blocks);
    }

    /** Each block carries the base URI itself, so that a copy of it still knows where its links lead. */
    private void add(Element block) {
        target.appendChild(block);
        block.setBaseUri(base);
        blocks.add(block);
    }

    private void visit(Element parent) {
        List<Node> children = parent.childNodes(); // as they are now, before some go
        for (int i = 0; i < children.size(); i++) {
            if (children.get(i) instanceof TextNode text) {
                addText(text);
            } else if (children.get(i) instanceof Element element) {
                visitElement(element);
            }
        }
    }

    /** Blank lines inside one text are kept by the page's style sheet (a board's post, say): they end paragraphs. */
    private void addText(TextNode text) {
        String words = text.getWholeText();
        if (!mayEndParagraph(words)) {
            loose.add(new TextNode(words));
            return;
        }
        String[] parts = words.contains("\n--") ? SIGNATURE.split(words, -1) : new String[] {words};
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                endParagraph();
            }
            addParagraphs(paragraphs(parts[i]));
        }
    }

    private static boolean mayEndParagraph(String text) {
        for (int line = text.indexOf('\n'); line >= 0; ) {
            int next = behindBlanks(text, line + 1);
            if (next < text.length() && text.charAt(next) == '\n' || text.startsWith("--", line + 1)) {
                return true;
            }
            line = text.indexOf('\n', next);
        }
        return false;
    }

    private static int behindBlanks(String text, int from) {
        int next = from;
        while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
            next++;
        }
        return next;
    }

    /** The parts between blank lines, which are line breaks with at most blanks and tabs between them. */
    private static List<String> paragraphs(String text) {
        List<String> paragraphs = new ArrayList<>();
        int start = 0;
        int line = text.indexOf('\n');
        while (line >= 0) {
            int next = behindBlanks(text, line + 1);
            if (next < text.length() && text.charAt(next) == '\n') {
                paragraphs.add(text.substring(start, line));
                start = ++next;
            }
            line = text.indexOf('\n', next);
        }
        paragraphs.add(text.substring(start));
        return paragraphs;
    }

    private void addParagraphs(List<String> paragraphs) {
        for (String paragraph : paragraphs) {
            boolean ends = paragraphs.size() > 1
                    && !loose.isEmpty()
                    && loose.get(loose.size() - 1) instanceof TextNode before
                    && !isBlank(before)
                    && !paragraph.isBlank();
            if (ends) {
                endParagraph();
            }
            loose.add(new TextNode(paragraph));
        }
    }

    private void visitElement(Element element) {
        switch (element.normalName()) {
            case "iframe", "video", "audio" -> {
                endParagraph();
                append(FIGURE).appendChild(element);
            }
            case "table" -> table(element);
            case "ul", "ol" -> {
                if (isLayoutList(element)) {
                    open(element);
                } else {
                    keep(element);
                }
            }
            case "p" -> open(element);
            case "pre" -> preformatted(element);
            case "hr" -> {
                endParagraph();
                add(element);
            }
            case "h1", "h2", "h3", "h4", "h5", "h6", "dl", "figure", "blockquote" -> keep(element);
            default -> {
                if (element.isBlock() || holdsBlocks(element)) {
                    open(element);
                } else if (holdsBreaks(element)) {
                    visit(element);
                } else {
                    loose.add(element);
                }
            }
        }
    }

    private void open(Element element) {
        endParagraph();
        visit(element);
        endParagraph();
    }

    private void keep(Element element) {
        endParagraph();
        if (hasText(element) || holdsPicture(element)) {
            add(element);
        }
    }

    private static boolean hasText(Element outer) {
        for (int i = 0; i < outer.childNodeSize(); i++) {
            Node node = outer.childNode(i);
            if (node instanceof TextNode text ? !text.isBlank() : node instanceof Element inner && hasText(inner)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsPicture(Element outer) {
        for (int i = 0; i < outer.childNodeSize(); i++) {
            if (outer.childNode(i) instanceof Element inner
                    && (inner.nameIs("img")
                            || inner.nameIs("iframe")
                            || inner.nameIs("video")
                            || holdsPicture(inner))) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsCode(Element outer) {
        for (int i = 0; i < outer.childNodeSize(); i++) {
            if (outer.childNode(i) instanceof Element inner
                    && (inner.nameIs("code") || inner.nameIs("span") && inner.hasAttr("class") || holdsCode(inner))) {
                return true;
            }
        }
        return false;
    }

    private Element append(Tag tag) {
        Element element = new Element(tag, null);
        add(element);
        return element;
    }

    private void table(Element table) {
        if (TableReader.isLayout(table)) {
            TableReader.cells(table).forEach(this::open);
            endParagraph();
        } else {
            keep(table);
        }
    }

    /** A list whose items are sections of a page: with headings or many paragraphs in one item. */
    static boolean isLayoutList(Element list) {
        if (holdsSections(list)) {
            return true;
        }
        for (int i = 0; i < list.childNodeSize(); i++) {
            if (list.childNode(i) instanceof Element item && paragraphs(item, true) > 4) {
                return true;
            }
        }
        return false;
    }

    private static boolean holdsSections(Element outer) {
        for (int i = 0; i < outer.childNodeSize(); i++) {
            if (outer.childNode(i) instanceof Element inner) {
                switch (inner.normalName()) {
                    case "h1", "h2", "h3", "h4", "article" -> {
                        return true;
                    }
                    default -> {
                        if (holdsSections(inner)) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    /** Paragraphs that stand directly in an item, or in a {@code <div>} in it. */
    private static int paragraphs(Element item, boolean divisions) {
        int paragraphs = 0;
        for (int i = 0; i < item.childNodeSize(); i++) {
            if (item.childNode(i) instanceof Element inner) {
                paragraphs += inner.normalName().equals("p") ? 1 : 0;
                paragraphs += divisions && inner.normalName().equals("div") ? paragraphs(inner, false) : 0;
            }
        }
        return paragraphs;
    }

    private static boolean holdsBlocks(Element outer) {
        for (int i = 0; i < outer.childNodeSize(); i++) {
            if (outer.childNode(i) instanceof Element inner
                    && (inner.isBlock() || isMedium(inner) || holdsBlocks(inner))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMedium(Element element) {
        return switch (element.normalName()) {
            case "iframe", "video", "audio" -> true;
            default -> false;
        };
    }

    /** Wrappers that only set a font are opened, so that the line breaks in them can end paragraphs. */
    private static boolean holdsBreaks(Element element) {
        return switch (element.normalName()) {
            case "span", "font", "big", "small" -> holds(element, "br");
            default -> false;
        };
    }

    private static boolean holds(Element outer, String name) {
        for (int i = 0; i < outer.childNodeSize(); i++) {
            if (outer.childNode(i) instanceof Element inner
                    && (inner.normalName().equals(name) || holds(inner, name))) {
                return true;
            }
        }
        return false;
    }

    /** Running Chinese text in {@code <pre>} is text with fixed lines, not code. */
    private void preformatted(Element pre) {
        endParagraph();
        String text = pre.wholeText();
        if (isCode(text) || holdsCode(pre)) {
            if (!text.isBlank()) {
                add(pre);
            }
            return;
        }
        for (String paragraph : NEW_PARAGRAPH.split(text)) {
            if (!paragraph.isBlank()) {
                append(PARAGRAPH).text(paragraph);
            }
        }
    }

    private static boolean isCode(String text) {
        int shown = 0;
        int wide = 0;
        for (int i = 0; i < text.length(); i++) {
            shown += text.charAt(i) > ' ' ? 1 : 0;
            wide += text.charAt(i) >= 0x2E80 ? 1 : 0;
        }
        return wide * 2L < shown;
    }

    private void endParagraph() {
        if (loose.isEmpty()) {
            return;
        }
        int from = 0;
        for (int i = 0; i < loose.size(); i++) {
            if (endsParagraph(loose, i)) {
                addParagraph(loose.subList(from, i));
                from = i + 1;
            }
        }
        addParagraph(from == 0 ? loose : loose.subList(from, loose.size()));
        loose.clear();
    }

    /** A line break followed by another one or by an indented line. */
    private static boolean endsParagraph(List<Node> run, int i) {
        if (!isBreak(run.get(i))) {
            return false;
        }
        int next = i + 1;
        while (next < run.size() && run.get(next) instanceof TextNode text && isBlank(text)) {
            next++;
        }
        if (next >= run.size()) {
            return true;
        }
        return isBreak(run.get(next))
                || (i + 1 < run.size()
                        && run.get(i + 1) instanceof TextNode text
                        && INDENTED.matcher(text.getWholeText()).matches());
    }

    private static boolean isBlank(TextNode text) {
        String words = text.getWholeText();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c > ' ' && c != 0xA0 && c != 0x3000) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBreak(Node node) {
        return node instanceof Element element && element.normalName().equals("br");
    }

    private void addParagraph(List<Node> nodes) {
        boolean text = false;
        boolean image = false;
        for (int i = 0; i < nodes.size() && !text; i++) {
            Node node = nodes.get(i);
            text = showsText(node);
            image = image || !text && holdsImage(node);
        }
        if (text || image) {
            Element paragraph = append(text ? PARAGRAPH : FIGURE);
            // from the last to the first, since all nodes behind a removed one are counted anew
            for (int i = nodes.size() - 1; i >= 0; i--) {
                nodes.get(i).remove();
            }
            for (int i = 0; i < nodes.size(); i++) {
                paragraph.appendChild(nodes.get(i));
            }
        }
    }

    private static boolean showsText(Node node) {
        return node instanceof TextNode text ? !isBlank(text) : hasText((Element) node);
    }

    private static boolean holdsImage(Node node) {
        return node instanceof Element element && (element.normalName().equals("img") || holds(element, "img"));
    }
}

package io.github.leishu.ingest.clean;

import io.github.leishu.ingest.body.TableReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The blocks of a tree in reading order, without the wrappers around them. Loose text becomes paragraphs, doubled line
 * breaks and indented lines begin new ones. The blocks are moved into a new document with the same base URI.
 */
final class Flattener {
    private static final Set<String> KEPT = Set.of(
            "h1", "h2", "h3", "h4", "h5", "h6", "p", "ul", "ol", "dl", "table", "figure", "pre", "blockquote", "hr");
    private static final Set<String> MEDIA = Set.of("iframe", "video", "audio");
    private static final Pattern INDENTED = Pattern.compile("^[\\s]*[\\u3000\\u00A0]{2,}.*", Pattern.DOTALL);
    private static final Pattern NEW_PARAGRAPH = Pattern.compile("\\n[ \\t]*\\n\\s*|\\n(?=[\\u3000 ]{2,})");

    private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t]*\\n");

    /** The line above the signature of a mail or a board's post (RFC 3676, section 4.3). */
    private static final Pattern SIGNATURE = Pattern.compile("(?<=\\n)--[ \\t]*(?=\\n)");

    private final Element target;
    private List<Node> loose = new ArrayList<>();

    private Flattener(Element target) {
        this.target = target;
    }

    static List<Element> blocks(Element root) {
        Document document = Document.createShell(root.baseUri());
        document.outputSettings().prettyPrint(false);
        Flattener flattener = new Flattener(document.body());
        flattener.visit(root);
        flattener.endParagraph();
        // Each block carries the base URI itself, so that a copy of it still knows where its links lead.
        document.body().children().forEach(block -> block.setBaseUri(root.baseUri()));
        return List.copyOf(document.body().children());
    }

    private void visit(Element parent) {
        for (Node node : List.copyOf(parent.childNodes())) {
            if (node instanceof TextNode text) {
                addText(text);
            } else if (node instanceof Element element) {
                visitElement(element);
            }
        }
    }

    /** Blank lines inside one text are kept by the page's style sheet (a board's post, say): they end paragraphs. */
    private void addText(TextNode text) {
        String[] parts = SIGNATURE.split(text.getWholeText(), -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                endParagraph();
            }
            addParagraphs(BLANK_LINE.split(parts[i], -1));
        }
    }

    private void addParagraphs(String[] paragraphs) {
        for (String paragraph : paragraphs) {
            boolean follows =
                    !loose.isEmpty() && loose.get(loose.size() - 1) instanceof TextNode before && !isBlank(before);
            if (follows && paragraphs.length > 1 && !paragraph.isBlank()) {
                endParagraph();
            }
            loose.add(new TextNode(paragraph));
        }
    }

    private void visitElement(Element element) {
        String name = element.normalName();
        if (MEDIA.contains(name)) {
            endParagraph();
            target.appendElement("figure").appendChild(element);
        } else if (name.equals("table") && TableReader.isLayout(element)) {
            for (Element cell : TableReader.cells(element)) {
                endParagraph();
                visit(cell);
            }
            endParagraph();
        } else if (name.matches("ul|ol") && isLayoutList(element)) {
            endParagraph();
            visit(element);
            endParagraph();
        } else if (KEPT.contains(name)) {
            endParagraph();
            keep(element);
        } else if (element.isBlock() || holdsBlocks(element)) {
            endParagraph();
            visit(element);
            endParagraph();
        } else if (holdsBreaks(element)) {
            visit(element);
        } else {
            loose.add(element);
        }
    }

    /** A list whose items are sections of a page: with headings or many paragraphs in one item. */
    static boolean isLayoutList(Element list) {
        return list.selectFirst("h1, h2, h3, h4, article") != null
                || list.children().stream()
                        .anyMatch(item -> item.select("> p, > div > p").size() > 4);
    }

    private static boolean holdsBlocks(Element element) {
        return element.getAllElements().stream()
                .anyMatch(inner -> inner.isBlock() || MEDIA.contains(inner.normalName()));
    }

    /** Wrappers that only set a font are opened, so that the line breaks in them can end paragraphs. */
    private static boolean holdsBreaks(Element element) {
        return switch (element.normalName()) {
            case "span", "font", "big", "small" -> element.selectFirst("br") != null;
            default -> false;
        };
    }

    private void keep(Element element) {
        switch (element.normalName()) {
            case "p" -> {
                visit(element);
                endParagraph();
            }
            case "pre" -> preformatted(element);
            case "hr" -> target.appendChild(element);
            default -> {
                if (element.hasText() || element.selectFirst("img, iframe, video") != null) {
                    target.appendChild(element);
                }
            }
        }
    }

    /** Running Chinese text in {@code <pre>} is text with fixed lines, not code. */
    private void preformatted(Element pre) {
        String text = pre.wholeText();
        long wide = text.chars().filter(c -> c >= 0x2E80).count();
        boolean code = pre.selectFirst("code, span[class]") != null;
        if (code || wide * 2 < text.chars().filter(c -> c > ' ').count()) {
            if (!text.isBlank()) {
                target.appendChild(pre);
            }
            return;
        }
        for (String paragraph : NEW_PARAGRAPH.split(text)) {
            if (!paragraph.isBlank()) {
                target.appendElement("p").text(paragraph);
            }
        }
    }

    private void endParagraph() {
        List<Node> run = loose;
        loose = new ArrayList<>();
        List<Node> paragraph = new ArrayList<>();
        for (int i = 0; i < run.size(); i++) {
            if (endsParagraph(run, i)) {
                addParagraph(paragraph);
                paragraph = new ArrayList<>();
            } else {
                paragraph.add(run.get(i));
            }
        }
        addParagraph(paragraph);
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
        return text.getWholeText().chars().allMatch(c -> c <= ' ' || c == 0xA0 || c == 0x3000);
    }

    private static boolean isBreak(Node node) {
        return node instanceof Element element && element.normalName().equals("br");
    }

    private void addParagraph(List<Node> nodes) {
        boolean empty = nodes.stream()
                .allMatch(node -> node instanceof TextNode text
                        ? isBlank(text)
                        : !((Element) node).hasText()
                                && ((Element) node).getElementsByTag("img").isEmpty());
        if (!empty) {
            boolean text = nodes.stream()
                    .anyMatch(node -> node instanceof TextNode words ? !isBlank(words) : ((Element) node).hasText());
            Element paragraph = target.appendElement(text ? "p" : "figure");
            nodes.forEach(paragraph::appendChild);
        }
    }
}

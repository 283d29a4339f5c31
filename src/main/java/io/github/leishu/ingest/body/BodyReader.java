package io.github.leishu.ingest.body;

import io.github.leishu.article.Block;
import io.github.leishu.article.Body;
import io.github.leishu.article.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;

/** Block elements to a {@link Body} in normal form. Thread-safe; the elements are left alone. */
public final class BodyReader {
    /** Lists and quotes nested deeper are read as if they were not nested; MarkdownParser's limit is higher. */
    private static final int MAX_NESTING = 12;

    private static final int TOP_HEADING = 2;
    private static final int NO_HEADING = 7;
    private static final Evaluator CAPTION = new Evaluator.Tag("figcaption");
    private static final Set<String> NOT_PROSE_CONTAINERS = Set.of("iframe", "video", "audio");

    private final Footnotes footnotes;
    private final InlineReader inlines;
    private final TableReader tables;
    private final int headingShift;

    private BodyReader(List<Element> blocks) {
        footnotes = new Footnotes(blocks);
        inlines = new InlineReader(footnotes);
        tables = new TableReader(inlines);
        headingShift = TOP_HEADING - topHeading(blocks);
    }

    /** The blocks in order; relative links are resolved against each element's base URI. */
    public static Body body(List<Element> blocks) {
        return new Body(new BodyReader(blocks).blocks(blocks, 0));
    }

    private static int topHeading(List<Element> blocks) {
        int top = NO_HEADING;
        for (Element block : blocks) {
            top = topHeading(block, top);
        }
        return top == NO_HEADING ? TOP_HEADING : top;
    }

    private static int topHeading(Element element, int top) {
        boolean higher = isHeading(element) && headingLevel(element) < top && element.hasText();
        int highest = higher ? headingLevel(element) : top;
        for (int i = 0; i < element.childNodeSize(); i++) {
            highest = element.childNode(i) instanceof Element inner ? topHeading(inner, highest) : highest;
        }
        return highest;
    }

    private static boolean isHeading(Element element) {
        String name = element.normalName();
        return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6';
    }

    private static int headingLevel(Element heading) {
        return heading.normalName().charAt(1) - '0';
    }

    /** Loose text and inline elements between blocks become paragraphs. */
    private List<Block> blocks(List<? extends Node> nodes, int nesting) {
        List<Block> blocks = new ArrayList<>();
        List<Node> loose = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            if (isInline(node)) {
                loose.add(node);
            } else if (node instanceof Element element) {
                blocks.addAll(paragraphs(loose));
                loose.clear();
                block(element, nesting, blocks);
            }
        }
        blocks.addAll(paragraphs(loose));
        return blocks;
    }

    private static boolean isInline(Node node) {
        if (node instanceof TextNode) {
            return true;
        }
        if (!(node instanceof Element element)
                || InlineReader.DROPPED.contains(element.normalName())
                || NOT_PROSE_CONTAINERS.contains(element.normalName())) {
            return false;
        }
        return !breaksParagraph(element);
    }

    private static boolean breaksParagraph(Element element) {
        if (element.isBlock() || NOT_PROSE_CONTAINERS.contains(element.normalName())) {
            return true;
        }
        for (int i = 0; i < element.childNodeSize(); i++) {
            if (element.childNode(i) instanceof Element inner && breaksParagraph(inner)) {
                return true;
            }
        }
        return false;
    }

    private void block(Element element, int nesting, List<Block> out) {
        String name = element.normalName();
        if (InlineReader.DROPPED.contains(name)) {
            return;
        }
        switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, out);
            case "p" -> paragraph(element, nesting, out);
            case "ul", "ol", "menu", "dir" -> list(element, nesting, out);
            case "dl" -> definitions(element, nesting, out);
            case "blockquote" -> quote(element, nesting, out);
            case "pre" -> CodeReader.block(element).ifPresent(out::add);
            case "table" -> table(element, nesting, out);
            case "figure" -> figure(element, nesting, out);
            case "hr" -> out.add(new Block.Divider());
            case "summary" ->
                out.addAll(paragraphs(List.of(element)).stream()
                        .map(BodyReader::strong)
                        .toList());
            case "iframe", "video", "audio" -> EmbedReader.read(element).ifPresent(out::add);
            default -> out.addAll(blocks(element.childNodes(), nesting));
        }
    }

    private void heading(Element element, List<Block> out) {
        List<Inline> content = new ArrayList<>();
        List<Inline.Image> images = new ArrayList<>();
        for (Inline inline : inlines.read(element.childNodes())) {
            if (inline instanceof Inline.Image image) {
                images.add(image);
            } else {
                content.add(inline instanceof Inline.LineBreak ? new Inline.Text(" ") : inline);
            }
        }
        List<Inline> trimmed = Runs.trim(content);
        if (!trimmed.isEmpty()) {
            int level = Math.max(TOP_HEADING, Math.min(6, headingLevel(element) + headingShift));
            out.add(new Block.Heading(level, trimmed));
        }
        images.forEach(image -> out.add(new Block.Figure(image, List.of())));
    }

    private void paragraph(Element element, int nesting, List<Block> out) {
        Optional<String> note = footnotes.note(element);
        List<Block> content = blocks(element.childNodes(), nesting);
        if (note.isPresent() && !content.isEmpty()) {
            out.add(new Block.Footnote(note.get(), footnotes.withoutMark(note.get(), content)));
        } else {
            out.addAll(content);
        }
    }

    /** One paragraph, or several where the run holds doubled line breaks or images that stand alone. */
    private List<Block> paragraphs(List<? extends Node> nodes) {
        if (nodes.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        for (List<Inline> run : Runs.split(inlines.read(nodes))) {
            if (run.size() == 1 && run.get(0) instanceof Inline.Image image) {
                blocks.add(new Block.Figure(image, List.of()));
            } else {
                blocks.add(new Block.Paragraph(run));
            }
        }
        return blocks;
    }

    private static Block strong(Block block) {
        return block instanceof Block.Paragraph paragraph
                ? new Block.Paragraph(List.of(new Inline.Strong(paragraph.content())))
                : block;
    }

    private void list(Element element, int nesting, List<Block> out) {
        List<List<Block>> items = new ArrayList<>();
        List<Block> notes = new ArrayList<>();
        for (Node node : itemNodes(element)) {
            boolean item = node instanceof Element child && child.normalName().equals("li");
            List<Block> content = blocks(item ? node.childNodes() : List.of(node), nesting + 1);
            Optional<String> note = node instanceof Element child ? footnotes.note(child) : Optional.empty();
            if (content.isEmpty()) {
                continue;
            }
            if (note.isPresent()) {
                notes.add(new Block.Footnote(note.get(), footnotes.withoutMark(note.get(), content)));
            } else if (!item && !items.isEmpty() && content.get(0) instanceof Block.ListBlock) {
                // A list between two items belongs to the one before it.
                appendList((Block.ListBlock) content.get(0), items.get(items.size() - 1));
                items.get(items.size() - 1).addAll(content.subList(1, content.size()));
            } else {
                items.add(new ArrayList<>(content));
            }
        }
        if (nesting >= MAX_NESTING) {
            items.forEach(out::addAll);
        } else if (!items.isEmpty()) {
            boolean ordered = element.normalName().equals("ol");
            out.add(new Block.ListBlock(ordered, ordered ? start(element) : 1, items));
        }
        out.addAll(notes);
    }

    private static void appendList(Block.ListBlock list, List<Block> item) {
        int last = item.size() - 1;
        if (last >= 0 && item.get(last) instanceof Block.ListBlock before && before.ordered() == list.ordered()) {
            List<List<Block>> items = new ArrayList<>(before.items());
            items.addAll(list.items());
            item.set(last, new Block.ListBlock(before.ordered(), before.start(), items));
        } else {
            item.add(list);
        }
    }

    /** The items, also of lists that have wrappers around theirs. */
    private static List<Node> itemNodes(Element list) {
        List<Node> nodes = new ArrayList<>();
        for (Node node : list.childNodes()) {
            if (node instanceof Element child && child.nameIs("div") && holdsOnlyItems(child)) {
                nodes.addAll(node.childNodes());
            } else {
                nodes.add(node);
            }
        }
        return nodes;
    }

    private static boolean holdsOnlyItems(Element wrapper) {
        return wrapper.childrenSize() > 0 && wrapper.children().stream().allMatch(child -> child.nameIs("li"));
    }

    private static int start(Element list) {
        Element first = list.children().stream()
                .filter(child -> child.nameIs("li"))
                .findFirst()
                .orElse(null);
        String value = first == null ? "" : first.attr("value").strip();
        String start = value.isEmpty() ? list.attr("start").strip() : value;
        return start.matches("\\d{1,8}") ? Integer.parseInt(start) : 1;
    }

    /** Terms are bold paragraphs; what is said about them follows in the same list item. */
    private void definitions(Element element, int nesting, List<Block> out) {
        List<List<Block>> items = new ArrayList<>();
        boolean termLast = false;
        for (Element part : definitionParts(element)) {
            boolean term = part.normalName().equals("dt");
            List<Block> content = blocks(part.childNodes(), nesting + 1);
            if (term) {
                content = content.stream().map(BodyReader::strong).toList();
            }
            if (items.isEmpty() || (term && !termLast)) {
                items.add(new ArrayList<>());
            }
            items.get(items.size() - 1).addAll(content);
            termLast = term;
        }
        items.removeIf(List::isEmpty);
        if (nesting >= MAX_NESTING) {
            items.forEach(out::addAll);
        } else if (!items.isEmpty()) {
            out.add(new Block.ListBlock(false, 1, items));
        }
    }

    /** Terms and what is said about them, each group perhaps in a wrapper. */
    private static List<Element> definitionParts(Element list) {
        List<Element> parts = new ArrayList<>();
        for (Element child : list.children()) {
            if (child.nameIs("div")) {
                child.children().stream().filter(BodyReader::isDefinitionPart).forEach(parts::add);
            } else if (isDefinitionPart(child)) {
                parts.add(child);
            }
        }
        return parts;
    }

    private static boolean isDefinitionPart(Element element) {
        return element.nameIs("dt") || element.nameIs("dd");
    }

    private void quote(Element element, int nesting, List<Block> out) {
        List<Block> content = blocks(element.childNodes(), nesting + 1);
        if (nesting >= MAX_NESTING) {
            out.addAll(content);
        } else if (!content.isEmpty()) {
            out.add(new Block.Quote(content));
        }
    }

    private void table(Element element, int nesting, List<Block> out) {
        if (TableReader.isLayout(element)) {
            for (Element cell : TableReader.cells(element)) {
                out.addAll(blocks(cell.childNodes(), nesting));
            }
        } else {
            element.children().stream()
                    .filter(child -> child.nameIs("caption"))
                    .findFirst()
                    .ifPresent(caption -> out.addAll(paragraphs(caption.childNodes())));
            tables.read(element).ifPresent(out::add);
        }
    }

    private static List<Node> withoutCaptions(Element figure) {
        List<Node> nodes = new ArrayList<>(figure.childNodes());
        nodes.removeIf(node -> node.nameIs("figcaption"));
        return nodes;
    }

    /** The caption goes to the last image; a figure around something else is that with its caption below. */
    private void figure(Element element, int nesting, List<Block> out) {
        Element caption = element.selectFirst(CAPTION);
        List<Inline> words = caption == null
                ? List.of()
                : Runs.trim(inlines.read(caption.childNodes()).stream()
                        .filter(inline -> !(inline instanceof Inline.Image))
                        .toList());
        List<Block> content = blocks(caption == null ? element.childNodes() : withoutCaptions(element), nesting);
        int last = content.size() - 1;
        if (last >= 0 && content.get(last) instanceof Block.Figure figure) {
            out.addAll(content.subList(0, last));
            out.add(new Block.Figure(figure.image(), words));
        } else {
            out.addAll(content);
            if (!words.isEmpty()) {
                out.add(new Block.Paragraph(words));
            }
        }
    }
}

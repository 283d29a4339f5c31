package io.github.leishu.ingest.meta;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Everything on a page that can speak about its article, gathered in one walk over its nodes. */
final class PageScan {
    private static final Set<String> SILENT =
            Set.of("style", "noscript", "template", "option", "svg", "iframe", "head", "script", "title");
    private static final int MAX_MARKED = 200;
    private static final int MAX_DEPTH = 600;

    /** A row longer than this is kept in one piece. */
    private static final int HEADER = 300;

    private static final Set<String> APART = Set.of("aside", "footer", "nav");

    /** An element whose names or attributes say what it holds. */
    record Marked(Mark mark, Element element, int row, int aside) {}

    final MetaTags meta = new MetaTags();
    final List<String> linkedData = new ArrayList<>();
    final List<Element> scripts = new ArrayList<>();
    final List<Element> links = new ArrayList<>();
    final List<Row> rows = new ArrayList<>();
    final List<Marked> marked = new ArrayList<>();
    final List<Element> tags = new ArrayList<>();
    final List<Element> images = new ArrayList<>();

    String windowTitle = "";
    String language = "";

    /** What class names tell; the same ones come again and again on a page. */
    private record Telling(Optional<Mark> mark, boolean aside) {
        static final Telling NOTHING = new Telling(Optional.empty(), false);
    }

    private final Map<String, Telling> told = new HashMap<>();
    private final int[] aside = new int[MAX_DEPTH];
    private final List<String> pieces = new ArrayList<>();
    private final StringBuilder piece = new StringBuilder();
    private int length;
    private int linkedLength;
    private int links0;
    private int level;

    PageScan(Document page) {
        page.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (node instanceof TextNode text) {
                    text(text.getWholeText());
                    return FilterResult.CONTINUE;
                }
                return node instanceof Element element ? enter(element, depth) : FilterResult.CONTINUE;
            }

            @Override
            public FilterResult tail(Node node, int depth) {
                if (node instanceof Element element) {
                    leave(element, depth);
                }
                return FilterResult.CONTINUE;
            }
        });
        endRow(0);
    }

    /** Makes what is told here independent of the page. */
    void keep() {
        marked.replaceAll(each -> new Marked(each.mark(), Snapshot.of(each.element()), each.row(), each.aside()));
        tags.replaceAll(Snapshot::of);
        links.replaceAll(Snapshot::of);
    }

    private NodeFilter.FilterResult enter(Element element, int depth) {
        String name = element.normalName();
        int at = Math.min(depth, MAX_DEPTH - 1);
        aside[at] = at > 0 ? aside[at - 1] : 0;
        switch (name) {
            case "meta" -> meta.add(element);
            case "link" -> links.add(element);
            case "script" -> script(element);
            case "img" -> images.add(element);
            case "br" -> endRow(at);
            case "title" -> windowTitle = windowTitle.isEmpty() ? element.text() : windowTitle;
            default -> edge(element, at);
        }
        if (name.equals("head")) {
            head(element);
        } else if (name.equals("html")) {
            language = element.hasAttr("lang") ? element.attr("lang") : element.attr("xml:lang");
        }
        return SILENT.contains(name) ? NodeFilter.FilterResult.SKIP_CHILDREN : NodeFilter.FilterResult.CONTINUE;
    }

    private void head(Element head) {
        for (Element child : head.children()) {
            switch (child.normalName()) {
                case "meta" -> meta.add(child);
                case "link" -> links.add(child);
                case "script" -> script(child);
                case "title" -> windowTitle = windowTitle.isEmpty() ? child.text() : windowTitle;
                default -> {}
            }
        }
    }

    private void script(Element script) {
        if (script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
            linkedData.add(script.data());
        } else if (!script.hasAttr("src")) {
            scripts.add(script);
        }
    }

    private void edge(Element element, int depth) {
        String name = element.normalName();
        if (element.isBlock()) {
            endRow(depth);
            level = name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1))
                    ? name.charAt(1) - '0'
                    : level;
        } else {
            endPiece();
        }
        links0 += name.equals("a") ? 1 : 0;
        if (element.attributesSize() > 0 && !name.equals("body") && !name.equals("html")) {
            marks(element, depth);
        }
        if (APART.contains(name)) {
            aside[depth]++;
        }
    }

    private void marks(Element element, int depth) {
        String key = element.hasAttr("id") ? element.className() + " " + element.id() : element.className();
        Telling telling = key.isEmpty() ? Telling.NOTHING : told.get(key);
        if (telling == null) {
            NameWords words = NameWords.of(key);
            telling = new Telling(words.mark(), words.aside());
            told.put(key, telling);
        }
        aside[depth] += telling.aside() ? 1 : 0;
        String rel = element.attr("rel");
        if (rel.equals("tag")) {
            tags.add(element);
        } else if (rel.contains("license")) {
            links.add(element);
        }
        Optional<Mark> mark = Mark.stated(element);
        mark = mark.isEmpty() ? telling.mark() : mark;
        if (mark.isPresent() && marked.size() < MAX_MARKED) {
            marked.add(new Marked(mark.get(), element, rows.size(), aside[depth]));
        }
    }

    private void leave(Element element, int depth) {
        int at = Math.min(depth, MAX_DEPTH - 1);
        String name = element.normalName();
        if (SILENT.contains(name)) {
            return;
        }
        if (element.isBlock()) {
            endRow(at);
            level = name.length() == 2 && name.charAt(0) == 'h' ? 0 : level;
        } else {
            endPiece();
        }
        links0 -= name.equals("a") ? 1 : 0;
    }

    private void text(String text) {
        piece.append(text);
        length += text.length();
        linkedLength += links0 > 0 ? text.length() : text.isBlank() ? text.length() : 0;
    }

    private void endPiece() {
        String text = collapsed(piece);
        if (!text.isEmpty()) {
            pieces.add(text);
        }
        piece.setLength(0);
    }

    /** With single blanks in place of all white space, which non-breaking blanks are here as well. */
    static String collapsed(CharSequence text) {
        StringBuilder result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c)
                    && !Character.isISOControl(c)
                    && !Character.isSpaceChar(c)
                    && c != 0x200B
                    && c != 0xFEFF) {
                result.append(c);
            } else if (!result.isEmpty() && result.charAt(result.length() - 1) != ' ') {
                result.append(' ');
            }
        }
        return result.toString().strip();
    }

    private void endRow(int depth) {
        endPiece();
        if (!pieces.isEmpty()) {
            List<String> whole = length > HEADER ? List.of(String.join(" ", pieces)) : pieces;
            rows.add(
                    new Row(rows.size(), String.join(" ", pieces), whole, level, aside[depth], linkedLength >= length));
        }
        pieces.clear();
        length = 0;
        linkedLength = 0;
    }
}

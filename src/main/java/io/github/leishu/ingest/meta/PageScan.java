package io.github.leishu.ingest.meta;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Everything on a page that can speak about its article, gathered in one walk over its nodes. Of these only the scripts
 * are kept, which cleaning leaves alone.
 */
final class PageScan {
    private static final int MAX_MARKED = 200;
    private static final int MAX_DEPTH = 600;

    /** A row longer than this is kept in one piece. */
    private static final int HEADER = 300;

    /** Characters of the longest text that holds tags. */
    private static final int TAGS = 200;

    /** @param address absolute where that can be told */
    record Link(String rel, String address) {
        /** What needs no resolving is not resolved, which takes as long as to read a hundred elements. */
        static Link of(Element element) {
            String href = element.attr("href");
            return new Link(element.attr("rel"), isPlain(href) ? href : element.absUrl("href"));
        }

        /** Whether it is an absolute address of nothing but letters, digits, hyphens and slashes, with dots in words. */
        private static boolean isPlain(String href) {
            int host = href.startsWith("https://") ? 8 : href.startsWith("http://") ? 7 : href.length();
            for (int i = host; i < href.length(); i++) {
                char c = href.charAt(i);
                boolean word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
                boolean mark = i > host && (c == '-' || c == '/' || (c == '.' && href.charAt(i - 1) != '/'));
                if (!word && !mark) {
                    return false;
                }
            }
            return host < href.length();
        }
    }

    final MetaTags meta = new MetaTags();
    final List<String> linkedData = new ArrayList<>();
    final List<Element> scripts = new ArrayList<>();
    final List<Link> links = new ArrayList<>();
    final List<Row> rows = new ArrayList<>();
    final List<Marked> marked = new ArrayList<>();
    final List<String> tags = new ArrayList<>();

    String windowTitle = "";
    String language = "";

    /** What names tell; the same ones come again and again on a page. */
    private final Map<String, NameWords> told = new HashMap<>();

    private final int[] aside = new int[MAX_DEPTH];
    private final Pieces.Collector pieces = new Pieces.Collector();
    private int length;
    private int linkedLength;
    private int openLinks;
    private int level;

    PageScan(Document page) {
        visit(page, 0);
        endRow(0);
    }

    private void visit(Element element, int depth) {
        if (!enter(element, Math.min(depth, MAX_DEPTH - 1))) {
            return;
        }
        for (int i = 0, count = element.childNodeSize(); i < count; i++) {
            Node child = element.childNode(i);
            if (child instanceof TextNode text) {
                text(text.getWholeText());
            } else if (child instanceof Element inner) {
                visit(inner, depth + 1);
            }
        }
        leave(element, depth);
    }

    /** Whether what is inside is to be read as well. */
    private boolean enter(Element element, int depth) {
        aside[depth] = depth > 0 ? aside[depth - 1] : 0;
        switch (element.normalName()) {
            case "meta" -> meta(element);
            case "link" -> link(element);
            case "br" -> endRow(depth);
            case "img" -> {}
            case "script" -> {
                script(element);
                return false;
            }
            case "title" -> {
                title(element);
                return false;
            }
            case "head" -> {
                edge(element, depth);
                head(element);
                return false;
            }
            case "style", "noscript", "template", "option", "svg", "iframe" -> {
                edge(element, depth);
                return false;
            }
            case "aside", "footer", "nav" -> {
                edge(element, depth);
                aside[depth]++;
            }
            case "a" -> {
                edge(element, depth);
                openLinks++;
            }
            case "html" -> {
                edge(element, depth);
                language = element.hasAttr("lang") ? element.attr("lang") : element.attr("xml:lang");
            }
            default -> edge(element, depth);
        }
        return true;
    }

    private void head(Element head) {
        for (int i = 0; i < head.childNodeSize(); i++) {
            if (head.childNode(i) instanceof Element child) {
                inHead(child);
            }
        }
    }

    private void inHead(Element child) {
        switch (child.normalName()) {
            case "meta" -> meta(child);
            case "link" -> link(child);
            case "script" -> script(child);
            case "title" -> title(child);
            default -> {}
        }
    }

    /** Some publishing systems write JSON-LD into a {@code meta} element. */
    private void meta(Element element) {
        if (element.attributes().get("name").endsWith("ld+json")) {
            linkedData.add(element.attr("content"));
        } else {
            meta.add(element);
        }
    }

    private void link(Element link) {
        String rel = link.attributes().get("rel");
        if (rel.equalsIgnoreCase("canonical") || rel.toLowerCase(Locale.ROOT).contains("license")) {
            links.add(Link.of(link));
        }
    }

    private void title(Element title) {
        windowTitle = windowTitle.isEmpty() ? title.text() : windowTitle;
    }

    private void script(Element script) {
        if (script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
            linkedData.add(data(script));
        } else if (!script.hasAttr("src")) {
            scripts.add(script);
        }
    }

    /** A script's text without a copy of it. */
    static String data(Element script) {
        boolean single = script.childNodeSize() == 1;
        return single && script.childNode(0) instanceof DataNode data ? data.getWholeData() : script.data();
    }

    private void edge(Element element, int depth) {
        if (element.isBlock()) {
            endRow(depth);
            int heading = headingLevel(element.normalName());
            level = heading >= 0 ? heading : level;
        } else {
            pieces.cut();
        }
        int attributes = element.attributesSize();
        if (attributes > 0) {
            marks(element, attributes, depth);
        }
    }

    /** -1 for anything else. */
    private static int headingLevel(String name) {
        return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1))
                ? name.charAt(1) - '0'
                : -1;
    }

    private void marks(Element element, int count, int depth) {
        String name = element.normalName();
        if (name.length() == 4 && (name.equals("body") || name.equals("html"))) {
            return;
        }
        Attributes attributes = element.attributes();
        String classes = attributes.get("class");
        int others = count - (classes.isEmpty() ? 0 : 1);
        String id = others == 0 ? "" : attributes.get("id");
        others -= id.isEmpty() ? 0 : 1;
        NameWords words = words(classes.trim(), id);
        aside[depth] += words.aside() ? 1 : 0;
        Optional<Mark> mark = others == 0 ? Mark.ofName(name) : stated(element, attributes, others);
        mark = mark.isEmpty() ? words.mark() : mark;
        if (mark.isPresent() && marked.size() < MAX_MARKED) {
            marked.add(Marked.of(mark.get(), element, rows.size(), aside[depth]));
        }
    }

    /** Most links have nothing but a target, and that need not be looked for under other names. */
    private Optional<Mark> stated(Element element, Attributes attributes, int count) {
        String name = element.normalName();
        String target = isLink(name) ? attributes.get("href") : "";
        if (count == 1 && !target.isEmpty()) {
            return Mark.ofTarget(target);
        }
        relation(element, attributes.get("rel"));
        return Mark.stated(name, attributes);
    }

    private void relation(Element element, String rel) {
        if (rel.equals("tag")) {
            tags.add(Pieces.textOf(element, TAGS).orElse(""));
        } else if (rel.contains("license")) {
            links.add(Link.of(element));
        }
    }

    /** Ids are mostly different and tell nothing, so that only what class names tell is kept. */
    private NameWords words(String classes, String id) {
        NameWords words = classes.isEmpty() ? NameWords.NOTHING : told(classes);
        boolean both = !id.isEmpty() && (words != NameWords.NOTHING || NameWords.of(id) != NameWords.NOTHING);
        return both ? NameWords.of(classes + " " + id) : words;
    }

    private NameWords told(String classes) {
        NameWords known = told.get(classes);
        if (known == null) {
            known = NameWords.of(classes);
            told.put(classes, known);
        }
        return known;
    }

    private void leave(Element element, int depth) {
        String name = element.normalName();
        if (element.isBlock()) {
            endRow(Math.min(depth, MAX_DEPTH - 1));
            level = name.length() == 2 && name.charAt(0) == 'h' ? 0 : level;
        } else {
            pieces.cut();
        }
        openLinks -= isLink(name) ? 1 : 0;
    }

    /** Asked for every element, and faster than comparing strings. */
    private static boolean isLink(String name) {
        return name.length() == 1 && name.charAt(0) == 'a';
    }

    private void text(String text) {
        boolean white = pieces.add(text);
        length += text.length();
        linkedLength += white || openLinks > 0 ? text.length() : 0;
    }

    private void endRow(int depth) {
        pieces.cut();
        if (!pieces.isEmpty()) {
            boolean linked = linkedLength >= length;
            rows.add(new Row(rows.size(), pieces.take(length > HEADER), level, aside[depth], linked));
        }
        length = 0;
        linkedLength = 0;
    }
}

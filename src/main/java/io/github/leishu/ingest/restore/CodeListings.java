package io.github.leishu.ingest.restore;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jsoup.select.Evaluator;

/** Code that a highlighter set as a table with a column of line numbers, or as a list of lines, becomes one {@code pre}. */
final class CodeListings {
    private static final Pattern GUTTER = Pattern.compile(
            "(?i)gutter|line-?no|line-?num|linenos|blob-num|ln-numbers|(?:^|[\\s_-])num(?:bers?)?(?:[\\s_-]|$)");
    private static final Pattern CODE =
            Pattern.compile("(?i)(?:^|[\\s_-])(?:code|blob-code|rouge-code|ln-code|codeline)(?:[\\s_-]|$)");
    private static final Pattern NUMBERS = Pattern.compile("[\\d\\s\\u200b.:]*");
    private static final Evaluator LIST = new Evaluator.Tag("ol");
    private static final int MOST_ROWS = 20_000;

    private CodeListings() {}

    static void table(Element table) {
        if (table.parent() == null || !holdsCode(table, false)) {
            return;
        }
        List<String> lines = new ArrayList<>();
        Elements rows = table.select("> tbody > tr, > tr");
        if (rows.size() > MOST_ROWS) {
            return;
        }
        boolean numbered = false;
        Element pre = null;
        for (Element row : rows) {
            Element code = null;
            for (Element cell : row.children()) {
                boolean numbers = isGutter(cell);
                numbered |= numbers;
                if (!numbers && (code != null || !isCode(cell))) {
                    return;
                }
                code = numbers ? code : cell;
            }
            if (code != null) {
                pre = rows.size() == 1 ? code.selectFirst("pre") : null;
                lines.addAll(linesOf(code));
            }
        }
        if (numbered && !lines.isEmpty()) {
            table.replaceWith(pre != null ? pre : listing(lines, table.className()));
        }
    }

    private static boolean holdsCode(Element element, boolean inCell) {
        for (int i = 0; i < element.childNodeSize(); i++) {
            if (element.childNode(i) instanceof Element child) {
                boolean cell = child.normalName().equals("td");
                boolean code = cell
                        ? child.attr("class").toLowerCase(Locale.ROOT).contains("code")
                        : inCell && child.normalName().equals("pre");
                if (code || holdsCode(child, inCell || cell)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isGutter(Element cell) {
        boolean named = GUTTER.matcher(cell.className()).find() || cell.hasAttr("data-line-number");
        return (named || cell.selectFirst("pre") != null || !cell.hasText())
                && NUMBERS.matcher(cell.text()).matches();
    }

    private static boolean isCode(Element cell) {
        return CODE.matcher(cell.className()).find() || cell.selectFirst("pre") != null;
    }

    private static List<String> linesOf(Element cell) {
        Elements blocks = cell.select("div:not(:has(div))");
        return blocks.size() > 1
                ? blocks.stream().map(Element::wholeText).toList()
                : List.of(cell.wholeText().replaceAll("^\\n+|\\n+$", ""));
    }

    /** A box named after code whose only content is an ordered list: each item is a line. */
    static void lines(Element box) {
        Element list = box.selectFirst(LIST);
        boolean listed = list != null
                && box.parent() != null
                && box.selectFirst("ol > li") != null
                && box.selectFirst("pre, p, table, h1, h2, h3, h4") == null;
        if (list == null || !listed || box.text().length() > list.text().length() + 20) {
            return;
        }
        List<String> lines = list.children().stream()
                .map(item -> item.wholeText().replaceAll("[\\r\\n]+$", ""))
                .toList();
        box.replaceWith(listing(lines, box.className()));
    }

    private static Element listing(List<String> lines, String names) {
        Element pre = new Element("pre").attr("class", names);
        pre.appendElement("code").text(lines.stream().collect(Collectors.joining("\n")));
        return pre;
    }
}

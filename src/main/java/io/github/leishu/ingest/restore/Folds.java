package io.github.leishu.ingest.restore;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Shows the rest of a text that waits behind a button, and takes the button away. */
final class Folds {
    private static final Pattern REST = Pattern.compile(
            "(?i)more|rest|full|expand|fold|collaps|remain|continu|hidden-?(?:text|content|part)|zhankai");
    private static final Pattern OTHER = Pattern.compile(
            "(?i)comment|login|modal|popup|menu|share|nav|repl[yi]|lang|search|relat|recommend|cookie|form|subscri");
    private static final Pattern BUTTON = Pattern.compile(
            "(?i)[\\s.…+▼↓»>（(]*(?:点击|點擊|點選)?(?:展开|展開|阅读|閱讀|查看|显示|顯示|看|继续|繼續)(?:阅读|閱讀)?(?:全文|更多|全部|剩余部分|完整(?:内容|內容|文章))[\\s.…+▼↓»>）)]*"
                    + "|[\\s.…+▼↓»>(\\[]*(?:read|show|see|view|load)\\s(?:more|full\\s(?:article|story|text)|the\\s(?:rest|full\\sstory))[\\s.…+▼↓»>)\\]]*|continue\\sreading[\\s.…»>→]*|続きを読む[\\s.…»>]*|もっと見る");
    private static final int LONGEST_BUTTON = 24;

    /** Characters of a rest that is worth showing. */
    private static final int LEAST = 40;

    private Folds() {}

    static void open(Element element) {
        String name = element.normalName();
        if (name.equals("a") || name.equals("button") || name.equals("span")) {
            button(element, name);
        } else if (element.hasAttr("style") || element.hasAttr("hidden")) {
            rest(element);
        }
    }

    private static void button(Element element, String name) {
        String own = element.ownText();
        if (own.length() < 2 || own.length() > LONGEST_BUTTON || element.parent() == null) {
            return;
        }
        String href = element.attr("href").strip();
        boolean here = href.isEmpty() || href.startsWith("#") || href.startsWith("javascript:");
        boolean acts = !name.equals("span")
                || element.hasAttr("onclick")
                || REST.matcher(element.className()).find();
        if (here && acts && BUTTON.matcher(own).matches()) {
            element.remove();
        }
    }

    private static void rest(Element element) {
        String names = element.className() + " " + element.id();
        boolean hidden = element.hasAttr("hidden")
                || element.attr("style")
                        .toLowerCase(Locale.ROOT)
                        .replace(" ", "")
                        .contains("display:none");
        if (!hidden || !REST.matcher(names).find() || OTHER.matcher(names).find()) {
            return;
        }
        int text = element.text().length();
        int linked = element.getElementsByTag("a").stream()
                .mapToInt(anchor -> anchor.text().length())
                .sum();
        if (text >= LEAST && linked * 3 < text) {
            element.removeAttr("style").removeAttr("hidden");
        }
    }
}

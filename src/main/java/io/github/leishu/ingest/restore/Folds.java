package io.github.leishu.ingest.restore;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

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

    /** One of these is in all that {@link #REST} finds. */
    private static final Words REST_WORDS = new Words(List.of(List.of(
            "more",
            "rest",
            "full",
            "expand",
            "fold",
            "collaps",
            "remain",
            "continu",
            "hiddentext",
            "hiddencontent",
            "hiddenpart",
            "zhankai")));

    private static final String NO_DISPLAY = "display:none";

    private Folds() {}

    /** Whether a name speaks of the rest of a text. */
    static boolean isNamed(String names) {
        return REST_WORDS.in(names) != 0 && REST.matcher(names).find();
    }

    static boolean isHidden(Attributes attributes) {
        return attributes.hasKey("hidden") || hasNoDisplay(attributes.get("style"));
    }

    /** Looks for {@code display:none}, blanks and ASCII case ignored. */
    private static boolean hasNoDisplay(String style) {
        int matched = 0;
        for (int i = 0; i < style.length() && matched < NO_DISPLAY.length(); i++) {
            char c = style.charAt(i);
            char small = c >= 'A' && c <= 'Z' ? (char) (c + ' ') : c;
            if (small == NO_DISPLAY.charAt(matched)) {
                matched++;
            } else if (c != ' ') {
                matched = small == 'd' ? 1 : 0;
            }
        }
        return matched == NO_DISPLAY.length();
    }

    /** Whether an address leads nowhere, as a button's. */
    static boolean staysHere(String href) {
        char first = href.isEmpty() ? ' ' : href.charAt(0);
        if (first > ' ' && first <= 'z' && first != '#' && first != 'j') {
            return false; // as nearly all
        }
        String address = href.strip();
        return address.isEmpty() || address.startsWith("#") || address.startsWith("javascript:");
    }

    static void open(Element element) {
        String name = element.normalName();
        if (name.equals("a") || name.equals("button") || name.equals("span")) {
            button(element, name);
        } else if (element.attributesSize() > 0 && isHidden(element.attributes())) {
            rest(element);
        }
    }

    private static void button(Element element, String name) {
        String own = hasOwnText(element) ? element.ownText() : "";
        if (own.length() < 2 || own.length() > LONGEST_BUTTON || element.parent() == null) {
            return;
        }
        boolean acts = !name.equals("span") || element.hasAttr("onclick") || isNamed(element.className());
        if (acts && staysHere(element.attr("href")) && BUTTON.matcher(own).matches()) {
            element.remove();
        }
    }

    /** Nearly all buttons hold a picture, or another element with their text. */
    private static boolean hasOwnText(Element element) {
        for (int i = 0; i < element.childNodeSize(); i++) {
            if (element.childNode(i) instanceof TextNode text && !text.isBlank()) {
                return true;
            }
        }
        return false;
    }

    private static void rest(Element element) {
        String names = element.className() + " " + element.id();
        if (!isNamed(names) || OTHER.matcher(names).find()) {
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

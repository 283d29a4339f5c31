package io.github.leishu.ingest.markup;

import io.github.leishu.ingest.clean.RemovalLog;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Takes out short blocks whose words say that they belong to the site: legal lines, and lists under "related". */
public final class Wording implements CleanRule {
    private static final int SHORT = 220;
    private static final int LABEL = 32;
    private static final Pattern LEGAL = Pattern.compile(
            "(?i)copyright\\s*(?:©|\\(c\\)|&copy|\\d|by)|©\\s*(?:copyright|\\d{4})|all rights? reserved|版[权權]所有(?![者人权權])|(?:uses|use of) cookies|著作[权權]所有(?![者人权權])|ICP[备備证證]|公网安备|[举舉][报報][电電][话話]|[违違]法和不良信息|未[经經](?:授[权權]|[书書]面|允[许許]).{0,16}(?:[转轉][载載]|使用|[复複]制)|免责声明|免責聲明|(?:仅|僅)代表作者(?:个人|個人|本人)?[观觀][点點]");
    private static final Pattern RELATED = Pattern.compile(
            "(?i)\\W*(?:related|recommended|more|popular|trending|latest|recent|further|similar|other)\\s+(?:posts?|articles?|stories|story|news|reading|content|products?|topics?|items?|links|from .{1,24})\\W*|\\W*(?:you (?:may|might) (?:also )?(?:like|enjoy|be interested in)|read (?:next|more|also)|see also|up next|most (?:read|popular)|don't miss|share this(?: article| post)?|leave a (?:reply|comment)|recommended for you|about the author|join the conversation)\\W*"
                    + "|[\\s【\\[〖《■●▍]*(?:相[关關](?:[阅閱][读讀]|新[闻聞]|文章|[报報][道導]|推[荐薦]|[资資][讯訊]|[链鏈][接結]|[专專][题題]|[内內]容)|延伸[阅閱][读讀]|推[荐薦](?:[阅閱][读讀]|文章|新[闻聞])|[热熱][门門](?:[评評][论論]|文章|新[闻聞]|推[荐薦]|[话話][题題]|[标標][签籤])|精彩推[荐薦]|[为為]您推[荐薦]|猜你喜[欢歡]|你可能(?:也)?(?:喜[欢歡]|感[兴興]趣).{0,4}|更多(?:文章|新[闻聞]|精彩|相[关關]).{0,6}|[网網]友[评評][论論]|最新(?:[评評][论論]|文章|新[闻聞]|消息)|[发發]表[评評][论論]|我要[评評][论論]|[编編][辑輯]推[荐薦]|今日[热熱][点點]|[热熱][点點]新[闻聞]|人[气氣]排行|排行榜|分享到|上一篇.{0,20}|下一篇.{0,20}|関連記事|おすすめ記事|人気記事|あわせて読みたい)[\\s】\\]〗》:：.…>»]*");

    @Override
    public String name() {
        return "wording";
    }

    @Override
    public void apply(Document page, RemovalLog log) {
        ProseMap prose = ProseMap.measured(page.body());
        double total = prose.of(page.body()).running();
        for (Element block : shortBlocks(page.body(), prose)) {
            if (block.parent() == null) {
                continue; // went with another one
            }
            String text = block.text();
            if (text.length() <= SHORT && LEGAL.matcher(text).find()) {
                if (!DomRules.isTooMuch(block, prose, total)) {
                    log.remove(block, "legal-line", "rights and reports");
                }
            } else if (text.length() <= LABEL && RELATED.matcher(text).matches()) {
                removeList(block, prose, total, log);
            }
        }
    }

    /** The innermost elements that hold a short text and no blocks. */
    private static List<Element> shortBlocks(Element body, ProseMap prose) {
        List<Element> found = new ArrayList<>();
        collect(body, prose, found);
        return found;
    }

    private static void collect(Element parent, ProseMap prose, List<Element> found) {
        for (Element child : parent.children()) {
            int length = prose.of(child).length();
            if (length == 0) {
                continue;
            }
            boolean leaf = length <= SHORT * 3 && !holdsBlocks(child);
            if (leaf) {
                found.add(child);
            } else {
                collect(child, prose, found);
            }
        }
    }

    private static boolean holdsBlocks(Element element) {
        for (Element child : element.children()) {
            if (child.isBlock() || holdsBlocks(child)) {
                return true;
            }
        }
        return false;
    }

    /** The container that the label heads; where it heads none, the label and the lists of links after it. */
    private static void removeList(Element label, ProseMap prose, double total, RemovalLog log) {
        Element container = label;
        while (container.parent() != null && isHeadedBy(container.parent(), container, prose)) {
            container = container.parent();
        }
        boolean heads = prose.of(container).length() > 2 * prose.of(label).length()
                && !DomRules.isTooMuch(container, prose, total);
        if (heads) {
            log.remove(container, "related", "headed \"" + label.text() + "\"");
            return;
        }
        Element top = outermost(label, prose);
        Element next = top.nextElementSibling();
        while (next != null && isMerelyLinks(next, prose)) {
            Element list = next;
            next = list.nextElementSibling();
            log.remove(list, "related", "follows \"" + label.text() + "\"");
        }
        log.remove(top, "related", "a label without a list");
    }

    private static Element outermost(Element label, ProseMap prose) {
        Element top = label;
        Element parent = top.parent();
        while (parent != null
                && !parent.normalName().equals("body")
                && prose.of(parent).length() == prose.of(label).length()) {
            top = parent;
            parent = top.parent();
        }
        return top;
    }

    private static boolean isHeadedBy(Element parent, Element first, ProseMap prose) {
        if (parent.normalName().equals("body") || prose.of(parent).paragraphs() > 3) {
            return false;
        }
        for (Element child : parent.children()) {
            if (child == first) {
                return true;
            }
            if (prose.of(child).length() > 0) {
                return false;
            }
        }
        return false;
    }

    private static boolean isMerelyLinks(Element element, ProseMap prose) {
        return prose.of(element).linkDensity() > 0.4 && prose.of(element).paragraphs() < 2;
    }
}

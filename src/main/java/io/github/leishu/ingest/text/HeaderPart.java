package io.github.leishu.ingest.text;

import io.github.leishu.ingest.screen.Folded;
import io.github.leishu.ingest.screen.Screen;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a header is made of beside dates, in the order in which it is taken out, with the wording that it is known by. */
enum HeaderPart {
    /** A dateline that stands alone above its story, as in print: {@code 本报某地四月十日电（记者 某某）}. */
    WIRE(
            "◎?本[报報刊社网網]\\p{IsHan}{0,6}?(?:[\\d一二三四五六七八九十]{1,3}月)?(?:[\\d一二三四五六七八九十]{1,3}日)?[电電讯訊]\\s?[(]?\\s?((?:特[约約]|[见見][习習])?[记記]者.{2,40}?)[)]?"),

    BYLINE(
            "(?i)^[•◎●■▲·\\s]*(?:(?:圖/文|图/文|文/圖|圖文|图文|文字|撰文|採訪撰文|採訪|作者|文|譯|译|編譯|编译|整理|翻譯|翻译|口述|執筆|取材・文|取材|記者|记者|text|words|author)\\s?[/:|=＝]\\s?|◎?(?:本[报報刊](?:见习|實習|实习|特約|特约|驻\\p{IsHan}{2,4}|驻)?)?(?:特约|特約|见习|实习)?[记記]者\\s?|(?:posted |written |published |words |story |reported )?by:?\\s)(.{2,80}?)\\s*(?=[|•]|\\s-\\s|\\s(?:on|at)\\s|$|(?:19|20)\\d\\d|[(]?(?:圖|图|攝影|摄影|編輯|编辑)[/:]|\\s(?:最[后後]|首次)?(?:更新|[发發][布佈表]|[编編][辑輯]|[来來]源|[审審]核|[时時][间間]|日期|[点點][阅閱击擊]|[阅閱][读讀]|[预預][计計]))"),

    READING(
            "(?i)(?:[閱阅][讀读](?:[時时][間间])?|預計閱讀)?\\s?(?:約|约|大约|需)?\\s?\\d+\\s?分[鐘钟](?:[閱阅][讀读]完?)?|(?:全文|字数|字數|本文)?[共约約:]?\\s?[\\d,]+\\s?(?:字|文字)(?![\\p{IsHan}])|\\d+[ -]?min(?:ute)?s?\\.?(?: read)?|sr值\\s?\\d+|\\p{IsHan}年[級级]|\\d+分で読める"),

    SOURCE(
            "(?i)(?:文章|稿件|新闻|新聞|资料|資料)?(?:来源|來源|出处|出處|出典|source|via)\\s?[:/]\\s?([^\\s|/]{2,30})|本文(?:首發於|首发于|摘自|转自|轉自|轉載自|转载自|來自|来自).{2,160}|原文(?:链接|連結|网址|網址)?\\s?[:].{2,200}"),

    EDITOR("(?i)(?:责任编辑|責任編輯|责编|責編|编辑|編輯|审核|審核|校对|校對|編集|edited by|核稿編輯|監製|监制)\\s?[:/|]\\s?[\\p{L}·. ]{1,24}"),

    TIME(
            "(?i)\\d{1,2}[:時时]\\d{2}(?:[:分]\\d{2})?[分秒]?\\s?(?:[ap]\\.?m\\.?)?\\s?(?:\\(?(?:utc|gmt|edt|est|et|pdt|pst|bst|cst|jst|hkt)\\)?)?|[0-2]?\\d時\\d{1,2}分|上午|下午|(?:\\(|\\b)(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b,?|[(]?(?:星期|週|周)[一二三四五六日天][)]?|[(][一二三四五六日月火水木金土][)]|\\d+ ?(?:hours?|minutes?|days?|小[时時]|分[钟鐘]|天) ?(?:ago|前)"),

    COUNTERS(
            "(?i)(?:人气|人氣|[閱阅][讀读](?:量|数|數)?|[瀏浏][覽览](?:量|数|數|次數|次数)?|[觀观]看|[點点][閱击擊](?:数|數)?|评论|評論|留言|views?|comments?|shares?|[評评][論论](?:数|數)?)\\s?[(:：]?\\s?[\\d,.]+[kKwW万萬]?\\)?|[\\d,.]+[kKwW万萬]?\\s?(?:次)?(?:[閱阅][讀读]|浏览|瀏覽|人[閱阅][讀读]|views?|comments?|shares?|評論|评论|人气|人氣|个评论|則留言|コメント)"),

    /** The province that a platform adds. */
    WHERE("(?i)发表于\\s?\\p{IsHan}{2,4}$|ip属地[:：]?\\s?\\p{IsHan}{2,4}|(?:^|\\s)原创(?=\\s)"),

    /** A byline that does not begin the line; it must be a name. */
    INLINE_BYLINE(
            "(?:^|[|·・•\\s])(?:(?:作者|文|撰文)\\s?[:/]\\s?|(?:記者|记者)\\s?[:/]?\\s?|(?:by|由)\\s)((?:\\p{IsHan}{2,3} \\p{IsHan}(?!\\p{IsHan})|\\p{IsHan}{2,4}(?:[、, ]\\p{IsHan}{2,4})*|\\p{Lu}[\\p{L}.'-]+(?: \\p{Lu}[\\p{L}.'-]+){1,3}))(?:\\s?/\\s?\\p{IsHan}{2,8}?(?:[報报][導导道]|[電电]))?(?=$|[\\s|·・•])");

    private static final Screen SCREEN =
            new Screen(Stream.of(values()).map(part -> part.pattern.pattern()).toList());

    /** Parts that are taken out, but make no line a header. */
    private static final long BESIDE = EDITOR.bit() | TIME.bit() | COUNTERS.bit() | WHERE.bit();

    private final Pattern pattern;

    HeaderPart(String expression) {
        this.pattern = Pattern.compile(expression);
    }

    /** The parts that may be in the text, as bits; most texts have none. */
    static long candidates(String text) {
        Folded folded = Folded.of(text);
        long within = SCREEN.within(folded);
        return BYLINE.isIn(within) ? within & (SCREEN.beginning(folded) | ~BYLINE.bit()) : within;
    }

    /** Whether one of them can be what makes a line a header, of itself or when others are out. */
    static boolean mayTell(long candidates, String text) {
        return (candidates & ~BESIDE) != 0 || (candidates != 0 && mayName(text));
    }

    /** Whether the words of a byline may stand together when others between them are out. */
    private static boolean mayName(String text) {
        return text.contains("by") || text.indexOf('由') >= 0 || text.indexOf('者') >= 0 || text.indexOf('文') >= 0;
    }

    /** The screen's expressions are in the order of the parts. */
    @SuppressWarnings("EnumOrdinal")
    private long bit() {
        return 1L << ordinal();
    }

    boolean isIn(long candidates) {
        return (candidates & bit()) != 0;
    }

    Matcher matcher(String text) {
        return pattern.matcher(text);
    }
}

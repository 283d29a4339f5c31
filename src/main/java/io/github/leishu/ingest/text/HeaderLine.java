package io.github.leishu.ingest.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that says when, by whom and where a story was published, and nothing else. Recognised by its residue: what is
 * left once dates, times, names after a label, counters and the like are taken out.
 */
public record HeaderLine(
        Optional<LocalDate> date,
        boolean updated,
        List<String> authors,
        Optional<String> source,
        String rest,
        Set<Mark> marks) {
    /** What the line holds; a story opens the same way wherever a page's template is repeated. */
    public enum Mark {
        DATE,
        TIME,
        READING,
        BYLINE,
        SOURCE,
        EDITOR
    }

    private static final int WIDEST = 150;

    private static final Pattern UPDATED =
            Pattern.compile("更新|更正|updated|modified|last edited|編輯於|编辑于", Pattern.CASE_INSENSITIVE);
    private static final Pattern TIME = Pattern.compile(
            "\\d{1,2}[:時时]\\d{2}(?:[:分]\\d{2})?[分秒]?\\s?(?:[ap]\\.?m\\.?)?\\s?(?:\\(?(?:utc|gmt|edt|est|et|pdt|pst|bst|cst|jst|hkt)\\)?)?|[0-2]?\\d時\\d{1,2}分|上午|下午|(?:\\(|\\b)(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b,?|[(]?(?:星期|週|周)[一二三四五六日天][)]?|[(][一二三四五六日月火水木金土][)]|\\d+ ?(?:hours?|minutes?|days?|小[时時]|分[钟鐘]|天) ?(?:ago|前)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern READING = Pattern.compile(
            "(?:[閱阅][讀读](?:[時时][間间])?|預計閱讀)?\\s?(?:約|约|大约|需)?\\s?\\d+\\s?分[鐘钟](?:[閱阅][讀读]完?)?|(?:全文|字数|字數|本文)?[共约約:]?\\s?[\\d,]+\\s?(?:字|文字)(?![\\p{IsHan}])|\\d+[ -]?min(?:ute)?s?\\.?(?: read)?|sr值\\s?\\d+|\\p{IsHan}年[級级]|\\d+分で読める",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COUNTERS = Pattern.compile(
            "(?:人气|人氣|[閱阅][讀读](?:量|数|數)?|[瀏浏][覽览](?:量|数|數|次數|次数)?|[觀观]看|[點点][閱击擊](?:数|數)?|评论|評論|留言|views?|comments?|shares?|[評评][論论](?:数|數)?)\\s?[(:：]?\\s?[\\d,.]+[kKwW万萬]?\\)?|[\\d,.]+[kKwW万萬]?\\s?(?:次)?(?:[閱阅][讀读]|浏览|瀏覽|人[閱阅][讀读]|views?|comments?|shares?|評論|评论|人气|人氣|个评论|則留言|コメント)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern EDITOR = Pattern.compile(
            "(?:责任编辑|責任編輯|责编|責編|编辑|編輯|审核|審核|校对|校對|編集|edited by|核稿編輯|監製|监制)\\s?[:/|]\\s?[\\p{L}·. ]{1,24}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SOURCE = Pattern.compile(
            "(?:文章|稿件|新闻|新聞|资料|資料)?(?:来源|來源|出处|出處|出典|source|via)\\s?[:/]\\s?([^\\s|/]{2,30})|本文(?:首發於|首发于|摘自|转自|轉自|轉載自|转载自|來自|来自).{2,160}|原文(?:链接|連結|网址|網址)?\\s?[:].{2,200}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BYLINE = Pattern.compile(
            "^[•◎●■▲·\\s]*(?:(?:圖/文|图/文|文/圖|圖文|图文|文字|撰文|採訪撰文|採訪|作者|文|譯|译|編譯|编译|整理|翻譯|翻译|口述|執筆|取材・文|取材|記者|记者|text|words|author)\\s?[/:|=＝]\\s?|◎?(?:本[报報刊](?:见习|實習|实习|特約|特约|驻\\p{IsHan}{2,4}|驻)?)?(?:特约|特約|见习|实习)?[记記]者\\s?|(?:posted |written |published |words |story |reported )?by:?\\s)(.{2,80}?)\\s*(?=[|•]|\\s-\\s|\\s(?:on|at)\\s|$|(?:19|20)\\d\\d|[(]?(?:圖|图|攝影|摄影|編輯|编辑)[/:]|\\s(?:最[后後]|首次)?(?:更新|[发發][布佈表]|[编編][辑輯]|[来來]源|[审審]核|[时時][间間]|日期|[点點][阅閱击擊]|[阅閱][读讀]|[预預][计計]))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern INLINE_BYLINE = Pattern.compile(
            "(?:^|[|·・•\\s])(?:(?:作者|文|撰文)\\s?[:/]\\s?|(?:記者|记者)\\s?[:/]?\\s?|(?:by|由)\\s)((?:\\p{IsHan}{2,3} \\p{IsHan}(?!\\p{IsHan})|\\p{IsHan}{2,4}(?:[、, ]\\p{IsHan}{2,4})*|\\p{Lu}[\\p{L}.'-]+(?: \\p{Lu}[\\p{L}.'-]+){1,3}))(?:\\s?/\\s?\\p{IsHan}{2,8}?(?:[報报][導导道]|[電电]))?(?=$|[\\s|·・•])");
    private static final Pattern CONNECTORS = Pattern.compile(
            "(?:首次)?(?:发布|發布|發佈|发表|發表|刊登|更新|上線|建立|公開|掲載|最終|最后|最後|出版)(?:時間|时间|日期|于|於|日)?|(?:時間|时间|日期)\\s?:|(?:published|updated|posted|last|modified|created|first|date|edited|on|at|by|est|and|in)\\b|[预預][计計]|[|/·・•,，:：;()\\[\\]\\-–—>＞»~～@\\s]",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ROLE =
            Pattern.compile("(?i)[•◎●■\\s]*(?:本[报報刊]|[記记]者|(?:\\w+ )?by\\b|本文|作者|特约|特約|见习|实习)");

    /** The province that a platform adds. */
    private static final Pattern WHERE = Pattern.compile(
            "发表于\\s?\\p{IsHan}{2,4}$|ip属地[:：]?\\s?\\p{IsHan}{2,4}|(?:^|\\s)原创(?=\\s)", Pattern.CASE_INSENSITIVE);

    /** A dateline that stands alone above its story, as in print: {@code 本报某地四月十日电（记者 某某）}. */
    private static final Pattern WIRE = Pattern.compile(
            "◎?本[报報刊社网網]\\p{IsHan}{0,6}?(?:[\\d一二三四五六七八九十]{1,3}月)?(?:[\\d一二三四五六七八九十]{1,3}日)?[电電讯訊]\\s?[(]?\\s?((?:特[约約]|[见見][习習])?[记記]者.{2,40}?)[)]?");

    public static Optional<HeaderLine> of(Line line) {
        boolean caption = line.caption()
                && !line.text().startsWith("文")
                && Dates.find(line.plain()).isEmpty();
        if (caption
                || !(line.isText() || line.kind() == Line.Kind.LIST)
                || line.width() > WIDEST
                || line.text().indexOf('。') >= 0) {
            return Optional.empty();
        }
        return promising(line.plain()) ? new Reading(line.plain()).result() : Optional.empty();
    }

    /** A header has a number, a label or a role: a cheap look before the patterns. */
    private static boolean promising(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= '0' && c <= '9') || ":/|=◎".indexOf(c) >= 0) {
                return true;
            }
        }
        return ROLE.matcher(text).lookingAt();
    }

    /** One pass over one line, taking out what is recognised. */
    private static final class Reading {
        private final Set<Mark> marks = EnumSet.noneOf(Mark.class);
        private final List<String> authors = new ArrayList<>();
        private Optional<LocalDate> date = Optional.empty();
        private Optional<String> source = Optional.empty();
        private String rest;
        private final boolean updated;

        Reading(String text) {
            rest = text;
            updated = UPDATED.matcher(text).find();
        }

        Optional<HeaderLine> result() {
            Matcher wire = WIRE.matcher(rest);
            if (wire.matches()) {
                rest = wire.group(1);
            }
            takeByline();
            take(READING, Mark.READING);
            takeDates();
            takeSource();
            take(EDITOR, Mark.EDITOR);
            take(TIME, Mark.TIME);
            rest = COUNTERS.matcher(rest).replaceAll(" ");
            rest = WHERE.matcher(rest).replaceAll(" ");
            if (authors.isEmpty()) {
                takeInlineByline();
            }
            String left = CONNECTORS.matcher(rest).replaceAll(" ").strip();
            boolean telling = marks.stream().anyMatch(mark -> mark != Mark.TIME && mark != Mark.EDITOR);
            int room = marks.contains(Mark.DATE) ? 30 : 8;
            return telling && Line.widthOf(left) <= room
                    ? Optional.of(new HeaderLine(date, updated, List.copyOf(authors), source, left, Set.copyOf(marks)))
                    : Optional.empty();
        }

        private void take(Pattern pattern, Mark mark) {
            Matcher matcher = pattern.matcher(rest);
            if (matcher.find()) {
                marks.add(mark);
                rest = matcher.replaceAll(" ");
            }
        }

        private void takeSource() {
            Matcher matcher = SOURCE.matcher(rest);
            if (matcher.find()) {
                marks.add(Mark.SOURCE);
                source = Optional.ofNullable(matcher.group(1));
                rest = rest.substring(0, matcher.start()) + " " + rest.substring(matcher.end());
            }
        }

        private void takeDates() {
            for (int i = 0; i < 3; i++) {
                Optional<Dates.Found> found = Dates.find(rest);
                if (found.isEmpty()) {
                    return;
                }
                marks.add(Mark.DATE);
                if (date.isEmpty()) {
                    date = Optional.of(found.get().date());
                }
                rest = rest.substring(0, found.get().from()) + " "
                        + rest.substring(found.get().to());
            }
        }

        private void takeByline() {
            Matcher matcher = BYLINE.matcher(rest);
            if (matcher.find()) {
                List<String> names = Names.list(matcher.group(1));
                if (!names.isEmpty() || rest.length() < 40) {
                    marks.add(Mark.BYLINE);
                    authors.addAll(names);
                    rest = rest.substring(0, matcher.start()) + " " + rest.substring(matcher.end());
                }
            }
        }

        private void takeInlineByline() {
            Matcher matcher = INLINE_BYLINE.matcher(rest);
            if (matcher.find()) {
                List<String> names = Names.list(matcher.group(1));
                if (!names.isEmpty()) {
                    marks.add(Mark.BYLINE);
                    authors.addAll(names);
                    rest = rest.substring(0, matcher.start()) + " " + rest.substring(matcher.end());
                }
            }
        }
    }
}

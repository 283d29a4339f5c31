package io.github.leishu.ingest.text;

import io.github.leishu.ingest.screen.Screen;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a wire story opens: {@code 科技日报北京5月7日电(记者张佳欣)}, {@code （中央社記者王小明台北7日電）}, {@code
 * 【記者王小明／台北報導】}, {@code LONDON (Reuters) -}. It stays in the text; names and publication are read from it.
 */
public record Dateline(Optional<String> site, List<String> authors) {
    private static final String DAY = "(?:\\d{1,2}月)?(?:\\d{1,2}日)?";
    private static final String MEDIUM = "(?:社|报|報|网|網|台|刊|新闻|新聞|客户端|在线|周刊|頻道)";

    /** Site, place, day, 电 or 讯, names in brackets. */
    private static final Pattern WIRE = Pattern.compile("^◎?(\\p{IsHan}{1,10}?" + MEDIUM + ")(?:记者)?(\\p{IsHan}{0,8}?)"
            + DAY + "(?:专|專|综合|綜合)?[电電讯訊](?:\\s?[(（]([^()（）]{2,40})[)）]|\\s+记者\\s?(\\p{IsHan}{2,4})|\\s|[—:：])");

    /** Names right before the text, as papers set them: {@code 本报记者 某某　某地的……}. */
    private static final Pattern OWN = Pattern.compile(
            "^◎?本[报報刊][\\p{IsHan}]{0,4}?[记記]者\\s?((?:\\p{IsHan}{2,4}|\\p{IsHan} \\p{IsHan})(?:[ 、](?:\\p{IsHan}{2,4}|\\p{IsHan} \\p{IsHan})){0,3})\\s(?=.{12})");

    private static final Pattern NOTICE =
            Pattern.compile("^(\\p{IsHan}{2,10})[讯訊]\\s?[(（]([^()（）]{0,10}[记記]者[^()（）]{2,30})[)）]");

    /** Everything in brackets at the beginning. */
    private static final Pattern BRACKETS = Pattern.compile("^[(（【\\[〔]([^()（）【】\\[\\]〔〕]{3,40})[)）】\\]〕]");

    private static final Pattern BRACKETED =
            Pattern.compile("[記记]者|[電电訊讯]$|編譯|编译|報導$|报道$|報道$|^本[報报]|^[^=]{2,12}=[^=]{2,12}$");
    private static final Pattern SITE = Pattern.compile("^(\\p{IsHan}{1,8}?" + MEDIUM + ")");
    private static final Pattern REPORTER =
            Pattern.compile("^[記记]者([^/／]{2,20})[/／](\\p{IsHan}{2,8})(?:[報报][導导道]|[電电])");
    private static final Pattern REPORTER_IN =
            Pattern.compile("(?:[記记]者|編譯|编译)\\s?([^/／:：|]{2,30}?)(?:[/／|]|" + DAY + "(?:专|專)?[电電讯訊](?![员員])|$)");
    private static final Pattern LATIN = Pattern.compile(
            "^(\\p{Lu}[\\p{Lu} .,'-]{2,40}?)(?:,\\s?\\p{L}{3,9}\\.? ?\\d{0,2})?\\s?(?:\\(([\\p{L} ]{2,24})\\))?\\s?[-–—]{1,2}\\s");

    /** All of them begin a line. */
    private static final Screen SCREEN = new Screen(Stream.of(WIRE, OWN, NOTICE, REPORTER, BRACKETS, LATIN)
            .map(Pattern::pattern)
            .toList());

    public static Optional<Dateline> of(Line line) {
        if (!line.isText() || line.width() < 40) {
            return Optional.empty();
        }
        String head = line.plain().substring(0, Math.min(90, line.plain().length()));
        return mayOpen(head) && SCREEN.beginning(head) != 0 ? of(head) : Optional.empty();
    }

    /** Of those that begin with a Latin letter or mark, a bracket or two capitals, as in {@code LONDON}: a cheap look. */
    private static boolean mayOpen(String head) {
        char first = head.isEmpty() ? ' ' : head.charAt(0);
        char second = head.length() > 1 ? head.charAt(1) : ' ';
        boolean capital = first >= 'A' && first <= 'Z';
        boolean small = second >= 'a' && second <= 'z';
        return first >= 0x80 || first == '(' || first == '[' || (capital && !small);
    }

    private static Optional<Dateline> of(String head) {
        Matcher wire = WIRE.matcher(head);
        if (wire.find()) {
            String bare = wire.group(4) == null ? "" : wire.group(4);
            List<String> names = wire.group(3) == null ? Names.list(bare) : reporters(wire.group(3));
            return Optional.of(new Dateline(Optional.of(wire.group(1)), names));
        }
        Matcher own = OWN.matcher(head);
        if (own.find()) {
            return Optional.of(new Dateline(Optional.of("本报"), Names.list(own.group(1))));
        }
        Matcher notice = NOTICE.matcher(head);
        if (notice.find()) {
            return Optional.of(new Dateline(Optional.of(notice.group(1)), reporters(notice.group(2))));
        }
        return bracketed(head).or(() -> latin(head));
    }

    private static Optional<Dateline> bracketed(String head) {
        Matcher reporter = REPORTER.matcher(head);
        if (reporter.find()) {
            return Optional.of(new Dateline(Optional.empty(), Names.list(reporter.group(1))));
        }
        Matcher brackets = BRACKETS.matcher(head);
        if (!brackets.find() || !BRACKETED.matcher(brackets.group(1)).find()) {
            return Optional.empty();
        }
        String inner = brackets.group(1);
        int equals = inner.indexOf('=');
        if (equals > 0) {
            return Optional.of(new Dateline(Optional.empty(), Names.list(inner.substring(equals + 1))));
        }
        Matcher medium = SITE.matcher(inner);
        Optional<String> site = medium.find() ? Optional.of(medium.group(1)) : Optional.empty();
        return Optional.of(new Dateline(site, reporters(inner)));
    }

    private static Optional<Dateline> latin(String head) {
        Matcher latin = LATIN.matcher(head);
        return latin.find()
                ? Optional.of(new Dateline(Optional.ofNullable(latin.group(2)), List.of()))
                : Optional.empty();
    }

    /** The names after 記者; a place behind them, as before 電 or a date, goes. */
    private static List<String> reporters(String text) {
        Matcher in = REPORTER_IN.matcher(text);
        if (!in.find()) {
            return List.of();
        }
        String run = in.group(1).strip();
        boolean placeFollows = text.length() > in.end(1) && "/／|".indexOf(text.charAt(in.end(1))) < 0;
        return placeFollows ? Names.beforePlace(run) : Names.list(run);
    }

    /** A publication that the reader can tell apart: not "this paper". */
    public Optional<String> namedSite() {
        return site.filter(name -> !name.startsWith("本"));
    }
}

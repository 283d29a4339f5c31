package io.github.leishu.ingest.text;

import io.github.leishu.ingest.screen.Screen;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads the names in a text that the page says is its author: an account or an organisation will do there, which
 * {@link Names} would not take out of running text.
 */
public final class ClaimedNames {
    private static final String OPENING = "\"'“”@~[【「";
    private static final String CLOSING = "\"'“”,:：;]】」-";
    private static final int MOST = 20;
    private static final int LONGEST = 60;
    private static final int WORDS = 6;

    /** Length of a name that was spread over the line, see {@link Names#closed}. */
    private static final int CLOSED = 2;

    private static final Pattern LEAD = Pattern.compile(
            "^[\\s◎●□■•·|,:：\\[【「-]*(?:(?:(?:(?:article|medically|fact|originally|last)[ -])?(?:written|posted|published|reported|reviewed|story|words|text|updated|created|contributed|submitted|started|asked|edited|curated|presented)\\s+by|by|authors?(?!\\s+of)|writers?|author name|words|text|posted)\\b(?!\\s+[a-z]{2,}ed\\b)\\s*[:：]?|(?:(?:本文|文章|原文|原)?作者|[撰編编採采]?[文稿寫写輯辑訪访]|撰文|撰稿(?:人)?|執筆(?:人|者)?|执笔(?:人|者)?|文字|著者|筆者|投稿者|記者名|署名)\\s*[:：/／|｜]|(?:作者|撰文|執筆|记者|記者)\\s)\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BETWEEN = Pattern.compile(
            "\\s*(?:[,;、，；｜|＆&/／]|\\s[·•+]\\s|\\s(?:and|und|et|y|with)\\s|(?<=\\p{IsHan})[和與与及](?=\\p{IsHan}{2,4}$))\\s*",
            Pattern.CASE_INSENSITIVE);

    /** What stands behind a name in the same run of text. */
    private static final Pattern REST = Pattern.compile(
            "\\s*(?::|[|•·»>](?=\\s|$)|\\s[-–—]\\s|[（(\\[](?!\\p{L}+[）)] \\p{L})|\\bon\\s+\\w+\\s+\\d|\\b(?:last )?(?:published|updated|posted|written|reviewed|edited|created)\\b|\\b(?:in|at)\\s+(?=\\p{Lu})|\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?\\s\\d|\\b\\d{1,2}\\.?\\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:19|20)\\d\\d|\\d{1,2}[/.月]\\d|(?:[发發][布佈表][于於]?|更新|時間|时间|日期|來源|来源)[:： ]).*$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NO_NAME = Pattern.compile(
            "(?:[责責]任?[编編][辑輯]?|[编編][辑輯]|[审審][核校]|校[对對]|edited by|reviewed by)\\s?[:：/ ].*|https?:.*|www\\..*|.*@[a-z].*\\..*|(?:admin(?:istrator)?|editor|guest|unknown|none|null|undefined|anonymous|by|authors?|about(?: the author)?|the author|share|follow|read more|learn more|more|home|posts?|published|updated|written|reply|offline|online|members?|moderator|staff member|new member|junior member|senior member|view profile|subscribe|comments?|min(?:ute)?s? read|责任编辑|責任編輯|编辑|編輯|作者|记者|記者|本站|匿名|佚名|不详|不詳|未知|转载|轉載|原创|原創|网络|網路|互联网)|.*[。！？!?…{}<>=\"“”].*|.*(?:作者|文章|該作者|专栏|專欄|更多).*|.*\\b(?:ago|minutes?|read|views?|comments?|is|are|was|has|this|your|our)\\b.*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LAST_FIRST = Pattern.compile("([^,]{2,40}), ([^,]{1,40})");

    private static final Screen SCREEN = new Screen(
            Stream.of(LEAD, BETWEEN, REST, NO_NAME).map(Pattern::pattern).toList());
    private static final long LED = 1;
    private static final long SEVERAL = 2;
    private static final long GOES_ON = 4;
    private static final long OTHER = 8;

    private ClaimedNames() {}

    /** The names in {@code claims}, each of which may hold several, in their order. */
    public static List<String> of(List<String> claims) {
        Set<String> names = new LinkedHashSet<>();
        for (String claim : claims) {
            add(claim, names);
        }
        return List.copyOf(names);
    }

    /** Names as catalogues write them, one a claim: {@code Last, First}. */
    public static List<String> catalogued(List<String> claims) {
        return of(claims.stream()
                .map(Line::plain)
                .map(claim -> LAST_FIRST.matcher(claim).replaceFirst("$2 $1"))
                .toList());
    }

    private static void add(String claim, Set<String> names) {
        String plain = Line.plain(claim);
        long possible = SCREEN.within(plain);
        String text = bare(plain, possible);
        String last = "";
        for (String part : (possible & SEVERAL) == 0 ? new String[] {text} : BETWEEN.split(text)) {
            String name = Names.closed(part.strip());
            if (!last.isEmpty() && Names.isCredential(name)) {
                names.remove(last);
                last = last + ", " + name;
                names.add(last);
            } else if (names.size() < MOST && isName(name, (possible & OTHER) != 0)) {
                names.add(name);
                last = name;
            }
        }
    }

    /** Without the words before and behind the name. */
    private static String bare(String claim, long possible) {
        String text = claim;
        for (int i = 0; i < 2 && (possible & LED) != 0; i++) {
            Matcher lead = LEAD.matcher(text);
            if (!lead.lookingAt()) {
                break;
            }
            text = text.substring(lead.end());
        }
        String whole = (possible & GOES_ON) == 0 ? text : REST.matcher(text).replaceFirst("");
        String rest = whole.strip();
        int start = 0;
        while (start < rest.length() && OPENING.indexOf(rest.charAt(start)) >= 0) {
            start++;
        }
        int end = rest.length();
        while (end > start && CLOSING.indexOf(rest.charAt(end - 1)) >= 0) {
            end--;
        }
        return rest.substring(start, end).strip();
    }

    /** Whether the text begins by saying that a name follows. */
    public static boolean led(String text) {
        String plain = Line.plain(text);
        return mayLead(plain) && LEAD.matcher(plain).lookingAt();
    }

    private static boolean mayLead(String text) {
        return (SCREEN.beginning(text) & LED) != 0;
    }

    /** Whether the text only says that a name follows. */
    public static boolean label(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        String plain = Line.plain(text) + " ";
        Matcher lead = LEAD.matcher(plain);
        return mayLead(plain) && lead.lookingAt() && lead.end() >= plain.length() - 1;
    }

    /** @param mayBeOther whether it may have words that tell that it is no name */
    private static boolean isName(String text, boolean mayBeOther) {
        return text.length() > 1
                && text.length() <= LONGEST
                && text.split(" ").length <= WORDS
                && hasLetter(text)
                && !(text.length() == 2 && text.equals(text.toUpperCase(Locale.ROOT)) && text.charAt(0) < 0x80)
                && !((mayBeOther || text.length() == CLOSED)
                        && NO_NAME.matcher(text).matches());
    }

    private static boolean hasLetter(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (Character.isLetter(text.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }
}

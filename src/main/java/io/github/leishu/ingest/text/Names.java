package io.github.leishu.ingest.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads people's names out of what stands after "By", "文/", "記者" and the like. */
public final class Names {
    private static final Cues NOT_A_PERSON = Cues.load(Names.class, "nonauthors.txt");
    private static final Cues PLACES = Cues.load(Names.class, "places.txt");
    private static final Cues SURNAMES = Cues.load(Names.class, "surnames.txt");
    private static final int MOST = 12;

    /** An avatar's alternative text leaves its size behind an account's name: {@code 寒波_96}. */
    private static final Pattern ACCOUNT_SUFFIX = Pattern.compile("[_＿]\\d{1,4}$");

    private static final Pattern SEPARATORS =
            Pattern.compile("\\s*[、,;/|&＆，；／｜+]\\s*|\\s*(?:通[讯訊][员員]|[实實][习習]生)[:：]?\\s*|\\s+(?:and|与|與|和|及)\\s+");
    private static final Pattern ROLES = Pattern.compile(
            "^(?:(?:by|written by|words by)\\s*:?\\s|(?:文字|文|圖文|图文|作者|撰文|整理|譯者|译者|譯|採訪|采访|編譯|编译)\\s*[:/：／\\s]\\s*|(?:记者|記者|见习记者|實習記者|实习记者|通讯员|特約記者|特约记者|◎)\\s*[:/：／]?\\s*)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AFTER = Pattern.compile(
            "\\s*(?:[(（\\[].*|(?:綜合|综合)?(?:報導|报道|報道|編譯|编译|撰文|撰稿|整理|攝影|摄影|攝|摄|記者|编辑)$|(?<=\\p{IsHan}{3})(?:著|文)$|さん$|氏$)");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}{2,5}|\\p{IsHan}{1,8}[·・‧]\\p{IsHan}{1,8}");
    private static final Pattern HAN_RUN = Pattern.compile("\\p{IsHan}{1,4}(?:\\s+\\p{IsHan}{1,4}){1,5}");

    /** A Japanese name, {@code 水原 澄}: of two Chinese ones neither is a single character. */
    private static final Pattern SPACED_NAME =
            Pattern.compile("\\p{IsHan}{2,3}\\s+\\p{IsHan}|\\p{IsHan}\\s+\\p{IsHan}{2,3}");

    private static final Pattern SPREAD = Pattern.compile("\\p{IsHan}\\s+\\p{IsHan}");
    private static final Pattern LATIN = Pattern.compile(
            "(?:\\p{Lu}[\\p{L}.'’-]{0,20}|de|van|von|der|la|bin|al)(?:\\s+(?:\\p{Lu}[\\p{L}.'’-]{0,20}|de|van|von|der|la|bin|al)){0,4}");
    private static final Pattern ACCOUNT = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._ -]{1,23}");

    private static final Pattern CREDENTIAL = Pattern.compile(
            "(?:Ph\\.? ?D|M\\.? ?D|M\\.? ?[AS]|B\\.? ?[AS]|R\\.? ?N|J\\.? ?D|Esq|[JS]r|II+|Ed\\.? ?D|Dr|[A-Z]{2,6}(?:-[A-Z]{1,4})?(?: \\d{3})?)\\.?(?: .{0,30})?");

    private Names() {}

    /** The names in a list of names; what is no name is left out. */
    public static List<String> list(String text) {
        List<String> names = new ArrayList<>();
        for (String part : SEPARATORS.split(text)) {
            if (names.size() >= MOST) {
                break;
            }
            String name = clean(part);
            if (!names.isEmpty() && isCredential(name)) {
                int last = names.size() - 1;
                names.set(last, names.get(last) + ", " + name);
            } else {
                addNames(name, names);
            }
        }
        return names.stream().distinct().toList();
    }

    private static void addNames(String part, List<String> names) {
        if (SPACED_NAME.matcher(part).matches()) {
            names.add(part.replaceFirst("\\s+", " "));
        } else if (HAN_RUN.matcher(part).matches()) {
            for (String name : splitRun(part)) {
                addPerson(name, names);
            }
        } else {
            addPerson(part, names);
        }
    }

    private static void addPerson(String part, List<String> names) {
        String name = closed(part);
        if ((HAN.matcher(name).matches() || LATIN.matcher(name).matches()) && person(name) && !PLACES.covers(name)) {
            names.add(name);
        }
    }

    /** {@code 罗福鑫 仲平} is two names, {@code 刘 霞} one spread over the line. */
    private static List<String> splitRun(String run) {
        List<String> names = new ArrayList<>();
        StringBuilder single = new StringBuilder();
        for (String piece : run.split("\\s+")) {
            if (piece.length() == 1) {
                single.append(piece);
                if (single.length() == 2) {
                    names.add(single.toString());
                    single.setLength(0);
                }
            } else {
                names.add(piece);
            }
        }
        return names;
    }

    /** A degree or office behind a name: {@code Ph.D.}, {@code MD}, {@code Jr.}. */
    public static boolean isCredential(String text) {
        return CREDENTIAL.matcher(text).matches();
    }

    /** {@code 赵 培}, spread over the line, as {@code 赵培}. */
    public static String closed(String name) {
        return SPREAD.matcher(name).matches() ? name.charAt(0) + name.substring(name.length() - 1) : name;
    }

    private static String clean(String part) {
        String name = part.strip();
        for (int i = 0; i < 3; i++) {
            Matcher role = ROLES.matcher(name);
            if (!role.find()) {
                break;
            }
            name = name.substring(role.end()).strip();
        }
        name = ACCOUNT_SUFFIX.matcher(name).replaceFirst("");
        return AFTER.matcher(name).replaceFirst("").strip();
    }

    /** An account's name without the page's decoration; empty if it is a desk's or a shop's. */
    public static List<String> account(String text) {
        String bare = ACCOUNT_SUFFIX.matcher(Line.plain(text)).replaceFirst("").strip();
        return ACCOUNT.matcher(bare).matches() && person(bare) ? List.of(bare) : List.of();
    }

    /** Whether the text is short enough and made up as a name or account is. */
    public static boolean nameLike(String text) {
        String bare = ACCOUNT_SUFFIX.matcher(Line.plain(text)).replaceFirst("").strip();
        return HAN.matcher(bare).matches() || LATIN.matcher(bare).matches();
    }

    /** The people among words without separators, told by their surname or by being Latin names. */
    public static List<String> amongWords(String text) {
        List<String> names = new ArrayList<>();
        for (String word : text.split("[\\s|/·・]+")) {
            if (HAN.matcher(word).matches() && SURNAMES.covers(word) && person(word)) {
                names.add(word);
            }
        }
        return names.isEmpty() && LATIN.matcher(text.strip()).matches() && text.indexOf(' ') > 0 ? list(text) : names;
    }

    /** Whether the text is nothing but a Chinese or Japanese name, told by its surname. */
    public static boolean isHanName(String text) {
        return HAN.matcher(text).matches() && SURNAMES.covers(text) && person(text);
    }

    public static boolean hasAccountSuffix(String text) {
        boolean digit = !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1));
        return digit && ACCOUNT_SUFFIX.matcher(text).find();
    }

    public static boolean person(String name) {
        return name.length() >= 2 && !NOT_A_PERSON.occursIn(Line.key(name));
    }

    /** The names in {@code 王小明台北}, {@code 王小明、李小華台北}: the place at the end goes. */
    public static List<String> beforePlace(String run) {
        String names = run;
        for (int length = Math.min(3, run.length() - 2); length >= 2; length--) {
            if (PLACES.covers(run.substring(run.length() - length))) {
                names = run.substring(0, run.length() - length);
                return list(names);
            }
        }
        return list(run.length() >= 5 ? run.substring(0, run.length() - 2) : names);
    }
}

package io.github.leishu.ingest.thread;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * What the class names, ids and properties of one page's elements stand for. The same ones come again and again on a page,
 * so each is read once, for all who want to know something of it. Not thread-safe.
 */
public final class PageNames {
    /** The first bit for roles that others add. */
    public static final int MORE = 1 << 8;

    static final int AUTHOR = 1;

    /** What stands beside an author's name, or is named by someone's name and holds more. */
    static final int NO_AUTHOR = 2;

    static final int DATE = 4;

    /** Signatures, buttons and notes of the software. */
    static final int FURNITURE = 8;

    /** What is called a comment. */
    static final int COMMENT = 16;

    /** What is called a forum's post. */
    static final int POST = 32;

    /** What class names speak of passing a page on, perhaps: "shar", "social", "sns" or "fenxiang" stands in them anywhere. */
    public static final int SHARING = 128;

    /** Whole names, without digits and separators, that software for forums and comments gives to the text of a post. */
    private static final int HOLDER = 64;

    private static final WordRoles ROLES = WordRoles.of(Map.of(
            AUTHOR,
            "author username user userid name nick nickname fn poster member authi uname creator hnuser login",
            NO_AUTHOR,
            "avatar title banner rank group status count posts joined image img badge date time site forum category "
                    + "reactions quote",
            DATE,
            "date time posted posttime timestamp datetime pubtime published when age postdate createtime ago",
            FURNITURE,
            "signature sig sigtext lastedited editedby likes reactionslist toolbar controls buttons actions share report "
                    + "votes expandlink attachmentlist attachments userinfo copyright jiathis locked pstatus jammer "
                    + "replylink permalink srronly reactions",
            COMMENT,
            "comment comments reply replies answer answers response responses review reviews commentlist commentbody "
                    + "commenttext",
            POST,
            "post posts message messages thread topic forum msg postbody postmsg bb postcontainer postbit question cooked "
                    + "blockpost plhin",
            HOLDER,
            "bbwrapper messagebody messagecontent messagetext messagebodycontent liamessagebodycontent postbody "
                    + "postcontent posttext postmessage postmsg postentry postbodycontent commentbody commentcontent "
                    + "commenttext commtext commentmessage commentbodytext usertextbody cooked jspostbody answerbody "
                    + "answercontent answertext replybody replycontent replytext replymessage bbpreplycontent tf tmsgfont "
                    + "pcb msgbody msgtext msgcontent cpostcontentwrap ipscommentcontent ipstyperichtext content inner "
                    + "body text post message comment usercontent forumposttext postsection postdata postinner "
                    + "postbodyhtml ipsrichtext mditem msg reply blockpost postbodytext"));

    private static final int LONGEST = 200;

    /** Most pages have fewer different names than this has room for. */
    private static final int EXPECTED = 512;

    private static final int SIGNATURE = 1;

    /**
     * What names say.
     *
     * @param length of all of them
     * @param roles of their words
     * @param whole of the names without digits and separators
     * @param holders those of the names that are given to the texts of posts
     * @param signature whether one of them speaks of a signature
     */
    record Meaning(int length, int roles, int whole, List<String> holders, boolean signature) {
        private static final Meaning NONE = new Meaning(0, 0, 0, List.of(), false);

        private Meaning and(Meaning more) {
            if (length == 0 || more.length == 0) {
                return length == 0 ? more : this;
            }
            return new Meaning(
                    length + 1 + more.length,
                    roles | more.roles,
                    whole | more.whole,
                    both(holders, more.holders),
                    signature || more.signature);
        }

        private Meaning unshared() {
            return (roles & SHARING) == 0 ? this : new Meaning(length, roles & ~SHARING, whole, holders, signature);
        }

        private static List<String> both(List<String> first, List<String> second) {
            if (first.isEmpty() || second.isEmpty()) {
                return first.isEmpty() ? second : first;
            }
            List<String> both = first;
            for (String name : second) {
                both = with(name, both);
            }
            return both;
        }
    }

    private final Map<String, Meaning> known = new HashMap<>(EXPECTED);
    private final WordRoles words;

    /** What is read, which is faster to look through than a string. */
    private char[] names = new char[256];

    /** @param words made by {@link #with} */
    public PageNames(WordRoles words) {
        this.words = words;
    }

    /** @param more what else words stand for; the roles are powers of two, {@link #MORE} being the least */
    public static WordRoles with(WordRoles more) {
        return ROLES.and(more);
    }

    /** What the words in the value of an attribute stand for. */
    public int in(Element element, String attribute) {
        return meaning(element, attribute).roles;
    }

    /** What an element's class names and id say. */
    Meaning named(Element element) {
        return named(element, element.attributesSize());
    }

    /** @param attributes how many the element has */
    Meaning named(Element element, int attributes) {
        if (attributes == 0) {
            return Meaning.NONE;
        }
        Meaning classes = meaning(element.attributes().get("class"));
        return attributes == 1 && classes != Meaning.NONE
                ? classes
                : classes.and(meaning(element.attributes().get("id")).unshared());
    }

    /** What the words in an element's class names, id and property stand for. */
    int roles(Element element) {
        Meaning all = named(element).and(meaning(element, "itemprop"));
        if (all.length <= LONGEST) {
            return all.roles;
        }
        String names = element.className() + " " + element.id() + " " + element.attr("itemprop");
        return words.in(names.substring(0, Math.min(names.length(), LONGEST)));
    }

    /** Whether the words or the whole names of an element say that it is no part of a post's text. */
    boolean isFurniture(Element element) {
        return ((roles(element) | meaning(element, "class").whole) & FURNITURE) != 0;
    }

    /** The names of an element that are given to the texts of posts, without digits and separators. */
    List<String> holders(Element element, int attributes, Meaning named) {
        List<String> holders = named.signature || named.length > LONGEST ? List.of() : named.holders;
        boolean others = attributes > (named.length > 0 ? 1 : 0);
        String property = others ? element.attributes().get("itemprop") : "";
        if (property.equals("text") || property.equals("commentText")) {
            List<String> more = new ArrayList<>(holders);
            more.add("@text");
            return more;
        }
        return holders;
    }

    private Meaning meaning(Element element, String attribute) {
        return element.attributesSize() == 0
                ? Meaning.NONE
                : meaning(element.attributes().get(attribute));
    }

    private Meaning meaning(String names) {
        if (names.isEmpty()) {
            return Meaning.NONE;
        }
        Meaning meaning = known.get(names);
        if (meaning == null) {
            meaning = read(names);
            known.put(names, meaning);
        }
        return meaning;
    }

    private Meaning read(String text) {
        int length = text.length();
        if (length >= names.length) {
            names = new char[2 * length];
        }
        text.getChars(0, length, names, 0);
        names[length] = ' ';
        char[] read = names;
        int whole = 0;
        int marks = 0;
        List<String> holders = List.of();
        int start = 0;
        int hash = 0;
        for (int i = 0; i <= length; i++) {
            char c = read[i];
            char small = (char) (c | 0x20);
            if (small >= 'a' && small <= 'z' && c < 0x80) {
                hash = 31 * hash + small;
                marks |= small == 's' || small == 'f' ? marks(text, i) : 0;
            } else if (isBlank(c)) {
                if (hash != 0 && ROLES.mayKnow(hash)) {
                    String name = letters(start, i);
                    int roles = ROLES.of(name);
                    holders = (roles & HOLDER) == 0 ? holders : with(name, holders);
                    whole |= roles;
                }
                start = i + 1;
                hash = 0;
            }
        }
        int roles = words.in(names, length) | marks & SHARING;
        return new Meaning(length, roles, whole, holders, (marks & SIGNATURE) != 0);
    }

    /** What stands in a name at {@code at}, where there is an s or f, as a word or not. */
    private int marks(String text, int at) {
        return switch (names[at + 1] | 0x20) {
            case 'h' -> text.regionMatches(true, at, "shar", 0, 4) ? SHARING : 0;
            case 'n' -> text.regionMatches(true, at, "sns", 0, 3) ? SHARING : 0;
            case 'o' -> text.regionMatches(true, at, "social", 0, 6) ? SHARING : 0;
            case 'e' -> text.regionMatches(true, at, "fenxiang", 0, 8) ? SHARING : 0;
            case 'i' -> text.regionMatches(true, at, "signature", 0, 9) ? SIGNATURE : 0;
            default -> 0;
        };
    }

    private static List<String> with(String name, List<String> others) {
        if (others.contains(name)) {
            return others;
        }
        List<String> all = new ArrayList<>(others);
        all.add(name);
        return all;
    }

    /** A name without digits and separators, in lower case. */
    private String letters(int from, int to) {
        StringBuilder letters = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            char c = small(names[i]);
            if (isLetter(c)) {
                letters.append(c);
            }
        }
        return letters.toString();
    }

    private static char small(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c | 0x20) : c;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isBlank(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }
}

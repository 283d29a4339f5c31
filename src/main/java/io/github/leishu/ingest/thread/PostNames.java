package io.github.leishu.ingest.thread;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/**
 * What the class names, ids and properties of one page's elements say about posts. The same ones come again and again on
 * a page, so each is read once. Not thread-safe.
 */
final class PostNames {
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
                    + "blockpost plhin"));

    /** Names, without digits and separators, that software for forums and comments gives to the text of a post. */
    private static final Set<String> HOLDERS = Set.of(("bbwrapper messagebody messagecontent messagetext "
                    + "messagebodycontent liamessagebodycontent postbody postcontent posttext postmessage postmsg postentry "
                    + "postbodycontent commentbody commentcontent commenttext commtext commentmessage commentbodytext "
                    + "usertextbody cooked jspostbody answerbody answercontent answertext replybody replycontent replytext "
                    + "replymessage bbpreplycontent tf tmsgfont pcb msgbody msgtext msgcontent cpostcontentwrap "
                    + "ipscommentcontent ipstyperichtext content inner body text post message comment usercontent "
                    + "forumposttext postsection postdata postinner postbodyhtml ipsrichtext mditem msg reply blockpost "
                    + "postbodytext")
            .split(" "));

    private static final int LONGEST = 200;

    /**
     * One value of an attribute.
     *
     * @param roles of its words
     * @param whole of its names without digits and separators
     * @param holders those of its names that are given to the texts of posts
     * @param signature whether one of its names speaks of a signature
     */
    private record Meaning(int roles, int whole, List<String> holders, boolean signature) {
        static final Meaning NONE = new Meaning(0, 0, List.of(), false);
    }

    private final Map<String, Meaning> known = new HashMap<>();

    /** What the words in an element's names stand for. */
    int roles(Element element) {
        if (element.attributesSize() == 0) {
            return 0;
        }
        Attributes attributes = element.attributes();
        String classes = attributes.get("class");
        String id = attributes.get("id");
        String property = attributes.get("itemprop");
        if (classes.length() + id.length() + property.length() + 2 > LONGEST) {
            String names = classes.trim() + " " + id + " " + property;
            return ROLES.in(names.substring(0, Math.min(names.length(), LONGEST)));
        }
        return meaning(classes).roles | meaning(id).roles | meaning(property).roles;
    }

    /** Whether the words or the whole names of an element say that it is no part of a post's text. */
    boolean isFurniture(Element element) {
        return ((roles(element) | meaning(element.attr("class")).whole) & FURNITURE) != 0;
    }

    /** The names of an element that are given to the texts of posts, without digits and separators. */
    List<String> holders(Element element) {
        if (element.attributesSize() == 0) {
            return List.of();
        }
        Attributes attributes = element.attributes();
        List<String> holders = holders(attributes.get("class"), attributes.get("id"));
        String property = attributes.get("itemprop");
        if (property.equals("text") || property.equals("commentText")) {
            List<String> more = new ArrayList<>(holders);
            more.add("@text");
            return more;
        }
        return holders;
    }

    private List<String> holders(String classes, String id) {
        Meaning first = meaning(classes);
        Meaning second = meaning(id);
        boolean none = first.holders.isEmpty() && second.holders.isEmpty();
        if (none || first.signature || second.signature || classes.trim().length() + 1 + id.length() > LONGEST) {
            return List.of();
        }
        if (first.holders.isEmpty() || second.holders.isEmpty()) {
            return first.holders.isEmpty() ? second.holders : first.holders;
        }
        Set<String> both = new LinkedHashSet<>(first.holders);
        both.addAll(second.holders);
        return List.copyOf(both);
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

    private static Meaning read(String names) {
        String lower = names.toLowerCase(Locale.ROOT);
        int whole = 0;
        boolean signature = false;
        Set<String> holders = Set.of();
        StringBuilder name = new StringBuilder();
        for (int i = 0; i <= lower.length(); i++) {
            char c = i < lower.length() ? lower.charAt(i) : ' ';
            if (c >= 'a' && c <= 'z') {
                name.append(c);
            } else if (isBlank(c) && !name.isEmpty()) {
                String letters = name.toString();
                name.setLength(0);
                whole |= ROLES.of(letters);
                signature |= letters.contains("signature");
                if (HOLDERS.contains(letters)) {
                    holders = holders.isEmpty() ? new LinkedHashSet<>() : holders;
                    holders.add(letters);
                }
            }
        }
        return new Meaning(ROLES.in(names), whole, List.copyOf(holders), signature);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }
}

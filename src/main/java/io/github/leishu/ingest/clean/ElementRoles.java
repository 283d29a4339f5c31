package io.github.leishu.ingest.clean;

import io.github.leishu.ingest.thread.WordRoles;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/**
 * What the class names and ids on one page say about readers' contributions and what stands around them, one bit for
 * each role. The same names come again and again on a page, so each is read once. Not thread-safe.
 */
final class ElementRoles {
    static final int REPLY = 1;
    static final int POST = 2;

    /** A story or its card, which blogs call a post as well. */
    static final int STORY = 4;

    /** A section of comments. */
    static final int WRAPPER = 8;

    static final int AUTHOR = 16;
    static final int DATE = 32;
    static final int TEXT = 64;

    /** Links to answer, to vote and the like. */
    static final int CONTROL = 128;

    /** Buttons to pass a page on, perhaps: not by whole words. */
    static final int SHARE = 256;

    private static final WordRoles WORDS = WordRoles.of(Map.of(
            REPLY,
            "comment commentitem reply commentbox replyitem pinglun liuyan answer",
            POST,
            "post message postbit postcontainer topicpost plhin",
            STORY,
            "hentry entry blog card news teaser excerpt type",
            WRAPPER,
            "comments commentlist commentslist commentarea replies pinglun liuyan discussion",
            AUTHOR,
            "author username user userid name nick nickname fn poster member authi uname",
            DATE,
            "date time posted posttime timestamp datetime pubtime published when",
            TEXT,
            "content body text message postbody postmessage bbwrapper comment txt description",
            CONTROL,
            "reply replies action actions button buttons btn vote votes likes report"));

    private final Map<String, Integer> known = new HashMap<>();

    /** By class names and id. */
    int named(Element element) {
        return in(element, "class") | in(element, "id");
    }

    /** By class names and property. */
    int stated(Element element) {
        return in(element, "class") | in(element, "itemprop");
    }

    /** By the value of one attribute. */
    int in(Element element, String attribute) {
        if (element.attributesSize() == 0) {
            return 0;
        }
        Attributes attributes = element.attributes();
        String names = attributes.get(attribute);
        if (names.isEmpty()) {
            return 0;
        }
        Integer roles = known.get(names);
        if (roles == null) {
            roles = in(names);
            known.put(names, roles);
        }
        return roles;
    }

    /** Of all words in {@code names}. */
    static int in(String names) {
        String lower = names.toLowerCase(Locale.ROOT);
        boolean share = lower.contains("shar")
                || lower.contains("social")
                || lower.contains("sns")
                || lower.contains("fenxiang");
        return WORDS.in(names) | (share ? SHARE : 0);
    }
}

package io.github.leishu.ingest.clean;

import io.github.leishu.ingest.thread.PageNames;
import io.github.leishu.ingest.thread.WordRoles;
import java.util.Map;

/** What words in names say about readers' contributions and what stands around them, one bit for each role. */
final class Roles {
    static final int REPLY = PageNames.MORE;
    static final int POST = REPLY << 1;

    /** A story or its card, which blogs call a post as well. */
    static final int STORY = POST << 1;

    /** A section of comments. */
    static final int WRAPPER = STORY << 1;

    static final int AUTHOR = WRAPPER << 1;
    static final int DATE = AUTHOR << 1;
    static final int TEXT = DATE << 1;

    /** Links to answer, to vote and the like. */
    static final int CONTROL = TEXT << 1;

    static final WordRoles WORDS = PageNames.with(WordRoles.of(Map.of(
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
            "reply replies action actions button buttons btn vote votes likes report")));

    private Roles() {}
}

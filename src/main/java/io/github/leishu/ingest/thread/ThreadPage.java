package io.github.leishu.ingest.thread;

import io.github.leishu.article.Comment;
import io.github.leishu.ingest.restore.Restoration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page whose content is a thread: posts of one shape, of which most have an author and a date, hold most of its text.
 * The first is the one that the others answer. Immutable.
 */
public final class ThreadPage {
    /** Candidates that are looked at closely. */
    private static final int CANDIDATES = 6;

    private static final double SHARE = 0.6;
    private static final int LITTLE = 250;
    private static final int NOTHING = 40;

    private static final Set<String> COMMENTS = Set.of(
            "comment",
            "comments",
            "reply",
            "replies",
            "answer",
            "answers",
            "response",
            "responses",
            "review",
            "reviews",
            "commentlist",
            "commentbody",
            "commenttext");
    private static final Set<String> POSTS = Set.of(
            "post",
            "posts",
            "message",
            "messages",
            "thread",
            "topic",
            "forum",
            "msg",
            "postbody",
            "postmsg",
            "bb",
            "postcontainer",
            "postbit",
            "question",
            "cooked",
            "blockpost",
            "plhin");

    /** Names that only software for forums uses. */
    private static final Set<String> FORUM_NAMES = Set.of(
            "bbwrapper",
            "postbody",
            "postmessage",
            "postmsg",
            "cooked",
            "tf",
            "tmsgfont",
            "pcb",
            "jspostbody",
            "cpostcontentwrap",
            "liamessagebodycontent",
            "bbpreplycontent",
            "blockpost",
            "usertextbody",
            "commtext",
            "messagebody",
            "messagecontent",
            "msgbody",
            "msgtext",
            "ipscommentcontent",
            "ipstyperichtext",
            "ipsrichtext");

    private static final Pattern FORUM = Pattern.compile(
            "(?i)forum|thread|topic|viewtopic|board|bbs|communit|discuss|questions?/\\d|/t/[^/]+/\\d|/comments/|/item\\?id=|ubb|discuz|tieba");

    private final Post first;
    private final List<Comment> replies;

    private ThreadPage(Post first, List<Comment> replies) {
        this.first = first;
        this.replies = List.copyOf(replies);
    }

    /** The thread; empty where the page is none. {@code page} is left alone. */
    public static Optional<ThreadPage> find(Document page) {
        if (best(PostGroups.of(page.body()).byLength()).isEmpty()) {
            return Optional.empty();
        }
        Document copy = page.clone();
        Restoration.restore(copy);
        copy.select("script, style, noscript, template, select, textarea").remove();
        PostGroups groups = PostGroups.of(copy.body());
        return best(groups.byLength())
                .filter(group -> isThread(group, groups.running(), copy))
                .map(ThreadPage::of);
    }

    private static Optional<PostGroup> best(List<PostGroup> groups) {
        Optional<PostGroup> best =
                groups.stream().limit(CANDIDATES).filter(ThreadPage::signed).findFirst();
        if (best.isEmpty()) {
            return best;
        }
        PostGroup refined = best.get();
        for (PostGroup group : groups) {
            if (group.refines(refined) && signed(group)) {
                refined = group;
            }
        }
        return Optional.of(withoutRemarks(refined, groups));
    }

    /** Of texts marked alike, those of posts where a forum's own name tells them from remarks below them. */
    private static PostGroup withoutRemarks(PostGroup best, List<PostGroup> groups) {
        return groups.stream()
                .filter(group -> best.key().startsWith("@") && FORUM_NAMES.contains(group.key()))
                .filter(group -> group.length() * 2 >= best.length() && group.size() <= best.size())
                .filter(ThreadPage::signed)
                .findFirst()
                .orElse(best);
    }

    /**
     * What readers wrote below an article, by the elements that hold their contributions, in page order; empty unless at
     * least two are signed and called comments.
     */
    public static Map<Element, Comment> comments(Document page) {
        Map<Element, Comment> comments = new LinkedHashMap<>();
        List<PostGroup> groups = PostGroups.of(page.body()).byLength().stream()
                .filter(group -> {
                    List<Post> posts = group.posts();
                    return posts.stream().filter(post -> post.called(COMMENTS)).count() > SHARE * posts.size()
                            && !areStories(posts);
                })
                .toList();
        best(groups).ifPresent(group -> group.posts().forEach(post -> comments.put(post.element(), post.comment())));
        return comments;
    }

    /** Most posts name an author, most a date. */
    private static boolean signed(PostGroup group) {
        List<Post> posts = group.posts();
        long authors = posts.stream().filter(post -> !post.author().isEmpty()).count();
        long dates = posts.stream().filter(post -> !post.date().isEmpty()).count();
        return authors >= SHARE * posts.size() && authors + dates >= 2 * SHARE * posts.size();
    }

    private static boolean isThread(PostGroup group, int running, Document page) {
        List<Post> posts = group.posts();
        if (areStories(posts)) {
            return false;
        }
        if (FORUM_NAMES.contains(group.key()) && forum(page)) {
            return true;
        }
        int outside = running - group.running();
        boolean forum = FORUM_NAMES.contains(group.key()) || forum(page);
        boolean comments = posts.stream().filter(post -> post.called(COMMENTS)).count() > posts.size() / 2
                && posts.stream().filter(post -> post.called(POSTS)).count() <= posts.size() / 2;
        if (comments) {
            return outside < (forum(page) ? Math.max(LITTLE, group.running() / 3) : NOTHING);
        }
        return forum && outside < Math.max(2 * LITTLE, 2 * group.running());
    }

    /** Most have a headline, each its own: articles one below the other, or cards. */
    private static boolean areStories(List<Post> posts) {
        List<String> headings = posts.stream()
                .map(Post::heading)
                .flatMap(Optional::stream)
                .map(heading -> heading.toLowerCase(Locale.ROOT).replaceFirst("^(?:re|回复|回覆)\\s*[:：]\\s*", ""))
                .toList();
        return headings.size() >= SHARE * posts.size()
                && headings.stream().distinct().count() > headings.size() / 2;
    }

    private static boolean forum(Document page) {
        String url = page.location() + " " + page.baseUri();
        return FORUM.matcher(url).find()
                || FORUM.matcher(page.body().className() + " " + page.body().id())
                        .find()
                || page.head().select("meta[name=generator], meta[property=og:type]").stream()
                        .anyMatch(meta -> FORUM.matcher(meta.attr("content")).find())
                || page.selectFirst("[itemtype*=DiscussionForumPosting], [itemtype*=QAPage]") != null;
    }

    private static ThreadPage of(PostGroup group) {
        List<Post> posts = group.posts();
        List<Comment> replies = new ArrayList<>();
        for (Post post : posts.subList(1, posts.size())) {
            Comment reply = post.comment();
            if (!reply.text().isEmpty()) {
                replies.add(reply);
            }
        }
        return new ThreadPage(posts.get(0), replies);
    }

    /** What others wrote, in page order. */
    public List<Comment> replies() {
        return replies;
    }

    /** The first post's text. */
    public Element content() {
        return first.content();
    }

    /** Its author, as shown; may be empty. */
    public String author() {
        return first.author();
    }

    /** The day it was posted, where the page says so exactly. */
    public Optional<LocalDate> date() {
        return first.day().map(found -> found.date());
    }
}

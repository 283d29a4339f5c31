package io.github.leishu.ingest.thread;

import io.github.leishu.article.Comment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What several people wrote on one page, each under a name: the posts of a thread, or comments below an article.
 *
 * <pre>{@code
 * Contributions contributions = Contributions.of(page, names, (element, roles) -> {});
 * contributions.thread().ifPresent(thread -> …);
 * }</pre>
 *
 * The page is left alone. Not thread-safe.
 */
public final class Contributions {
    /** Candidates that are looked at closely. */
    private static final int CANDIDATES = 6;

    /** Share of posts that makes most of them. */
    private static final double SHARE = 0.6;

    /** Names that only software for forums uses. */
    private static final Set<String> FORUM_NAMES =
            Set.of(("bbwrapper postbody postmessage postmsg cooked tf tmsgfont pcb "
                            + "jspostbody cpostcontentwrap liamessagebodycontent bbpreplycontent blockpost usertextbody commtext "
                            + "messagebody messagecontent msgbody msgtext ipscommentcontent ipstyperichtext ipsrichtext")
                    .split(" "));

    private final Document page;
    private final List<PostGroup> groups;

    private Contributions(Document page, List<PostGroup> groups) {
        this.page = page;
        this.groups = groups;
    }

    /**
     * @param page with scripts and all, but restored
     * @param others is shown each element of the body on the way, in page order and with the roles of its class names and
     *     id, and needs no walk of its own
     */
    public static Contributions of(Document page, PageNames names, ObjIntConsumer<Element> others) {
        return new Contributions(page, PostGroups.of(page.body(), names, others));
    }

    /** The thread that is the page's content; empty where the page is none. */
    public Optional<ThreadPage> thread() {
        return best(groups)
                .filter(group -> !areStories(group.posts()))
                .filter(group -> ThreadPage.isThread(group, FORUM_NAMES.contains(group.key()), page))
                .map(ThreadPage::of);
    }

    /**
     * What readers wrote below an article, by the elements that hold their contributions, in page order; empty unless at
     * least two are signed and called comments.
     */
    public Map<Element, Comment> comments() {
        List<PostGroup> called = groups.stream()
                .filter(group -> areCalledComments(group.posts()) && !areStories(group.posts()))
                .toList();
        Map<Element, Comment> comments = new LinkedHashMap<>();
        best(called).ifPresent(group -> group.posts().forEach(post -> comments.put(post.element(), post.comment())));
        return comments;
    }

    private static boolean areCalledComments(List<Post> posts) {
        return posts.stream().filter(post -> post.called(PageNames.COMMENT)).count() > SHARE * posts.size();
    }

    private static Optional<PostGroup> best(List<PostGroup> groups) {
        Optional<PostGroup> best =
                groups.stream().limit(CANDIDATES).filter(PostGroup::isSigned).findFirst();
        if (best.isEmpty()) {
            return best;
        }
        PostGroup refined = best.get();
        for (PostGroup group : groups) {
            if (group.refines(refined) && group.isSigned()) {
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
                .filter(PostGroup::isSigned)
                .findFirst()
                .orElse(best);
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
}

package io.github.leishu.ingest.thread;

import io.github.leishu.article.Comment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page whose content is a thread: posts of one shape, of which most have an author and a date, hold most of its text.
 * The first is the one that the others answer. Not thread-safe.
 */
public final class ThreadPage {
    private static final int LITTLE = 250;
    private static final int NOTHING = 40;

    private static final Pattern FORUM = Pattern.compile(
            "(?i)forum|thread|topic|viewtopic|board|bbs|communit|discuss|questions?/\\d|/t/[^/]+/\\d|/comments/|/item\\?id=|ubb|discuz|tieba");

    private final Post first;
    private final List<Comment> replies;

    private ThreadPage(Post first, List<Comment> replies) {
        this.first = first;
        this.replies = List.copyOf(replies);
    }

    /**
     * Whether signed posts are what the page is about.
     *
     * @param named whether their texts have a name that only software for forums uses
     */
    static boolean isThread(PostGroup group, boolean named, Document page) {
        boolean forum = isForum(page);
        if (named && forum) {
            return true;
        }
        List<Post> posts = group.posts();
        int outside = PostTexts.running(page.body()) - group.running();
        boolean comments = called(PageNames.COMMENT, posts) > posts.size() / 2
                && called(PageNames.POST, posts) <= posts.size() / 2;
        if (comments) {
            return outside < (forum ? Math.max(LITTLE, group.running() / 3) : NOTHING);
        }
        return (named || forum) && outside < Math.max(2 * LITTLE, 2 * group.running());
    }

    private static long called(int role, List<Post> posts) {
        return posts.stream().filter(post -> post.called(role)).count();
    }

    private static boolean isForum(Document page) {
        String url = page.location() + " " + page.baseUri();
        return FORUM.matcher(url).find()
                || FORUM.matcher(page.body().className() + " " + page.body().id())
                        .find()
                || page.head().select("meta[name=generator], meta[property=og:type]").stream()
                        .anyMatch(meta -> FORUM.matcher(meta.attr("content")).find())
                || holdsForumType(page);
    }

    private static boolean holdsForumType(Element outer) {
        String type = outer.attributesSize() == 0
                ? ""
                : outer.attributes().get("itemtype").toLowerCase(Locale.ROOT);
        if (type.contains("discussionforumposting") || type.contains("qapage")) {
            return true;
        }
        for (int i = 0, count = outer.childNodeSize(); i < count; i++) {
            if (outer.childNode(i) instanceof Element inner && holdsForumType(inner)) {
                return true;
            }
        }
        return false;
    }

    /** @param group the posts, of which the first is the story */
    static ThreadPage of(PostGroup group) {
        List<Post> posts = group.posts();
        List<Comment> replies = new ArrayList<>();
        Quotes quotes = new Quotes();
        quotes.hear(posts.get(0).content().text());
        for (Post post : posts.subList(1, posts.size())) {
            Comment reply = post.comment(quotes);
            if (quotes.hear(reply.text()) && !reply.text().isEmpty()) {
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
        return first.day();
    }
}

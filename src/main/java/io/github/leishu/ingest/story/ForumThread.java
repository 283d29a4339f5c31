package io.github.leishu.ingest.story;

import io.github.leishu.article.Comment;
import io.github.leishu.ingest.clean.RemovalLog;
import io.github.leishu.ingest.rule.LineRules;
import io.github.leishu.ingest.screen.Screen;
import io.github.leishu.ingest.text.Dates;
import io.github.leishu.ingest.text.Line;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A thread of a forum: each post stands behind a line with "posted on" and a date. The first post is the story, the
 * others are its discussion.
 */
final class ForumThread {
    private static final String RULE = "thread";
    private static final int MOST = 2000;
    private static final Pattern FLOOR = Pattern.compile(
            "(?:楼主|樓主|沙发|沙發|板凳|椅子|地板|地下室|头香|\\d{1,4} ?[#楼樓f]|#\\d{1,5}|电梯直达|op|level \\d+|只看.{2,6}|本帖最后由.*|本帖最後由.*|(?:楼层|樓層)?:? ?第 ?\\d{1,5} ?[楼樓] .*)",
            Pattern.CASE_INSENSITIVE);

    /** A bare moment is a post's where a floor stands right below it. */
    private static final Pattern BARE =
            Pattern.compile("^(?=(?:19|20)\\d\\d[-/.])[\\d/.-]{8,10} \\d{1,2}:\\d{2}(?::\\d{2})?$");

    /** Whole post lines; the first group is the author where the line names one. */
    private static final List<Pattern> POSTS = List.of(
            Pattern.compile("^(?:(.{1,24}?)\\s)?(?:发表于|發表於)\\s?(?=\\d{4}).{8,80}$"),
            Pattern.compile("^(?:post )?by (.{2,30}?) [»›] .{10,40}$", Pattern.CASE_INSENSITIVE),
            Pattern.compile(
                    "^(?:#\\d+\\s)?(?:posted:|posted by (.{2,30}?)(?: on)?|(.{2,24}?) wrote on) .{8,40}$",
                    Pattern.CASE_INSENSITIVE),
            Pattern.compile(
                    "^(?:来自|來自)?:?\\s?(?:\\d+|[#＃]\\d+)[楼樓#]?\\s(.{2,24}?)\\s(?=\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}).{8,30}$"),
            Pattern.compile("^(?:楼层|樓層)?:? ?第 ?\\d{1,5} ?[楼樓] .{0,12}(?=\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}).{8,24}$"),
            BARE);

    /** Who wrote a post, on the line below: the name may be followed by a rank. */
    private static final Pattern BYLINE = Pattern.compile("作者 ?: ?(\\S{1,24})(?: .{0,80})?");

    private static final Screen SCREEN =
            new Screen(POSTS.stream().map(Pattern::pattern).toList());

    private record Post(int index, Optional<String> author, Dates.Found date) {}

    private ForumThread() {}

    static Optional<FoundStory> read(List<Line> lines, RemovalLog log) {
        long[] candidates = candidates(lines);
        for (int form = 0; form < POSTS.size(); form++) {
            List<Post> posts = posts(lines, form, candidates);
            if (posts.size() >= 2) {
                return thread(lines, posts, log);
            }
        }
        return Optional.empty();
    }

    /** For each line the forms of {@link #POSTS} that it may have. */
    private static long[] candidates(List<Line> lines) {
        long[] candidates = new long[lines.size()];
        for (int i = 0; i < candidates.length; i++) {
            Line line = lines.get(i);
            boolean dated = line.width() <= 120 && Dates.promising(line.plain());
            candidates[i] = dated ? SCREEN.beginning(line.plain()) : 0;
        }
        return candidates;
    }

    private static List<Post> posts(List<Line> lines, int form, long[] candidates) {
        Pattern pattern = POSTS.get(form);
        List<Post> posts = new ArrayList<>();
        for (int i = 0; i < lines.size() && posts.size() < MOST; i++) {
            if ((candidates[i] & 1L << form) == 0) {
                continue;
            }
            Line line = lines.get(i);
            Matcher matcher = pattern.matcher(line.plain());
            if (!matcher.find() || (pattern == BARE && !aboveFloor(lines, i))) {
                continue;
            }
            Optional<Dates.Found> date = Dates.find(line.plain());
            if (date.isPresent()) {
                String author = matcher.groupCount() > 0 ? matcher.group(1) : null;
                posts.add(post(lines, i, author, date.get()));
            }
        }
        return posts;
    }

    private static Post post(List<Line> lines, int i, @Nullable String named, Dates.Found date) {
        Optional<String> author =
                Optional.ofNullable(named).filter(name -> !FLOOR.matcher(name).matches());
        Matcher below = BYLINE.matcher(i + 1 < lines.size() ? lines.get(i + 1).plain() : "");
        return author.isEmpty() && below.matches()
                ? new Post(i + 1, Optional.of(below.group(1)), date)
                : new Post(i, author, date);
    }

    private static boolean aboveFloor(List<Line> lines, int i) {
        return i + 1 < lines.size() && FLOOR.matcher(lines.get(i + 1).key()).matches();
    }

    private static Optional<FoundStory> thread(List<Line> lines, List<Post> posts, RemovalLog log) {
        PageLines page = new PageLines(lines);
        int first = posts.get(0).index();
        OptionalInt title = new TitleFinder(page).above(0, first);
        if (title.isEmpty()) {
            return Optional.empty();
        }
        String name = lines.get(title.getAsInt()).text().replaceFirst("\\s*\\[?复制链接\\]?$", "");
        page.range(0, first + 1).forEach(line -> log.note(line.element(), RULE, "above the first post"));
        List<Line> body = text(lines, posts, 0, name, log);
        List<Comment> replies = new ArrayList<>();
        for (int k = 1; k < posts.size(); k++) {
            StringBuilder reply = new StringBuilder();
            text(lines, posts, k, name, log).forEach(line -> reply.append(reply.length() == 0 ? "" : " ")
                    .append(line.text()));
            if (reply.length() > 0) {
                LocalDate date = posts.get(k).date().date();
                replies.add(new Comment(
                        author(lines, posts.get(k), title.getAsInt()), "comment", date.toString(), reply.toString()));
            }
        }
        String author = author(lines, posts.get(0), title.getAsInt());
        return Optional.of(new FoundStory(
                name,
                author.isEmpty() ? List.of() : List.of(author),
                Optional.of(posts.get(0).date().date()),
                SiteName.suffix(name, lines)
                        .or(() -> SiteName.names(lines).stream().findFirst()),
                Sponsorship.paid(name, body),
                body,
                replies,
                true));
    }

    /** The lines of a post: up to the next one's author and floor, without furniture. */
    private static List<Line> text(List<Line> lines, List<Post> posts, int k, String title, RemovalLog log) {
        int from = posts.get(k).index() + 1;
        int to = k + 1 < posts.size() ? posts.get(k + 1).index() : lines.size();
        if (k + 1 < posts.size()) {
            to = authorLine(lines, posts.get(k + 1), from);
        }
        List<Line> text = lines.subList(from, Math.max(from, to)).stream()
                .filter(line -> !FLOOR.matcher(line.key()).matches() && !repeats(line, title))
                .toList();
        return LineRules.post(text, log);
    }

    private static boolean repeats(Line line, String title) {
        String key = Line.key(title);
        return line.key().equals(key) || line.key().equals("re: " + key);
    }

    /** Where a post's author stands: on the post's line, or nearest above it, floors and repeated titles aside. */
    private static int authorLine(List<Line> lines, Post post, int from) {
        if (post.author().isPresent()) {
            int index = post.index();
            boolean subject = index > from && lines.get(index - 1).key().startsWith("re:");
            return subject ? index - 1 : index;
        }
        for (int i = post.index() - 1; i >= Math.max(from, post.index() - 3); i--) {
            if (!FLOOR.matcher(lines.get(i).key()).matches()) {
                return lines.get(i).width() <= 32 && !lines.get(i).ended() ? i : i + 1;
            }
        }
        return post.index();
    }

    private static String author(List<Line> lines, Post post, int title) {
        if (post.author().isPresent()) {
            return post.author().get();
        }
        int index = authorLine(lines, post, title + 1);
        return index < post.index() && !FLOOR.matcher(lines.get(index).key()).matches()
                ? lines.get(index).text()
                : "";
    }
}

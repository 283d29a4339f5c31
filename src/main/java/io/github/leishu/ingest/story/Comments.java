package io.github.leishu.ingest.story;

import io.github.leishu.article.Comment;
import io.github.leishu.ingest.text.ButtonWords;
import io.github.leishu.ingest.text.Cues;
import io.github.leishu.ingest.text.Dates;
import io.github.leishu.ingest.text.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Readers' comments in the lines behind "3 comments", "留言 (2)" and the like. A line with a date or "2 days ago" marks
 * each; its author stands on it or above it, the text below (or above, where the date comes last).
 */
final class Comments {
    private static final Cues FURNITURE = Cues.load(Line.class, "furniture.txt");
    private static final ButtonWords WORDS = ButtonWords.load(Line.class, "ui-words.txt");
    private static final int MOST = 2000;

    private static final Pattern AGO = Pattern.compile(
            "(?:\\d+|an?|about an?) ?(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?|秒|分鐘|分钟|小時|小时|天|日|[週周]|個月|个月|月|年|時間|ヶ月)(?: ago|前)|(?:昨天|今天|前天|yesterday|today)(?: at)? ?\\d{1,2}:\\d{2}|\\d{1,2}-\\d{1,2} \\d{1,2}:\\d{2}|\\d{1,2}/\\d{1,2} \\d{1,2}:\\d{2}|\\d{1,2}月\\d{1,2}日");
    private static final Pattern CLOCK = Pattern.compile(
            "(?:at |@ ?|,? ?)(?:上午|下午)? ?\\d{1,2}:\\d{2}(?::\\d{2})? ?(?:[ap]\\.?m\\.?)?|(?:上午|下午) ?\\d{1,2}:\\d{2}(?::\\d{2})?");
    private static final Pattern SAYS =
            Pattern.compile("^(.{1,40}?)\\s*(?:says|said|writes|wrote|說道|說|说道|说|表示|於|在|より|さん)?\\s*[:：]?$");
    private static final Pattern NUMBER = Pattern.compile("#?\\d{1,4}(?:[.#楼樓l]|\\s*[fF])?|(?:沙发|板凳|地板|楼主|樓主)");
    private static final Pattern EDGE = Pattern.compile("^[\\s·・|,，:：\\-–—()（）]+|[\\s·・|,，:：\\-–—()（）]+$");
    private static final Pattern CONNECTORS = Pattern.compile(
            "(?:发表于|發表於|发布于|發佈於|回覆於|回复于|於|posted on|posted|on|edited|reply|回覆|回复|引用|赞 ?\\d*|讚 ?\\d*|来自.{2,8}|ip属地.{0,6}|#\\d+)");

    /** What opens the form for a comment, not the comments. */
    private static final Pattern FORM =
            Pattern.compile("(?:leave|post|write|add|join|发表|發表|发布|發佈|我要|撰寫|写下|寫下|コメントを残す|コメントする|写评论).*");

    /** A line with a date on it, and whoever else it names. */
    private record Stamp(int index, String date, String author) {}

    private Comments() {}

    /** @param lines from the line that opens the readers' part to the end of the story's lines */
    static List<Comment> read(List<Line> lines) {
        List<Comment> comments = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= lines.size(); i++) {
            boolean cue = i == lines.size()
                    || lines.get(i).opensDiscussion()
                    || lines.get(i).opensTail();
            if (cue) {
                if (lines.get(from).opensDiscussion()
                        && !FORM.matcher(lines.get(from).key()).matches()) {
                    comments.addAll(zone(lines.subList(from, i)));
                }
                from = i;
            }
        }
        return comments;
    }

    private static List<Comment> zone(List<Line> lines) {
        List<Line> zone = lines.stream().filter(Comments::said).limit(MOST * 4L).toList();
        List<Stamp> stamps = new ArrayList<>();
        for (int i = 0; i < zone.size(); i++) {
            int index = i;
            stamp(zone.get(i), i)
                    .filter(s ->
                            stamps.isEmpty() || stamps.get(stamps.size() - 1).index() < index)
                    .ifPresent(stamps::add);
        }
        if (stamps.isEmpty()) {
            return List.of();
        }
        boolean last = stamps.get(0).author().isEmpty() && stamps.get(0).index() >= 2;
        return last ? dateLast(zone, stamps) : dateFirst(zone, stamps);
    }

    private static boolean said(Line line) {
        return !line.opensDiscussion()
                && !NUMBER.matcher(line.key()).matches()
                && (line.width() > 120 || !(FURNITURE.covers(line) || WORDS.cover(line)));
    }

    private static Optional<Stamp> stamp(Line line, int index) {
        if (line.width() > 90 || line.text().indexOf('。') >= 0) {
            return Optional.empty();
        }
        String text = line.plain();
        Matcher ago = AGO.matcher(line.key());
        Optional<Dates.Found> date = Dates.find(text);
        int from;
        int to;
        if (date.isPresent()) {
            from = date.get().from();
            to = date.get().to();
        } else if (line.key().length() == text.length() && ago.find()) {
            from = ago.start();
            to = ago.end();
        } else {
            return Optional.empty();
        }
        String rest = CLOCK.matcher(text.substring(0, from) + " " + text.substring(to))
                .replaceAll(" ");
        String author = edge(CONNECTORS.matcher(edge(rest)).replaceAll(" "));
        return Line.widthOf(author) <= 30
                ? Optional.of(new Stamp(index, text.substring(from).strip(), name(author)))
                : Optional.empty();
    }

    private static String edge(String text) {
        return EDGE.matcher(text).replaceAll("").strip();
    }

    private static String name(String text) {
        Matcher says = SAYS.matcher(text.strip());
        return says.matches() ? says.group(1).strip() : text.strip();
    }

    private static List<Comment> dateFirst(List<Line> zone, List<Stamp> stamps) {
        List<Comment> comments = new ArrayList<>();
        for (int k = 0; k < stamps.size() && k < MOST; k++) {
            Stamp stamp = stamps.get(k);
            String author = stamp.author();
            if (author.isEmpty() && stamp.index() > 0) {
                author = name(zone.get(stamp.index() - 1).text());
            }
            int end = zone.size();
            if (k + 1 < stamps.size()) {
                Stamp next = stamps.get(k + 1);
                end = next.author().isEmpty() ? next.index() - 1 : next.index();
            }
            comment(author, stamp.date(), zone.subList(stamp.index() + 1, Math.max(stamp.index() + 1, end)))
                    .ifPresent(comments::add);
        }
        return comments;
    }

    private static List<Comment> dateLast(List<Line> zone, List<Stamp> stamps) {
        List<Comment> comments = new ArrayList<>();
        int from = 0;
        for (Stamp stamp : stamps) {
            if (comments.size() >= MOST) {
                break;
            }
            if (stamp.index() > from) {
                comment(name(zone.get(from).text()), stamp.date(), zone.subList(from + 1, stamp.index()))
                        .ifPresent(comments::add);
            }
            from = stamp.index() + 1;
        }
        return comments;
    }

    private static Optional<Comment> comment(String author, String date, List<Line> said) {
        String text = said.stream().map(Line::text).collect(Collectors.joining(" "));
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(new Comment(author.length() > 60 ? "" : author, "comment", date, text));
    }
}

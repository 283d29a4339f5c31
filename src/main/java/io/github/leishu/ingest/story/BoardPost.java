package io.github.leishu.ingest.story;

import io.github.leishu.article.Comment;
import io.github.leishu.ingest.clean.RemovalLog;
import io.github.leishu.ingest.text.Dates;
import io.github.leishu.ingest.text.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A post on a bulletin board of the BBS kind: header 作者 看板 標題 時間, text, signature, then pushes 推 噓 →. */
final class BoardPost {
    private static final String RULE = "board-post";
    private static final int HEADER_LINES = 5;

    private static final Pattern HEADER = Pattern.compile(
            "^作者:?\\s*([A-Za-z0-9]{2,16})\\s*(?:\\([^)]{0,60}\\))?\\s*(?:看板|站[内內]):?\\s*([A-Za-z0-9_-]{2,20}?)\\s*[标標][题題]:?\\s*(.{1,120}?)\\s*[时時][间間]:?\\s*(.{6,40})$");
    private static final Pattern PUSH = Pattern.compile("^(推|噓|嘘|→)\\s*([A-Za-z][A-Za-z0-9_-]{1,19})\\s*[:：]\\s*");
    private static final Pattern STAMP =
            Pattern.compile("\\s+((?:\\d{1,3}(?:\\.\\d{1,3}){3}\\s+)?\\d{1,2}/\\d{1,2}(?:\\s+\\d{1,2}:\\d{2})?)$");
    private static final Pattern SYSTEM = Pattern.compile(
            "^※\\s.*|^--+$|^◆ ?from:.*|^sent from .*|^-----$|^posted from .*", Pattern.CASE_INSENSITIVE);
    private static final Pattern STATION = Pattern.compile("发信站:|發信站:");

    /** A push shorter than this ends what its author had to say. */
    private static final int FULL_PUSH = 40;

    private BoardPost() {}

    /** The post that the page begins with, if it is one. */
    static Optional<FoundStory> read(List<Line> lines, RemovalLog log) {
        StringBuilder head = new StringBuilder();
        int limit = Math.min(HEADER_LINES + 10, lines.size());
        for (int i = 0; i < limit; i++) {
            String text = lines.get(i).plain();
            if (head.length() == 0 && !text.startsWith("作者")) {
                continue;
            }
            head.append(head.length() == 0 ? "" : " ").append(text);
            Matcher header = HEADER.matcher(head);
            if (header.matches() && Dates.find(header.group(4)).isPresent()) {
                lines.subList(0, i + 1).forEach(line -> log.note(line.element(), RULE, "header, read as such"));
                return Optional.of(post(header, lines.subList(i + 1, lines.size()), log));
            }
        }
        return Optional.empty();
    }

    private static FoundStory post(Matcher header, List<Line> lines, RemovalLog log) {
        List<Line> body = new ArrayList<>();
        List<Comment> pushes = new ArrayList<>();
        boolean signature = false;
        for (Line line : lines) {
            Matcher push = PUSH.matcher(line.text());
            if (push.find()) {
                add(push, line.text().substring(push.end()), pushes);
            } else if (SYSTEM.matcher(line.plain()).matches()) {
                signature |= line.text().startsWith("--");
                log.note(line.element(), RULE, "signature or note of the board's system");
            } else if (signature || !pushes.isEmpty()) {
                log.note(line.element(), RULE, "behind the post");
            } else {
                body.add(line);
            }
        }
        String title = header.group(3).strip();
        return new FoundStory(
                title,
                List.of(header.group(1)),
                Dates.find(header.group(4)).map(Dates.Found::date),
                Optional.of(header.group(2) + " 看板"),
                Sponsorship.paid(title, body),
                body,
                pushes,
                true);
    }

    /** A push has one line of the terminal; who writes more goes on in the next. */
    private static void add(Matcher push, String rest, List<Comment> pushes) {
        String kind = push.group(1).equals("推") ? "push" : push.group(1).equals("→") ? "arrow" : "boo";
        Matcher stamp = STAMP.matcher(rest.length() > 200 ? rest.substring(0, 200) : " " + rest);
        boolean stamped = stamp.find();
        String date = stamped ? stamp.group(1) : "";
        String text =
                stamped ? rest.substring(0, Math.max(0, stamp.start() - 1)).strip() : rest.strip();
        Comment comment = new Comment(push.group(2), kind, date, text);
        int last = pushes.size() - 1;
        if (last >= 0 && kind.equals("arrow") && continues(pushes.get(last), comment)) {
            Comment before = pushes.get(last);
            String glue =
                    Character.isLetterOrDigit(before.text().charAt(before.text().length() - 1))
                                    && before.text().charAt(before.text().length() - 1) < 0x250
                            ? glue(before.text(), text)
                            : "";
            pushes.set(last, new Comment(before.author(), before.kind(), before.date(), before.text() + glue + text));
        } else {
            pushes.add(comment);
        }
    }

    /** Latin words that a full line breaks go on without a blank. */
    private static String glue(String before, String after) {
        boolean full = Line.widthOf(before) % 52 >= 50;
        return full || after.isEmpty() || after.charAt(0) >= 0x250 ? "" : " ";
    }

    private static boolean continues(Comment before, Comment next) {
        return before.author().equals(next.author())
                && before.date().equals(next.date())
                && !before.text().isEmpty()
                && !next.text().isEmpty()
                && lastWidth(before.text()) >= FULL_PUSH
                && "。！？!?…".indexOf(before.text().charAt(before.text().length() - 1)) < 0;
    }

    /** Columns of the last line of a push that may have been joined already. */
    private static int lastWidth(String text) {
        return Line.widthOf(text) <= 56 ? Line.widthOf(text) : 44 + Line.widthOf(text) % 10;
    }

    /** Whether a line of the page names the board's station. */
    static boolean station(Line line) {
        return STATION.matcher(line.key()).find();
    }
}

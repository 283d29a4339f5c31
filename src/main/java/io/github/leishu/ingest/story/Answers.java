package io.github.leishu.ingest.story;

import io.github.leishu.ingest.clean.RemovalLog;
import io.github.leishu.ingest.rule.LineRules;
import io.github.leishu.ingest.text.Cues;
import io.github.leishu.ingest.text.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * A question page: the question, "2 answers", then the answers. Answers are content: each becomes a section of the body
 * under its author's name.
 */
final class Answers {
    private static final String RULE = "answers";
    private static final Cues COUNT = Cues.of(
            "(?:查看)?(?:全部|共)? ?\\d[\\d,]{0,6} ?[个個条則]?(?:回答|答案|解答)|\\d[\\d,]{0,6} answers?:?|回答数 ?\\d+|回答 ?\\(\\d+\\)");
    private static final Pattern VOTES =
            Pattern.compile("[\\d,]{1,9} ?[kK万萬]? ?人?(?:赞同了?该(?:回答|文章)|贊同了?該回答|觉得有用|upvotes?|votes?)");
    private static final Pattern END =
            Pattern.compile("^(?:编辑于|發布於|发布于|編輯於|answered|edited|回答日時).{4,60}", Pattern.CASE_INSENSITIVE);
    private static final Pattern SIGNED = Pattern.compile("^answered.{4,40}", Pattern.CASE_INSENSITIVE);

    private Answers() {}

    static Optional<FoundStory> read(List<Line> lines, RemovalLog log) {
        int count = -1;
        for (int i = 0; i < lines.size() && count < 0; i++) {
            boolean cue = lines.get(i).width() <= 40 && COUNT.coversBlock(lines.get(i));
            count = cue && i > 0 ? i : -1;
        }
        if (count < 0) {
            return Optional.empty();
        }
        List<Line> above = LineRules.furniture(lines.subList(0, count), log);
        PageLines page = new PageLines(above);
        int body = questionText(page);
        OptionalInt title = new TitleFinder(page).above(0, body);
        if (title.isEmpty()) {
            return Optional.empty();
        }
        List<Line> text = new ArrayList<>(LineRules.trailing(page.range(body, page.size()), log));
        page.range(0, body).forEach(line -> log.note(line.element(), RULE, "above the question"));
        List<Line> answers = answers(lines.subList(count + 1, lines.size()), log);
        text.addAll(answers);
        if (answers.isEmpty()) {
            return Optional.empty();
        }
        String name = above.get(title.getAsInt()).text();
        return Optional.of(new FoundStory(
                name,
                List.of(),
                Optional.empty(),
                SiteName.suffix(name, lines)
                        .or(() -> SiteName.names(lines).stream().findFirst()),
                false,
                text,
                List.of(),
                true));
    }

    /** The question's text: from the first sentence on; its end where there is none. */
    private static int questionText(PageLines page) {
        for (int i = 0; i < page.size(); i++) {
            if (page.get(i).isText() && page.get(i).text().indexOf('。') >= 0 || page.prose(i)) {
                return i;
            }
        }
        return page.size();
    }

    private static List<Line> answers(List<Line> lines, RemovalLog log) {
        List<Line> found = new ArrayList<>();
        List<Line> pending = new ArrayList<>();
        for (Line line : lines) {
            String key = line.key();
            if (line.opensTail() || key.startsWith("查看剩余") || key.startsWith("your answer")) {
                break;
            }
            if (VOTES.matcher(key).matches()) {
                name(pending).ifPresent(found::add);
                pending.clear();
            } else if (line.width() <= 80
                    && END.matcher(key).matches()
                    && !SIGNED.matcher(key).matches()) {
                found.addAll(LineRules.furniture(pending, log));
                pending.clear();
            } else {
                pending.add(line);
            }
        }
        List<Line> rest = LineRules.furniture(pending, log);
        found.addAll(LineRules.trailing(rest, log));
        return found;
    }

    /** Who answers: the first line above the votes that is not furniture. */
    private static Optional<Line> name(List<Line> above) {
        return LineRules.furniture(above, new RemovalLog()).stream()
                .filter(line -> line.width() <= 40)
                .findFirst()
                .map(line ->
                        Line.of(List.of(new Element("h2").text(line.text()))).get(0));
    }
}

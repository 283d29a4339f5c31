package io.github.leishu.ingest.rule;

import io.github.leishu.ingest.clean.RemovalLog;
import io.github.leishu.ingest.text.Cues;
import io.github.leishu.ingest.text.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Links to other stories in the midst of a web page's story: a label and the links below, or both on one line. */
final class InterludeRule implements LineRule {
    private static final Cues LABELS = Cues.load(InterludeRule.class, "interlude.txt");

    /** Labels that head nothing but what other readers read, linked or not. */
    private static final Cues RANKINGS = Cues.of("(most (read|popular|viewed)|trending( now)?)( (in|on) .{1,40})?:?");

    /** Labels that say what they head, so that it is clear without it. */
    private static final Cues NAMED = Cues.of("(related|recommended) (stories|articles|posts|news|links|content):?");

    private static final Pattern PREFIX = Pattern.compile(
            "^(?:read|read more|read also|also read|see more|see also|more|related|related (?:story|article|news)|must read|don['’]t miss) ?[:|»] ?",
            Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_PREFIX = "related article :".length();
    private static final int WIDEST = 60;
    private static final int WIDEST_LINK = 200;
    private static final int WIDEST_TEASER = 120;
    private static final int TEASERS = 12;

    @Override
    public String name() {
        return "interlude";
    }

    @Override
    public List<Line> apply(List<Line> lines, RemovalLog log) {
        List<Line> kept = new ArrayList<>();
        int i = 0;
        while (i < lines.size()) {
            int end = end(lines, i);
            if (end == i) {
                kept.add(lines.get(i));
                i++;
            }
            for (; i < end; i++) {
                log.note(lines.get(i).element(), name(), "links to other stories");
            }
        }
        return kept;
    }

    /** Behind the interlude that begins with line {@code i}; {@code i} if none does. */
    private static int end(List<Line> lines, int i) {
        Line line = lines.get(i);
        if (!isTextOrHeading(line) || line.width() > WIDEST_LINK) {
            return i;
        }
        if (isLabelledLink(line)) {
            return i + 1;
        }
        boolean label = line.width() <= WIDEST && (LABELS.coversBlock(line) || RANKINGS.coversBlock(line));
        if (!label || line.linked()) {
            return i;
        }
        int end = i + 1;
        while (end < lines.size() && lines.get(end).linked()) {
            end++;
        }
        if (end == i + 1 && RANKINGS.coversBlock(line)) {
            return teasers(lines, end);
        }
        return end > i + 1 || NAMED.coversBlock(line) ? end : i;
    }

    private static boolean isTextOrHeading(Line line) {
        return line.isText() || line.kind() == Line.Kind.HEADING;
    }

    private static boolean isLabelledLink(Line line) {
        if (!mayBeLabelled(line.plain())) {
            return false;
        }
        Matcher prefix = PREFIX.matcher(line.plain());
        if (!prefix.find()) {
            return false;
        }
        int linked = line.element().select("a[href]").text().length();
        return linked > 0 && linked >= line.text().length() - prefix.end() - 2;
    }

    /** Whether a label's mark is among the first characters: a cheap look before the pattern. */
    private static boolean mayBeLabelled(String text) {
        for (int i = 0; i < text.length() && i <= LONGEST_PREFIX; i++) {
            char c = text.charAt(i);
            if (c == ':' || c == '|' || c == '»') {
                return true;
            }
        }
        return false;
    }

    /** Behind headlines without a link, if the story goes on there, with a heading perhaps; else the label's line. */
    private static int teasers(List<Line> lines, int from) {
        int end = from;
        while (end < Math.min(lines.size(), from + TEASERS) && isTeaser(lines.get(end))) {
            end++;
        }
        boolean goesOn = end < lines.size() && lines.get(end).prose();
        while (goesOn && lines.get(end - 1).kind() == Line.Kind.HEADING && end > from) {
            end--;
        }
        return goesOn ? end : from - 1;
    }

    private static boolean isTeaser(Line line) {
        return isTextOrHeading(line) && line.width() <= WIDEST_TEASER && !line.ended();
    }
}

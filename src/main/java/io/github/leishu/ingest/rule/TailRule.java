package io.github.leishu.ingest.rule;

import io.github.leishu.ingest.clean.RemovalLog;
import io.github.leishu.ingest.text.Cues;
import io.github.leishu.ingest.text.Line;
import java.util.ArrayList;
import java.util.List;

/**
 * What follows a story: related and popular stories, tags, author's box, copyright. It begins at a line with such
 * wording. Where the story goes on behind it (several paragraphs in a row), only the links between go.
 */
final class TailRule implements LineRule {
    private static final Cues RELATED = Cues.load(TailRule.class, "related.txt");
    private static final Cues REFERENCES = Cues.load(Line.class, "references.txt");

    /** This many paragraphs in a row are a story that goes on; teasers come with a headline each. */
    private static final int GOES_ON = 2;

    /** Short lines above the first paragraph behind links. */
    private static final int HEADINGS = 3;

    /** Columns of the shortest paragraph that counts. */
    private static final int PARAGRAPH = 60;

    @Override
    public String name() {
        return "tail";
    }

    @Override
    public List<Line> apply(List<Line> lines, RemovalLog log) {
        List<Line> kept = new ArrayList<>();
        int lastProse = lastProse(lines);
        int i = 0;
        boolean text = false;
        while (i < lines.size()) {
            Line line = lines.get(i);
            if (!text || !(relatedCue(line) || line.opensTail())) {
                text |= line.prose() || line.kind() == Line.Kind.LIST;
                kept.add(line);
                i++;
                continue;
            }
            int resume = resume(lines, i + 1, lastProse);
            int end = resume < 0 ? lines.size() : resume;
            for (; i < end; i++) {
                log.note(lines.get(i).element(), name(), resume < 0 ? "after the story" : "links to other stories");
            }
        }
        return kept;
    }

    private static boolean relatedCue(Line line) {
        return line.width() <= 200 && (line.isText() || line.kind() == Line.Kind.HEADING) && RELATED.coversBlock(line);
    }

    private static int lastProse(List<Line> lines) {
        int last = lines.size() - 1;
        while (last >= 0 && !lines.get(last).prose()) {
            last--;
        }
        return last;
    }

    /** Where the story goes on behind the links, -1 if it does not. */
    private static int resume(List<Line> lines, int from, int lastProse) {
        int run = 0;
        int afterLinks = afterLinks(lines, from);
        boolean links = afterLinks > from || lines.get(from - 1).element().selectFirst("a[href]") != null;
        for (int i = from; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (REFERENCES.covers(line) || (line.kind() == Line.Kind.HEADING && REFERENCES.coversBlock(line))) {
                return i;
            }
            boolean paragraph = line.isText() && line.prose() && line.width() >= PARAGRAPH && !line.cutOff();
            if (line.opensTail() && line.width() > PARAGRAPH) {
                paragraph = false;
            }
            if (paragraph && links && i >= afterLinks && i <= afterLinks + HEADINGS) {
                return afterLinks;
            }
            run = paragraph ? run + 1 : 0;
            if (run == GOES_ON) {
                return start(lines, i, from);
            }
            if (i > lastProse && i > from + 12) {
                return -1;
            }
        }
        return -1;
    }

    /** Behind the links that follow; what then stands without any is no teaser, however short it begins. */
    private static int afterLinks(List<Line> lines, int from) {
        int index = from;
        while (index < lines.size() && lines.get(index).linked()) {
            index++;
        }
        return index;
    }

    /** The first paragraph of the run that ends at {@code end}, with a heading right above it. */
    private static int start(List<Line> lines, int end, int from) {
        int first = end - GOES_ON + 1;
        boolean heading = first > from && lines.get(first - 1).kind() == Line.Kind.HEADING;
        return heading ? first - 1 : first;
    }
}

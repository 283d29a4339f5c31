package io.github.leishu.ingest.rule;

import io.github.leishu.ingest.clean.RemovalLog;
import io.github.leishu.ingest.text.Cues;
import io.github.leishu.ingest.text.Line;
import io.github.leishu.ingest.text.Lists;
import java.util.List;

/**
 * Short lines behind the last sentence, list or caption of a text page: mastheads, buttons, names of columns. On any page
 * where the story was taken from, which stands in its header by now.
 */
final class TrailingRule implements LineRule {
    private static final int WIDEST = 100;

    private static final Cues SOURCE =
            Cues.of("[(\\[【]?(文章|稿件|新闻|新聞|信息|消息|本文)?(来源|來源|[转轉]自) ?[:《].{2,24}", "[(\\[【]?本文[转轉][载載]?自.{2,24}");

    @Override
    public String name() {
        return "trailing";
    }

    @Override
    public List<Line> apply(List<Line> lines, RemovalLog log) {
        int end = lines.size();
        while (end > 0 && (trails(lines.get(end - 1)) || SOURCE.covers(lines.get(end - 1)))) {
            end--;
        }
        for (Line line : lines.subList(end, lines.size())) {
            log.note(line.element(), name(), "short line behind the story's last sentence");
        }
        return lines.subList(0, end);
    }

    private static boolean trails(Line line) {
        return line.raw()
                && line.width() <= WIDEST
                && !line.ended()
                && line.text().indexOf('。') < 0
                && !line.caption()
                && Lists.marker(line.text()).isEmpty()
                && line.text().indexOf('\t') < 0;
    }
}

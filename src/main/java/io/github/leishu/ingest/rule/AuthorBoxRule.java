package io.github.leishu.ingest.rule;

import io.github.leishu.ingest.clean.RemovalLog;
import io.github.leishu.ingest.text.Cues;
import io.github.leishu.ingest.text.Line;
import java.util.List;

/** The box about an account behind its story: the account's name again, what it has published, who follows it. */
final class AuthorBoxRule implements LineRule {
    private static final Cues STATISTICS = Cues.of(
            "[\\d,.]+[k萬万]? ?(?:篇(?:文章|作品)|articles?|posts?|stories|件の記事|本の記事)\\b?.{0,60}|.{0,40}[\\d,.]+[k萬万]? ?(?:位)?(?:粉絲|粉丝|followers|人追蹤|關注者|フォロワー).{0,20}");

    @Override
    public String name() {
        return "author-box";
    }

    @Override
    public List<Line> apply(List<Line> lines, RemovalLog log) {
        int box = lines.size();
        for (int i = lines.size() - 1; i > 0; i--) {
            boolean below = lines.get(i).width() <= 80 && lines.get(i - 1).brief();
            if (below && STATISTICS.coversBlock(lines.get(i))) {
                box = i - 1;
            }
        }
        for (Line line : lines.subList(box, lines.size())) {
            log.note(line.element(), name(), "box about the author's account");
        }
        return lines.subList(0, box);
    }
}

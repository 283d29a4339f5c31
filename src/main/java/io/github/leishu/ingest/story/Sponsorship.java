package io.github.leishu.ingest.story;

import io.github.leishu.ingest.text.Cues;
import io.github.leishu.ingest.text.Line;
import java.util.List;

/** Whether a story says that somebody paid for it: in its title, its first or its last lines. */
final class Sponsorship {
    private static final Cues CUES = Cues.load(Sponsorship.class, "sponsor.txt");
    private static final int EDGE = 4;
    private static final int WIDEST = 160;

    private Sponsorship() {}

    static boolean paid(String title, List<Line> lines) {
        if (CUES.occursIn(Line.key(title))) {
            return true;
        }
        int size = lines.size();
        for (int i = 0; i < size; i++) {
            Line line = lines.get(i);
            boolean edge = i < EDGE || i >= size - EDGE;
            if (edge && line.isText() && line.width() <= WIDEST && CUES.occursIn(line) && !menu(line)) {
                return true;
            }
        }
        return false;
    }

    /** A footer's menu offers advertising to others. */
    private static boolean menu(Line line) {
        return line.key().chars().filter(c -> c == '|').count() > 1;
    }
}

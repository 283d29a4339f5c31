package io.github.leishu.ingest.story;

import io.github.leishu.ingest.text.Dateline;
import io.github.leishu.ingest.text.HeaderLine;
import io.github.leishu.ingest.text.Line;
import io.github.leishu.ingest.text.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The lines of a page with what each is as far as splitting and reading headers go; computed once. */
final class PageLines {
    /** Columns of the widest line that can be a headline or name, as which alone lines are counted. */
    private static final int WIDEST = 240;

    private final List<Line> lines;
    private final ArrayList<Optional<HeaderLine>> headers = new ArrayList<>();
    private final ArrayList<Optional<Dateline>> datelines = new ArrayList<>();
    private final int[] proseBefore;
    private final Map<String, Integer> counts = new HashMap<>();

    PageLines(List<Line> lines) {
        this.lines = List.copyOf(lines);
        this.proseBefore = new int[lines.size() + 1];
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            headers.add(HeaderLine.of(line));
            datelines.add(headers.get(i).isPresent() ? Optional.empty() : Dateline.of(line));
            boolean prose = line.prose() && headers.get(i).isEmpty();
            proseBefore[i + 1] = proseBefore[i] + (prose ? line.width() : 0);
            if (line.width() <= WIDEST) {
                counts.merge(line.key(), 1, Integer::sum);
            }
        }
    }

    int size() {
        return lines.size();
    }

    Line get(int index) {
        return lines.get(index);
    }

    List<Line> range(int from, int to) {
        return lines.subList(from, Math.max(from, to));
    }

    Optional<HeaderLine> header(int index) {
        return headers.get(index);
    }

    Optional<Dateline> dateline(int index) {
        return datelines.get(index);
    }

    /** Whether the line is running text: prose, or the opening of a wire story. */
    boolean prose(int index) {
        return proseBefore[index + 1] > proseBefore[index]
                || datelines.get(index).isPresent();
    }

    /** The columns of running text in [from, to). */
    int proseWidth(int from, int to) {
        return proseBefore[Math.max(from, to)] - proseBefore[from];
    }

    /** The first line of running text at or after {@code from}; {@code to} if there is none. */
    int firstProse(int from, int to) {
        int index = from;
        while (index < to && !prose(index)) {
            index++;
        }
        return index;
    }

    /** The line after the last running text in [from, to); {@code from} if there is none. */
    int afterProse(int from, int to) {
        int index = to;
        while (index > from && !prose(index - 1)) {
            index--;
        }
        return index;
    }

    /** The publications that the page's datelines name. */
    List<String> wireSites() {
        Set<String> sites = new LinkedHashSet<>();
        for (Optional<Dateline> dateline : datelines) {
            if (dateline.isPresent()) {
                dateline.get().namedSite().ifPresent(sites::add);
            }
        }
        return List.copyOf(sites);
    }

    /** How often a line with this key stands on the page; of one that is not too wide for a headline. */
    int count(String key) {
        return counts.getOrDefault(key, 0);
    }

    /** Whether it looks like a name and stands twice in a row, as the text beside an avatar and the account's own do. */
    boolean twiceInARow(int index) {
        Line line = lines.get(index);
        boolean before = index > 0 && lines.get(index - 1).key().equals(line.key());
        boolean after = index + 1 < lines.size() && lines.get(index + 1).key().equals(line.key());
        return line.raw() && (before || after) && Names.nameLike(line.text());
    }
}

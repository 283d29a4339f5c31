package io.github.leishu.ingest.story;

import io.github.leishu.ingest.text.HeaderLine.Mark;
import io.github.leishu.ingest.text.Line;
import io.github.leishu.ingest.text.Names;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds where each story on a page begins and ends. A story opens with a header (date, byline, reading time …) that
 * repeats the marks of the page's first header, or with a dateline; its headline stands above, or, in print, behind it.
 */
final class StorySplitter {
    /** Columns of running text that make a story: about three short sentences. */
    private static final int STORY_WIDTH = 120;

    private static final int WEAK_STORY_WIDTH = 300;

    /** Columns of a sentence. */
    private static final int SENTENCE_WIDTH = 30;

    /** Header lines this far apart belong together. */
    private static final int CLUSTER = 6;

    private static final int NEAR = 2;

    /** A paper's own reporter heads every story of its page, however short. */
    private static final Pattern OWN = Pattern.compile("◎?本[报報刊社网網]");

    private final PageLines page;
    private final TitleFinder titles;

    StorySplitter(PageLines page) {
        this.page = page;
        this.titles = new TitleFinder(page);
    }

    /**
     * Lines [from, to) of a page, that hold one story.
     *
     * @param title index of the headline, -1 if there is none
     * @param body index of the first running text
     */
    record Segment(int title, int from, int body, int to) {}

    /** A header or dateline and the text that follows. */
    private record Opening(int first, int last, int body, Set<Mark> marks, boolean dateline) {
        Set<Mark> signature() {
            Set<Mark> kept = EnumSet.noneOf(Mark.class);
            kept.addAll(marks);
            kept.remove(Mark.TIME);
            kept.remove(Mark.EDITOR);
            if (kept.size() > 1) {
                // One story of a template has a byline of its own, another only its account.
                kept.remove(Mark.BYLINE);
            }
            return kept;
        }
    }

    /** The stories in page order; empty where nothing on the page is running text. */
    List<Segment> split() {
        List<Opening> chosen = choose(openings());
        if (chosen.isEmpty()) {
            return single();
        }
        List<Segment> segments = new ArrayList<>();
        int[] starts = new int[chosen.size() + 1];
        int[] heads = new int[chosen.size()];
        for (int k = 0; k < chosen.size(); k++) {
            heads[k] = titleAbove(chosen, k).orElse(-1);
            starts[k] = heads[k] >= 0 ? heads[k] : chosen.get(k).first();
        }
        starts[0] = hasTextAbove(starts[0], STORY_WIDTH) ? 0 : starts[0];
        starts[chosen.size()] = page.size();
        for (int k = 0; k < chosen.size(); k++) {
            int title = heads[k];
            boolean printed =
                    chosen.size() > 1 && page.get(0).raw() && chosen.get(k).dateline();
            if (title < 0 && printed) {
                int tail = page.afterProse(chosen.get(k).body(), starts[k + 1]);
                title = titles.below(tail, starts[k + 1]).orElse(-1);
            }
            segments.add(new Segment(title, starts[k], chosen.get(k).body(), starts[k + 1]));
        }
        return segments;
    }

    /** A page without any header: the headline is above the first text that goes on for a while. */
    private List<Segment> single() {
        int body = mainText(0);
        if (body >= page.size()) {
            return List.of();
        }
        OptionalInt above = titles.above(0, body);
        int title = (above.isPresent() ? above : titles.alone(body)).orElse(-1);
        int from = title >= 0 ? title : body;
        int least = title >= 0 ? STORY_WIDTH : SENTENCE_WIDTH;
        return List.of(new Segment(title, hasTextAbove(from, least) ? 0 : from, body, page.size()));
    }

    /** Whether text stands above: what looks like the headline is then a heading in the midst of a web page's text. */
    private boolean hasTextAbove(int index, int least) {
        int width = 0;
        for (int i = 0; i < index && !page.get(i).raw(); i++) {
            Line line = page.get(i);
            boolean sentence = line.ended() || line.text().endsWith("，");
            width += sentence && page.header(i).isEmpty() && !line.linked() ? line.width() : 0;
            if (isTable(line) || width >= least) {
                return true;
            }
        }
        return false;
    }

    /** With two rows and columns at the least. */
    private static boolean isTable(Line line) {
        return line.kind() == Line.Kind.TABLE
                && line.element().select("td + td").size() > 1;
    }

    /** The first running text that is not alone within the next lines. */
    private int mainText(int from) {
        int body = page.firstProse(from, page.size());
        int first = body;
        while (body < page.size()) {
            if (page.proseWidth(body, Math.min(page.size(), body + 8)) >= 2 * STORY_WIDTH) {
                return body;
            }
            body = page.firstProse(body + 1, page.size());
        }
        return first;
    }

    private List<Opening> openings() {
        List<Opening> found = new ArrayList<>();
        int i = 0;
        while (i < page.size()) {
            if (page.dateline(i).isPresent()) {
                if (belongsTo(found, i)) {
                    i++;
                    continue;
                }
                found.add(new Opening(i, i, i, Set.of(), true));
                i++;
            } else if (page.header(i).isPresent()) {
                Opening opening = headerAt(i);
                found.add(opening);
                i = opening.body() + 1;
            } else {
                i++;
            }
        }
        return found;
    }

    /** A dateline right below the first line of text, which may be a caption, is no other story's. */
    private static boolean belongsTo(List<Opening> found, int dateline) {
        if (found.isEmpty()) {
            return false;
        }
        Opening last = found.get(found.size() - 1);
        return !last.dateline() && dateline - last.body() <= NEAR;
    }

    /** Of the groups of header lines above the next text, the one that says most; the later of equals. */
    private Opening headerAt(int first) {
        int body = page.firstProse(first, page.size());
        boolean dateline = body < page.size() && page.dateline(body).isPresent();
        Opening best = new Opening(first, first, body, Set.of(), dateline);
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        int start = first;
        int last = first;
        for (int i = first; i < body; i++) {
            if (page.header(i).isEmpty()) {
                continue;
            }
            if (i - last > CLUSTER) {
                marks = EnumSet.noneOf(Mark.class);
                start = i;
            }
            marks.addAll(page.header(i).get().marks());
            last = i;
            if (marks.size() >= best.marks().size()) {
                best = new Opening(start, i, body, EnumSet.copyOf(marks), dateline);
            }
        }
        return best;
    }

    private List<Opening> choose(List<Opening> openings) {
        List<Opening> chosen = new ArrayList<>();
        for (int k = 0; k < openings.size(); k++) {
            Opening opening = openings.get(k);
            int next = k + 1 < openings.size() ? openings.get(k + 1).first() : page.size();
            int width = page.proseWidth(Math.min(opening.body(), page.size()), next);
            boolean opens = chosen.isEmpty() ? opensFirst(opening, width) : opensAnother(chosen, opening, width);
            if (opens) {
                chosen.add(opening);
            }
        }
        return chosen;
    }

    private boolean opensFirst(Opening opening, int width) {
        if (width < 60 || opening.signature().equals(Set.of(Mark.BYLINE)) && width < STORY_WIDTH) {
            return false;
        }
        boolean later = page.proseWidth(0, opening.first()) > 2 * page.proseWidth(opening.first(), page.size());
        return !later;
    }

    private boolean opensAnother(List<Opening> chosen, Opening opening, int width) {
        Opening last = chosen.get(chosen.size() - 1);
        int after = page.afterProse(last.body(), opening.first());
        OptionalInt title = titles.above(after, opening.last());
        if (!page.get(0).raw() && (title.isEmpty() || page.get(title.getAsInt()).kind() != Line.Kind.HEADING)) {
            return false;
        }
        if (opening.dateline() && opening.marks().isEmpty()) {
            return title.isPresent()
                    ? width >= 60
                    : page.get(0).raw()
                            && titles.below(opening.body() + 1, Math.min(page.size(), opening.body() + 60))
                                    .isPresent();
        }
        Set<Mark> signature = opening.signature();
        boolean same = !signature.isEmpty() && signature.equals(chosen.get(0).signature());
        boolean weak = signature.size() < 2
                && !OWN.matcher(page.get(opening.last()).plain()).lookingAt();
        return same && title.isPresent() && width >= (weak ? WEAK_STORY_WIDTH : 60) && !looksLikeName(title.getAsInt());
    }

    private boolean looksLikeName(int title) {
        return page.get(title).raw() && Names.nameLike(page.get(title).text());
    }

    private OptionalInt titleAbove(List<Opening> chosen, int k) {
        Opening opening = chosen.get(k);
        int from = k == 0 ? 0 : page.afterProse(chosen.get(k - 1).body(), opening.first());
        OptionalInt above = titles.above(from, opening.last());
        int nearest = opening.first() - 1;
        boolean shortHeadline = opening.dateline() && nearest >= from && titles.headline(nearest);
        return above.isEmpty() && shortHeadline ? OptionalInt.of(nearest) : above;
    }
}

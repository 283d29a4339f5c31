package io.github.leishu.ingest.body;

import io.github.leishu.article.Inline;
import io.github.leishu.article.InlineWalk;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Runs of inlines: split into paragraphs where the page broke lines twice, trimmed at their edges. */
final class Runs {
    /** Marks the place of a split inside a list of inlines; never leaves this class. */
    private static final Inline SPLIT = new Inline.Text("");

    private Runs() {}

    /** The paragraphs of a run, none empty; an image on a line of its own is a paragraph of its own. */
    static List<List<Inline>> split(List<Inline> run) {
        if (isOne(run)) {
            List<Inline> trimmed = trim(run);
            return trimmed.isEmpty() ? List.of() : List.of(trimmed);
        }
        List<List<Inline>> paragraphs = new ArrayList<>();
        List<Inline> current = new ArrayList<>();
        for (Inline inline : standalone(marked(run))) {
            if (inline == SPLIT) {
                addTrimmed(current, paragraphs);
                current = new ArrayList<>();
            } else {
                current.add(inline);
            }
        }
        addTrimmed(current, paragraphs);
        return paragraphs;
    }

    /** Whether there is nothing at which it could be split. */
    private static boolean isOne(List<Inline> run) {
        for (int i = 0; i < run.size(); i++) {
            Inline inline = run.get(i);
            if (inline instanceof Inline.LineBreak || inline instanceof Inline.Image || !isWhole(inline)) {
                return false;
            }
        }
        return true;
    }

    private static void addTrimmed(List<Inline> run, List<List<Inline>> paragraphs) {
        List<Inline> trimmed = trim(run);
        if (!trimmed.isEmpty()) {
            paragraphs.add(trimmed);
        }
    }

    /** Doubled breaks to {@link #SPLIT}; wrappers that hold one are cut in two. */
    private static List<Inline> marked(List<Inline> run) {
        List<Inline> marked = new ArrayList<>();
        int breaks = 0;
        for (Inline inline : cut(run)) {
            if (inline instanceof Inline.LineBreak) {
                breaks++;
            } else if (inline == SPLIT) {
                breaks += 2;
            } else {
                if (breaks > 0) {
                    marked.add(breaks == 1 ? new Inline.LineBreak() : SPLIT);
                }
                breaks = 0;
                marked.add(inline);
            }
        }
        return marked;
    }

    private static List<Inline> cut(List<Inline> run) {
        List<Inline> pieces = new ArrayList<>(run.size());
        for (int i = 0; i < run.size(); i++) {
            Inline inline = run.get(i);
            if (isWhole(inline)) {
                pieces.add(inline);
            } else {
                pieces.addAll(cut(inline));
            }
        }
        return pieces;
    }

    /** Whether there is nothing to cut or trim, as in most links. */
    private static boolean isWhole(Inline inline) {
        if (!InlineWalk.isContainer(inline)) {
            return true;
        }
        List<Inline> content = InlineWalk.contentOf(inline);
        return content.size() == 1 && content.get(0) instanceof Inline.Text text && isTrimmed(text.text());
    }

    private static boolean isTrimmed(String text) {
        return !text.isEmpty()
                && !Character.isWhitespace(text.codePointAt(0))
                && !Character.isWhitespace(text.codePointBefore(text.length()));
    }

    private static List<Inline> cut(Inline inline) {
        if (inline instanceof Inline.Strong strong) {
            return cut(strong.content(), Inline.Strong::new);
        }
        if (inline instanceof Inline.Emphasis emphasis) {
            return cut(emphasis.content(), Inline.Emphasis::new);
        }
        if (inline instanceof Inline.Strike strike) {
            return cut(strike.content(), Inline.Strike::new);
        }
        if (inline instanceof Inline.Link link) {
            return cut(link.content(), content -> new Inline.Link(content, link.target()));
        }
        return List.of(inline);
    }

    private static List<Inline> cut(List<Inline> content, Function<List<Inline>, Inline> wrapper) {
        List<Inline> pieces = new ArrayList<>();
        if (endsWithBreak(content, 0)) {
            pieces.add(new Inline.LineBreak());
        }
        for (List<Inline> piece : split(content)) {
            if (piece.size() == 1 && piece.get(0) instanceof Inline.Image) {
                addBetween(pieces, piece.get(0));
            } else {
                addBetween(pieces, wrapper.apply(piece));
            }
        }
        if (pieces.isEmpty() || !endsWithBreak(content, content.size() - 1)) {
            return pieces;
        }
        pieces.add(new Inline.LineBreak());
        return pieces;
    }

    private static boolean endsWithBreak(List<Inline> content, int index) {
        return !content.isEmpty() && content.get(index) instanceof Inline.LineBreak;
    }

    private static void addBetween(List<Inline> pieces, Inline piece) {
        if (pieces.stream().anyMatch(inline -> !(inline instanceof Inline.LineBreak))) {
            pieces.add(SPLIT);
        }
        pieces.add(piece);
    }

    /** Puts splits around images that have a line for themselves. */
    private static List<Inline> standalone(List<Inline> run) {
        List<Inline> out = new ArrayList<>();
        for (int i = 0; i < run.size(); i++) {
            boolean alone = run.get(i) instanceof Inline.Image && isEdge(run, i - 1) && isEdge(run, i + 1);
            if (alone) {
                out.add(SPLIT);
            }
            out.add(run.get(i));
            if (alone) {
                out.add(SPLIT);
            }
        }
        return out;
    }

    private static boolean isEdge(List<Inline> run, int index) {
        if (index < 0 || index >= run.size()) {
            return true;
        }
        Inline inline = run.get(index);
        return inline == SPLIT || inline instanceof Inline.LineBreak || inline instanceof Inline.Image;
    }

    /** Without line breaks and blanks at the edges. */
    static List<Inline> trim(List<Inline> run) {
        if (run.size() == 1 && run.get(0) instanceof Inline.Text text && isTrimmed(text.text())) {
            return run;
        }
        List<Inline> trimmed = new ArrayList<>(run);
        while (!trimmed.isEmpty() && isLayout(trimmed.get(0))) {
            trimmed.remove(0);
        }
        while (!trimmed.isEmpty() && isLayout(trimmed.get(trimmed.size() - 1))) {
            trimmed.remove(trimmed.size() - 1);
        }
        if (!trimmed.isEmpty() && trimmed.get(0) instanceof Inline.Text first) {
            trimmed.set(0, text(first, first.text().stripLeading()));
        }
        int last = trimmed.size() - 1;
        if (last >= 0 && trimmed.get(last) instanceof Inline.Text text) {
            trimmed.set(last, text(text, text.text().stripTrailing()));
        }
        return trimmed;
    }

    private static Inline text(Inline.Text whole, String stripped) {
        return stripped.length() == whole.text().length() ? whole : new Inline.Text(stripped);
    }

    private static boolean isLayout(Inline inline) {
        return inline instanceof Inline.LineBreak
                || (inline instanceof Inline.Text text && text.text().isBlank());
    }
}

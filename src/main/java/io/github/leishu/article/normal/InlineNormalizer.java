package io.github.leishu.article.normal;

import io.github.leishu.article.Inline;
import io.github.leishu.article.Inline.Code;
import io.github.leishu.article.Inline.Emphasis;
import io.github.leishu.article.Inline.Formula;
import io.github.leishu.article.Inline.LineBreak;
import io.github.leishu.article.Inline.Link;
import io.github.leishu.article.Inline.Strike;
import io.github.leishu.article.Inline.Strong;
import io.github.leishu.article.Inline.Subscript;
import io.github.leishu.article.Inline.Superscript;
import io.github.leishu.article.Inline.Text;
import io.github.leishu.article.InlineWalk;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The normal form of one leaf's inlines; see {@link Normalizer}. */
final class InlineNormalizer {
    private static final int LINK = 1;

    private final Set<String> footnotes;

    /**
     * @param footnotes labels of the footnotes that the body defines
     */
    InlineNormalizer(Set<String> footnotes) {
        this.footnotes = footnotes;
    }

    List<Inline> normal(List<Inline> inlines) {
        List<Inline> texts = LineJoiner.join(inlines);
        if (texts.size() == 1 && texts.get(0) instanceof Text text) {
            return line(text);
        }
        return trimmed(arrange(texts, 0));
    }

    /** Most leaves are one text. */
    private static List<Inline> line(Text text) {
        String line = stripTrailing(stripLeading(text.text()));
        if (line.isEmpty()) {
            return List.of();
        }
        return List.of(line.length() == text.text().length() ? text : new Text(line));
    }

    /** Blanks at both ends and around line breaks go, and so do line breaks at the ends. */
    private static List<Inline> trimmed(List<Inline> inlines) {
        List<Inline> out = withoutBlanks(inlines, true);
        while (!out.isEmpty() && out.get(0) instanceof LineBreak) {
            out.remove(0);
        }
        while (!out.isEmpty() && out.get(out.size() - 1) instanceof LineBreak) {
            out.remove(out.size() - 1);
        }
        return out;
    }

    /** Without blanks around line breaks and, if the ends of the list are those of a line too, there. */
    private static List<Inline> withoutBlanks(List<Inline> inlines, boolean endsOfLine) {
        List<Inline> out = new ArrayList<>(inlines);
        for (int i = 0; i < out.size(); i++) {
            if (out.get(i) instanceof Text text) {
                boolean starts = i == 0 ? endsOfLine : out.get(i - 1) instanceof LineBreak;
                boolean ends = i == out.size() - 1 ? endsOfLine : out.get(i + 1) instanceof LineBreak;
                String s = starts ? stripLeading(text.text()) : text.text();
                String stripped = ends ? stripTrailing(s) : s;
                if (stripped.length() < text.text().length()) {
                    out.set(i, new Text(stripped));
                }
            }
        }
        out.removeIf(inline -> inline instanceof Text text && text.text().isEmpty());
        return out;
    }

    /**
     * @param active the kinds of container around these inlines, see {@link #kind}
     */
    private List<Inline> arrange(List<Inline> inlines, int active) {
        List<Inline> out = new ArrayList<>();
        for (Inline inline : inlines) {
            for (Inline normal : normal(inline, active)) {
                append(out, normal, active);
            }
        }
        return out;
    }

    /** Merges with the last one where both are text or the same kind of emphasis. */
    private void append(List<Inline> out, Inline next, int active) {
        Inline last = out.isEmpty() ? new LineBreak() : out.get(out.size() - 1);
        boolean same = last.getClass() == next.getClass();
        if (same && last instanceof Text before && next instanceof Text after) {
            out.set(out.size() - 1, new Text(before.text() + after.text()));
        } else if (same && last instanceof Code before && next instanceof Code after) {
            out.set(out.size() - 1, new Code(before.text() + after.text()));
        } else if (same && last instanceof Formula before && next instanceof Formula after) {
            Leaves.normal(new Formula(before.tex() + " " + after.tex()), (active & LINK) != 0, footnotes)
                    .forEach(merged -> out.set(out.size() - 1, merged));
        } else if (same
                && !(last instanceof Link)
                && !InlineWalk.contentOf(last).isEmpty()) {
            List<Inline> content = new ArrayList<>(InlineWalk.contentOf(last));
            content.addAll(InlineWalk.contentOf(next));
            out.remove(out.size() - 1);
            normal(with(last, content), active).forEach(merged -> append(out, merged, active));
        } else {
            out.add(next);
        }
    }

    private List<Inline> normal(Inline inline, int active) {
        if (InlineWalk.isContainer(inline)) {
            return container(inline, active);
        }
        return Leaves.normal(inline, (active & LINK) != 0, footnotes);
    }

    private List<Inline> container(Inline inline, int active) {
        List<Inline> content = InlineWalk.contentOf(inline);
        int inside = active | kind(inline);
        if (inside == active) {
            return arrange(content, active);
        }
        List<Inline> arranged = withoutBlanks(arrange(content, inside), false);
        if (arranged.isEmpty() && inline instanceof Link link && !link.target().isEmpty()) {
            arranged = arrange(List.of(new Text(Targets.clean(link.target()))), inside);
        }
        return hoisted(inline, arranged);
    }

    /** A bit for each kind of container. */
    private static int kind(Inline container) {
        if (container instanceof Link) {
            return LINK;
        } else if (container instanceof Emphasis) {
            return 2;
        } else if (container instanceof Strong) {
            return 4;
        } else if (container instanceof Strike) {
            return 8;
        }
        return container instanceof Superscript ? 16 : 32;
    }

    /** Blanks and line breaks at the ends stand outside. */
    private static List<Inline> hoisted(Inline container, List<Inline> content) {
        if (content.size() == 1 && content.get(0) instanceof Text text && isTight(text.text())) {
            return List.of(with(container, content));
        }
        List<Inline> before = new ArrayList<>();
        List<Inline> after = new ArrayList<>();
        List<Inline> inside = new ArrayList<>(content);
        while (!inside.isEmpty() && hoistFirst(inside, before)) {}
        while (!inside.isEmpty() && hoistLast(inside, after)) {}
        List<Inline> out = new ArrayList<>(before);
        if (!inside.isEmpty()) {
            out.add(canonical(container, inside));
        }
        out.addAll(after);
        return out;
    }

    private static boolean isTight(String text) {
        return !Cjk.blank(text.charAt(0)) && !Cjk.blank(text.charAt(text.length() - 1));
    }

    private static boolean hoistFirst(List<Inline> inside, List<Inline> before) {
        Inline first = inside.get(0);
        if (first instanceof LineBreak) {
            before.add(inside.remove(0));
            return true;
        }
        if (first instanceof Text text && !stripLeading(text.text()).equals(text.text())) {
            String rest = stripLeading(text.text());
            before.add(new Text(text.text().substring(0, text.text().length() - rest.length())));
            replace(inside, 0, rest);
            return true;
        }
        return false;
    }

    private static boolean hoistLast(List<Inline> inside, List<Inline> after) {
        int end = inside.size() - 1;
        Inline last = inside.get(end);
        if (last instanceof LineBreak) {
            after.add(0, inside.remove(end));
            return true;
        }
        if (last instanceof Text text && !stripTrailing(text.text()).equals(text.text())) {
            String rest = stripTrailing(text.text());
            after.add(0, new Text(text.text().substring(rest.length())));
            replace(inside, end, rest);
            return true;
        }
        return false;
    }

    private static void replace(List<Inline> inside, int at, String text) {
        if (text.isEmpty()) {
            inside.remove(at);
        } else {
            inside.set(at, new Text(text));
        }
    }

    /** {@code ***x***} reads as a strong text in an emphasis, so that is the only order there is. */
    private static Inline canonical(Inline container, List<Inline> content) {
        if (container instanceof Strong && content.size() == 1 && content.get(0) instanceof Emphasis inner) {
            return new Emphasis(List.of(new Strong(inner.content())));
        }
        return with(container, content);
    }

    static Inline with(Inline container, List<Inline> content) {
        if (container instanceof Emphasis) {
            return new Emphasis(content);
        } else if (container instanceof Strong) {
            return new Strong(content);
        } else if (container instanceof Strike) {
            return new Strike(content);
        } else if (container instanceof Superscript) {
            return new Superscript(content);
        } else if (container instanceof Subscript) {
            return new Subscript(content);
        }
        return new Link(content, Targets.clean(((Link) container).target()));
    }

    private static String stripLeading(String text) {
        int from = 0;
        while (from < text.length() && Cjk.blank(text.charAt(from))) {
            from++;
        }
        return text.substring(from);
    }

    private static String stripTrailing(String text) {
        int to = text.length();
        while (to > 0 && Cjk.blank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(0, to);
    }
}

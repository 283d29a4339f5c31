package io.github.leishu.article;

import java.util.ArrayList;
import java.util.List;

/** Collects the text of every leaf of a body. */
final class RunCollector extends BodyWalk {
    private final List<TextRun> runs = new ArrayList<>();

    static List<TextRun> collect(Body body) {
        RunCollector collector = new RunCollector();
        collector.walk(body);
        return List.copyOf(collector.runs);
    }

    /** The text of some inlines alone. */
    static String text(List<Inline> inlines) {
        TextOf text = new TextOf();
        text.walk(inlines);
        return text.out.toString();
    }

    @Override
    protected void leaf(Leaf leaf) {
        TextOf text = new TextOf();
        text.walk(leaf.content());
        boolean linkable = leaf.kind() != TextRun.Kind.HEADING;
        runs.add(new TextRun(
                leaf.index(), leaf.kind(), leaf.section(), text.out.toString(), linkable ? text.prose : List.of()));
    }

    private static final class TextOf extends InlineWalk {
        private final StringBuilder out = new StringBuilder();
        private final List<TextRun.Span> prose = new ArrayList<>();

        @Override
        protected void text(Inline owner, String text, int from, boolean linkable) {
            out.append(text);
            if (linkable && !text.isEmpty()) {
                prose.add(new TextRun.Span(from, from + text.length()));
            }
        }
    }
}

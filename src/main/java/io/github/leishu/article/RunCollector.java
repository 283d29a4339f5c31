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

    static List<String> pieces(Body body) {
        List<String> pieces = new ArrayList<>();
        new BodyWalk() {
            @Override
            protected void leaf(Leaf leaf) {
                addPieces(leaf.content(), pieces);
            }
        }.walk(body);
        return pieces;
    }

    private static void addPieces(List<Inline> inlines, List<String> pieces) {
        for (Inline inline : inlines) {
            List<Inline> content = InlineWalk.contentOf(inline);
            if (content.isEmpty()) {
                pieces.add(InlineWalk.textOf(inline));
            } else {
                addPieces(content, pieces);
            }
        }
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

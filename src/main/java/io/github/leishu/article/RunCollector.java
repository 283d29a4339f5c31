package io.github.leishu.article;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Collects the text of every leaf of a body. */
final class RunCollector extends BodyWalk {
    private final List<TextRun> runs = new ArrayList<>();
    private final StringBuilder buffer = new StringBuilder();

    static List<TextRun> collect(Body body) {
        RunCollector collector = new RunCollector();
        collector.walk(body);
        return List.copyOf(collector.runs);
    }

    static List<String> pieces(Body body) {
        List<String> pieces = new ArrayList<>();
        Consumer<String> out = pieces::add;
        new BodyWalk() {
            @Override
            protected void leaf(Leaf leaf) {
                leaf.pieces(out);
            }
        }.walk(body);
        return pieces;
    }

    /** The text of some inlines alone, piece by piece. */
    static void pieces(List<Inline> inlines, Consumer<String> out) {
        for (int i = 0; i < inlines.size(); i++) {
            Inline inline = inlines.get(i);
            List<Inline> content = InlineWalk.contentOf(inline);
            if (content.isEmpty()) {
                out.accept(InlineWalk.textOf(inline));
            } else {
                pieces(content, out);
            }
        }
    }

    @Override
    protected void leaf(Leaf leaf) {
        boolean linkable = leaf.kind() != TextRun.Kind.HEADING;
        if (leaf.content().size() == 1
                && InlineWalk.contentOf(leaf.content().get(0)).isEmpty()) {
            Inline only = leaf.content().get(0);
            String text = InlineWalk.textOf(only);
            boolean prose = linkable && only instanceof Inline.Text && !text.isEmpty();
            add(leaf, text, prose ? List.of(new TextRun.Span(0, text.length())) : List.of());
            return;
        }
        buffer.setLength(0);
        TextOf text = new TextOf(buffer);
        text.walk(leaf.content());
        add(leaf, buffer.toString(), linkable ? text.prose : List.of());
    }

    private void add(Leaf leaf, String text, List<TextRun.Span> prose) {
        runs.add(new TextRun(leaf.index(), leaf.kind(), leaf.section(), text, prose));
    }

    private static final class TextOf extends InlineWalk {
        private final StringBuilder out;
        private final List<TextRun.Span> prose = new ArrayList<>();

        TextOf(StringBuilder out) {
            this.out = out;
        }

        @Override
        protected void text(Inline owner, String text, int from, boolean linkable) {
            out.append(text);
            if (linkable && !text.isEmpty()) {
                prose.add(new TextRun.Span(from, from + text.length()));
            }
        }
    }
}

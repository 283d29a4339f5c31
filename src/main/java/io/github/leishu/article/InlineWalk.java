package io.github.leishu.article;

import io.github.leishu.article.Inline.Code;
import io.github.leishu.article.Inline.Emphasis;
import io.github.leishu.article.Inline.FootnoteRef;
import io.github.leishu.article.Inline.Formula;
import io.github.leishu.article.Inline.Image;
import io.github.leishu.article.Inline.LineBreak;
import io.github.leishu.article.Inline.Link;
import io.github.leishu.article.Inline.Ruby;
import io.github.leishu.article.Inline.Strike;
import io.github.leishu.article.Inline.Strong;
import io.github.leishu.article.Inline.Subscript;
import io.github.leishu.article.Inline.Superscript;
import io.github.leishu.article.Inline.Text;
import io.github.leishu.article.Inline.Unlinked;
import io.github.leishu.article.Inline.Variant;
import io.github.leishu.article.Inline.WikiLink;
import java.util.List;

/** Reads the inlines of one leaf in order and keeps the offset into its run's text. One walk per instance. */
public abstract class InlineWalk {
    private int offset;
    private int links;

    /** Called before the content of a link, emphasis or the like. */
    protected void open(Inline container) {}

    /** Called after its content. */
    protected void close(Inline container) {}

    /**
     * Text as the reader sees it.
     *
     * @param owner what it belongs to: itself for plain text, or code, a formula, a variant, a wikilink, an image, ruby, a line break, a
     *     footnote reference (whose text is empty)
     * @param from its offset in the run
     * @param prose whether it may carry a term link
     */
    protected abstract void text(Inline owner, String text, int from, boolean prose);

    public final void walk(List<Inline> inlines) {
        for (Inline inline : inlines) {
            List<Inline> content = contentOf(inline);
            if (content.isEmpty()) {
                String text = textOf(inline);
                text(inline, text, offset, inline instanceof Text && links == 0);
                offset += text.length();
            } else {
                into(inline, content);
            }
        }
    }

    private void into(Inline container, List<Inline> content) {
        int depth = container instanceof Link ? 1 : 0;
        open(container);
        links += depth;
        walk(content);
        links -= depth;
        close(container);
    }

    /** Whether the walk is inside a link's content. */
    protected final boolean insideLink() {
        return links > 0;
    }

    /** Whether it is of a kind that holds other inlines. */
    public static boolean isContainer(Inline inline) {
        return inline instanceof Emphasis
                || inline instanceof Strong
                || inline instanceof Strike
                || inline instanceof Superscript
                || inline instanceof Subscript
                || inline instanceof Link;
    }

    /** The inlines within; empty for those that hold a text of their own. */
    public static List<Inline> contentOf(Inline inline) {
        if (inline instanceof Emphasis e) {
            return e.content();
        } else if (inline instanceof Strong s) {
            return s.content();
        } else if (inline instanceof Strike s) {
            return s.content();
        } else if (inline instanceof Superscript s) {
            return s.content();
        } else if (inline instanceof Subscript s) {
            return s.content();
        } else if (inline instanceof Link l) {
            return l.content();
        }
        return List.of();
    }

    /** What an inline without content of its own contributes to the run's text. */
    public static String textOf(Inline inline) {
        if (inline instanceof Text text) {
            return text.text();
        } else if (inline instanceof Code code) {
            return code.text();
        } else if (inline instanceof Formula math) {
            return math.tex();
        } else if (inline instanceof Variant variant) {
            return variant.in(variant.first());
        } else if (inline instanceof Unlinked unlinked) {
            return unlinked.text();
        } else if (inline instanceof WikiLink link) {
            return label(link);
        } else if (inline instanceof Image image) {
            return image.alt();
        } else if (inline instanceof Ruby ruby) {
            return ruby.base();
        } else if (inline instanceof LineBreak) {
            return "\n";
        } else if (inline instanceof FootnoteRef) {
            return "";
        }
        return "";
    }

    /** {@code [[target]]} shows the target; {@code [[target#part]]} the target, {@code [[#part]]} the part. */
    private static String label(WikiLink link) {
        if (!link.label().isEmpty()) {
            return link.label();
        }
        int hash = link.target().indexOf('#');
        return hash < 0
                ? link.target()
                : hash == 0 ? link.target().substring(1) : link.target().substring(0, hash);
    }
}

package io.github.leishu.article.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.wikilink.WikiLink;
import com.vladsch.flexmark.util.ast.Node;
import io.github.leishu.article.Inline;
import io.github.leishu.article.normal.Labels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Flexmark's inline nodes to {@link Inline}s, not yet in normal form: a soft line break is a {@code \n} in a text. What
 * has no counterpart becomes the text it was written as.
 */
final class InlineMapper {
    private final MappingContext context;

    InlineMapper(MappingContext context) {
        this.context = context;
    }

    List<Inline> children(Node parent) {
        List<Node> nodes = new ArrayList<>();
        parent.getChildren().forEach(nodes::add);
        return map(nodes);
    }

    List<Inline> map(List<Node> nodes) {
        List<Inline> out = new ArrayList<>();
        int at = 0;
        while (at < nodes.size()) {
            Optional<HtmlSpan> span = HtmlSpan.at(nodes, at);
            if (span.isPresent()) {
                out.addAll(span.get().inlines(this));
                at = span.get().end();
            } else {
                node(nodes.get(at), out);
                at++;
            }
        }
        return out;
    }

    private void node(Node node, List<Inline> out) {
        if (node instanceof Text) {
            out.add(new Inline.Text(context.text(node.getChars())));
        } else if (node instanceof HtmlEntity) {
            out.add(new Inline.Text(node.getChars().unescape()));
        } else if (node instanceof SoftLineBreak) {
            out.add(new Inline.Text("\n"));
        } else if (node instanceof HardLineBreak) {
            out.add(new Inline.LineBreak());
        } else if (node instanceof Code code) {
            out.add(new Inline.Code(context.code(code.getText())));
        } else if (node instanceof DollarMath.Formula formula) {
            out.add(new Inline.Formula(context.tex(formula)));
        } else if (node instanceof VariantParser.Choice choice) {
            out.add(choice.inline());
        } else if (node instanceof Emphasis) {
            out.add(new Inline.Emphasis(children(node)));
        } else if (node instanceof StrongEmphasis strong) {
            boolean struck = strong.getOpeningMarker().startsWith("~");
            out.add(struck ? new Inline.Strike(children(node)) : new Inline.Strong(children(node)));
        } else {
            reference(node, out);
        }
    }

    private void reference(Node node, List<Inline> out) {
        if (node instanceof Link link) {
            out.add(new Inline.Link(children(link), context.link(link, context.url(link.getUrl()))));
        } else if (node instanceof Image image) {
            out.add(image(image, context.url(image.getUrl())));
        } else if (node instanceof AutoLink link) {
            String url = link.getText().toString();
            out.add(new Inline.Link(List.of(new Inline.Text(url)), context.link(link, url)));
        } else if (node instanceof MailLink link) {
            String address = link.getText().toString();
            out.add(new Inline.Link(List.of(new Inline.Text(address)), context.link(link, "mailto:" + address)));
        } else if (node instanceof WikiLink link) {
            wikiLink(link, out);
        } else if (node instanceof Footnote note
                && context.hasFootnote(note.getText().toString())) {
            out.add(new Inline.FootnoteRef(Labels.clean(note.getText().toString())));
        } else if (node instanceof RefNode ref && definition(ref).isPresent()) {
            String url = context.expanded(definition(ref).get());
            out.add(ref instanceof ImageRef ? image(ref, url) : new Inline.Link(children(ref), context.link(ref, url)));
        } else if (node instanceof HtmlInline) {
            out.add(new Inline.Text(node.getChars().toString()));
        } else {
            literal(node, out);
        }
    }

    private Optional<Reference> definition(RefNode ref) {
        return ref instanceof LinkRef || ref instanceof ImageRef
                ? Optional.ofNullable(ref.getReferenceNode(context.document()))
                : Optional.empty();
    }

    private Inline.Image image(Node node, String url) {
        return new Inline.Image(context.alternative(children(node)), context.link(node, url));
    }

    private void wikiLink(WikiLink link, List<Inline> out) {
        String target = context.wikiPart(link.getLink().toString());
        String label =
                context.wikiPart(link.getText().isNull() ? "" : link.getText().toString());
        if (target.isEmpty()) {
            literal(link, out);
        } else {
            out.add(new Inline.WikiLink(context.link(link, target), label));
        }
    }

    /** The node's source as text around what is inside it. */
    private void literal(Node node, List<Inline> out) {
        int from = node.getStartOffset();
        int to = node.getEndOffset();
        Node first = node.getFirstChild();
        Node last = node.getLastChild();
        if (first == null || last == null) {
            out.add(new Inline.Text(context.text(context.source(from, to))));
            return;
        }
        out.add(new Inline.Text(context.text(context.source(from, first.getStartOffset()))));
        out.addAll(children(node));
        out.add(new Inline.Text(context.text(context.source(last.getEndOffset(), to))));
    }
}

package io.github.leishu.article.html;

import io.github.leishu.article.Inline;
import io.github.leishu.article.Inline.Code;
import io.github.leishu.article.Inline.Emphasis;
import io.github.leishu.article.Inline.FootnoteRef;
import io.github.leishu.article.Inline.Image;
import io.github.leishu.article.Inline.LineBreak;
import io.github.leishu.article.Inline.Link;
import io.github.leishu.article.Inline.Ruby;
import io.github.leishu.article.Inline.Strike;
import io.github.leishu.article.Inline.Strong;
import io.github.leishu.article.Inline.Superscript;
import io.github.leishu.article.Inline.Variant;
import io.github.leishu.article.Inline.WikiLink;
import io.github.leishu.article.InlineWalk;
import io.github.leishu.article.TermLink;
import java.lang.Character.UnicodeScript;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The HTML of one leaf. Markup and text are collected first, then all text is converted as one run, so that a phrase
 * split by markup is converted whole; text that is shown otherwise (code, the text below a term link) stays in the run
 * as context and its conversion is dropped.
 */
final class InlineHtml extends InlineWalk {
    /** Either markup, or a text with the form to show if that is not its conversion; {@code plain} for attributes. */
    private record Piece(String markup, String text, Optional<String> shown, boolean plain) {
        static Piece markup(String markup) {
            return new Piece(markup, "", Optional.empty(), true);
        }

        static Piece text(String text) {
            return new Piece("", text, Optional.empty(), false);
        }

        static Piece shown(String text, String as) {
            return new Piece("", text, Optional.of(as), true);
        }

        static Piece attribute(String text) {
            return new Piece("", text, Optional.empty(), true);
        }
    }

    private final PageContext page;
    private final Deque<TermLink> terms;
    private final List<Piece> pieces = new ArrayList<>();
    private final Deque<String> closing = new ArrayDeque<>();

    /**
     * @param terms those of this leaf's run, sorted
     */
    private InlineHtml(PageContext page, List<TermLink> terms) {
        this.page = page;
        this.terms = new ArrayDeque<>(terms);
    }

    static String render(List<Inline> inlines, PageContext page, List<TermLink> terms) {
        InlineHtml html = new InlineHtml(page, terms);
        html.walk(inlines);
        return html.join();
    }

    private String join() {
        List<String> texts =
                pieces.stream().map(Piece::text).filter(t -> !t.isEmpty()).toList();
        List<String> converted = texts.isEmpty() ? texts : page.converter().convertRun(texts);
        StringBuilder out = new StringBuilder();
        int next = 0;
        for (Piece piece : pieces) {
            out.append(piece.markup());
            if (!piece.text().isEmpty()) {
                String text = piece.shown().orElse(converted.get(next++));
                out.append(piece.plain() ? Html.escape(text) : page.markedUp(text));
            }
        }
        return out.toString();
    }

    @Override
    protected void open(Inline container) {
        if (container instanceof Link link) {
            Optional<SafeUrl> url = insideLink() ? Optional.empty() : page.href(link.target(), false);
            markup(url.map(InlineHtml::anchor).orElse(""));
            closing.push(url.isPresent() ? "</a>" : "");
        } else {
            String tag = tag(container);
            markup("<" + tag + (tag.equals("em") && !hasHan(container) ? " class=\"slanted\">" : ">"));
            closing.push("</" + tag + ">");
        }
    }

    @Override
    protected void close(Inline container) {
        markup(closing.pop());
    }

    @Override
    protected void text(Inline owner, String text, int from, boolean prose) {
        if (prose) {
            prose(text, from);
        } else if (owner instanceof Code) {
            markup("<code>");
            pieces.add(Piece.shown(text, text));
            markup("</code>");
        } else if (owner instanceof Inline.Formula) {
            markup("<code class=\"math\">");
            pieces.add(Piece.shown(text, text));
            markup("</code>");
        } else if (owner instanceof Variant variant) {
            pieces.add(Piece.shown(text, variant.in(page.converter().target())));
        } else if (owner instanceof Ruby ruby) {
            markup("<ruby>");
            converted(text);
            String reading = Html.escape(page.converter().convert(ruby.annotation()));
            markup("<rp>(</rp><rt>" + reading + "</rt><rp>)</rp></ruby>");
        } else if (owner instanceof LineBreak) {
            markup("<br>");
        } else if (owner instanceof FootnoteRef ref) {
            footnote(ref);
        } else if (owner instanceof WikiLink link) {
            wikiLink(link, text);
        } else if (owner instanceof Image image) {
            image(image);
        } else {
            converted(text);
        }
    }

    private void prose(String text, int from) {
        int done = 0;
        while (!terms.isEmpty() && terms.peek().to() <= from + text.length()) {
            TermLink term = terms.pop();
            int start = term.from() - from;
            int end = term.to() - from;
            Optional<SafeUrl> url = SafeUrl.of(term.href());
            if (start >= done && start < end && url.isPresent()) {
                converted(text.substring(done, start));
                markup("<a class=\"term\" href=\"" + Html.escape(url.get().href()) + "\">");
                pieces.add(Piece.shown(text.substring(start, end), term.label()));
                markup("</a>");
                done = end;
            }
        }
        converted(text.substring(done));
    }

    private void wikiLink(WikiLink link, String text) {
        Optional<SafeUrl> url = insideLink() ? Optional.empty() : page.href(link.target(), true);
        markup(url.map(InlineHtml::anchor).orElse(""));
        converted(text);
        markup(url.isPresent() ? "</a>" : "");
    }

    private void image(Image image) {
        Optional<SafeUrl> url = page.href(image.target(), false);
        if (url.filter(SafeUrl::local).isPresent()) {
            markup("<img alt=\"");
            pieces.add(Piece.attribute(image.alt()));
            markup("\" src=\"" + Html.escape(url.get().href()) + "\" loading=\"lazy\">");
            return;
        }
        Optional<SafeUrl> remote = url.filter(u -> !insideLink());
        markup(remote.map(InlineHtml::anchor).orElse(""));
        if (image.alt().isEmpty()) {
            markup(Html.escape(fileName(image.target())));
        } else {
            converted(image.alt());
        }
        markup(remote.isPresent() ? "</a>" : "");
    }

    /** What a remote image without alternative text is called: a link needs a name. */
    private static String fileName(String target) {
        String path = target.replaceAll("[?#].*", "").replaceAll("/+$", "");
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.isEmpty() ? target : name;
    }

    private void footnote(FootnoteRef ref) {
        Optional<FootnoteNumbers.Entry> entry = page.footnotes().find(ref.label());
        if (entry.isEmpty()) {
            markup(Html.escape("[^" + ref.label() + "]"));
        } else if (insideLink()) {
            markup("<sup>" + entry.get().number() + "</sup>");
        } else {
            FootnoteNumbers.Entry note = entry.get();
            String id = page.firstReference(note) ? " id=\"" + Html.escape(note.refId()) + "\"" : "";
            markup("<sup class=\"footnote-ref\"><a" + id + " href=\"#" + note.id() + "\" role=\"doc-noteref\">"
                    + note.number() + "</a></sup>");
        }
    }

    private static String anchor(SafeUrl url) {
        String rel = url.external() ? " rel=\"noopener noreferrer\"" : "";
        return "<a href=\"" + Html.escape(url.href()) + "\"" + rel + ">";
    }

    /** Han characters are emphasised by dots, all others by slanted type: the style sheet must know which. */
    private static boolean hasHan(Inline inline) {
        List<Inline> content = contentOf(inline);
        return content.isEmpty()
                ? textOf(inline).codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.HAN)
                : content.stream().anyMatch(InlineHtml::hasHan);
    }

    private static String tag(Inline container) {
        if (container instanceof Emphasis) {
            return "em";
        } else if (container instanceof Strong) {
            return "strong";
        } else if (container instanceof Strike) {
            return "s";
        }
        return container instanceof Superscript ? "sup" : "sub";
    }

    private void markup(String markup) {
        pieces.add(Piece.markup(markup));
    }

    private void converted(String text) {
        pieces.add(Piece.text(text));
    }
}

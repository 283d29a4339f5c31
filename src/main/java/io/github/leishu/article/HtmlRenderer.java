package io.github.leishu.article;

import io.github.leishu.article.html.BlockHtml;
import io.github.leishu.lang.ScriptConverter;
import java.util.List;

/**
 * {@link Body} to HTML for one page. The one place where an article's text becomes markup: everything is escaped here,
 * and a URL is let through only if it is http, https, mailto or relative after decoding.
 *
 * @param links turns targets into hrefs
 * @param converter brings text nodes into the page's script; ids, URLs and code are left alone
 * @param terms links laid over the text, sorted by run and offset, not overlapping
 * @param headingShift added to every heading's level, capped at 6
 * @param marksEnglish whether the text is in another language, so that English in it is marked as English
 */
public record HtmlRenderer(
        LinkResolver links, ScriptConverter converter, List<TermLink> terms, int headingShift, boolean marksEnglish) {
    public HtmlRenderer {
        terms = List.copyOf(terms);
    }

    /** For a text of which nothing has to be said about its language. */
    public HtmlRenderer(LinkResolver links, ScriptConverter converter, List<TermLink> terms, int headingShift) {
        this(links, converter, terms, headingShift, false);
    }

    /** Blocks only, each ending with a line break; footnotes come last. Linear in the body's size. */
    public String render(Body body) {
        return BlockHtml.render(body, this);
    }
}

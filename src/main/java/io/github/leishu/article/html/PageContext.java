package io.github.leishu.article.html;

import io.github.leishu.article.LinkResolver;
import io.github.leishu.lang.ScriptConverter;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What rendering the leaves of one page has in common. Made afresh for each rendering. */
final class PageContext {
    private final LinkResolver links;
    private final ScriptConverter converter;
    private final FootnoteNumbers footnotes;
    private final Set<Integer> referenced = new HashSet<>();

    private final boolean marksEnglish;

    PageContext(LinkResolver links, ScriptConverter converter, FootnoteNumbers footnotes, boolean marksEnglish) {
        this.marksEnglish = marksEnglish;
        this.links = links;
        this.converter = converter;
        this.footnotes = footnotes;
    }

    ScriptConverter converter() {
        return converter;
    }

    /** Text as HTML, English in it marked as such where the page is in another language. */
    String markedUp(String text) {
        return marksEnglish ? EnglishRuns.mark(text) : Html.escape(text);
    }

    FootnoteNumbers footnotes() {
        return footnotes;
    }

    /** The href for a target as written, if there is one and it is safe. */
    Optional<SafeUrl> href(String target, boolean wiki) {
        return links.resolve(target, wiki).flatMap(SafeUrl::of);
    }

    /** Whether this is the first time that the page refers to the footnote; only that place gets its id. */
    boolean firstReference(FootnoteNumbers.Entry note) {
        return referenced.add(note.number());
    }
}

package io.github.leishu.site.page;

import io.github.leishu.article.Body;
import io.github.leishu.article.HtmlRenderer;
import io.github.leishu.article.TermLink;
import io.github.leishu.article.TextRun;
import io.github.leishu.library.Mention;
import io.github.leishu.library.Names;
import io.github.leishu.site.local.LocalArticle;
import io.github.leishu.site.local.LocalTerm;
import io.github.leishu.site.local.LocalizedLibrary;
import io.github.leishu.site.local.SafeHtml;
import io.github.leishu.site.view.Headings;
import io.github.leishu.site.view.Scope;
import java.util.List;
import java.util.Optional;

/** The text of one article on its page, with links laid over its terms. */
final class ArticleBody {
    /** Of the headings in the table of contents. */
    private static final int LOWEST = 3;

    private final Scope scope;
    private final LocalArticle article;
    private final Body body;

    ArticleBody(Scope scope, LocalArticle article) {
        this.scope = scope;
        this.article = article;
        this.body = Headings.inOrder(article.source().body());
    }

    SafeHtml html() {
        LocalizedLibrary library = scope.library();
        return SafeHtml.of(
                body,
                new HtmlRenderer(
                        library.links().on(scope.route(), library.script(), article.id()),
                        article.converter(),
                        termLinks(),
                        0,
                        !article.language().startsWith("en")));
    }

    /** Headings of the two highest levels; none when there are fewer than {@code fewest}. */
    List<ArticlePage.TocEntry> contents(int fewest) {
        List<ArticlePage.TocEntry> entries = body.headings().stream()
                .filter(heading -> heading.level() <= LOWEST)
                .map(heading -> new ArticlePage.TocEntry(
                        heading.level() - 1, article.converter().convert(heading.text()), "#" + heading.id()))
                .toList();
        return entries.size() < fewest ? List.of() : entries;
    }

    /** The terms that the text links to, in the order of their first link. */
    List<LocalTerm> linkedTerms() {
        LocalizedLibrary library = scope.library();
        return library.library().mentions().getOrDefault(article.id(), List.of()).stream()
                .filter(Mention::linked)
                .map(Mention::termId)
                .distinct()
                .flatMap(id -> library.term(id).stream())
                .toList();
    }

    private List<TermLink> termLinks() {
        LocalizedLibrary library = scope.library();
        List<TextRun> runs = body.runs();
        return library.library().mentions().getOrDefault(article.id(), List.of()).stream()
                .filter(Mention::linked)
                .flatMap(
                        mention -> library
                                .term(mention.termId())
                                .map(term -> link(
                                        mention, term, runs.get(mention.run()).text()))
                                .stream())
                .toList();
    }

    private TermLink link(Mention mention, LocalTerm term, String text) {
        String written = text.substring(mention.from(), mention.to());
        return new TermLink(
                mention.run(),
                mention.from(),
                mention.to(),
                scope.href(term.route()),
                inScript(term, written).orElseGet(() -> article.converter().convert(written)));
    }

    /** A term's own name in this script is surer than converting its name in the other one. */
    private Optional<String> inScript(LocalTerm term, String written) {
        Names names = term.source().names();
        String other = names.in(scope.library().script().other());
        return written.equals(other) ? Optional.of(names.in(scope.library().script())) : Optional.empty();
    }
}

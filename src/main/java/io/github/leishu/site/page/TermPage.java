package io.github.leishu.site.page;

import io.github.leishu.article.Body;
import io.github.leishu.article.HtmlRenderer;
import io.github.leishu.lang.Script;
import io.github.leishu.library.Library.Quoted;
import io.github.leishu.library.Names;
import io.github.leishu.site.local.LocalTerm;
import io.github.leishu.site.local.LocalizedLibrary;
import io.github.leishu.site.local.Routes;
import io.github.leishu.site.local.SafeHtml;
import io.github.leishu.site.view.Frame;
import io.github.leishu.site.view.FrameBuilder;
import io.github.leishu.site.view.Headings;
import io.github.leishu.site.view.Scope;
import io.github.leishu.site.view.StructuredData;
import io.github.leishu.site.view.Views;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A term with its names, its definition and every article that speaks of it. */
final class TermPage {
    private TermPage() {}

    /**
     * @param others articles that speak of it and are not quoted
     * @param topics where it is a key term
     */
    public record View(
            Frame frame,
            Views.Ref name,
            List<Name> names,
            Definition definition,
            List<Views.Quote> quotes,
            List<Views.Ref> others,
            List<Views.TopicCard> topics,
            List<Views.TermCard> companions) {}

    /** One of its names. */
    public record Name(String label, String text, String lang) {}

    /**
     * @param written by a person; empty for mined terms
     * @param mined the sentences it was mined from: none or one
     * @param status says who wrote it
     */
    public record Definition(SafeHtml written, boolean byHand, String lang, List<Views.Quote> mined, String status) {}

    static Stream<Page> pages(LocalizedLibrary library) {
        return library.terms().stream().map(term -> page(library, term));
    }

    private static Page page(LocalizedLibrary library, LocalTerm term) {
        Scope scope = new Scope(library, term.route());
        Quoted quoted = library.library().backlinks().ofTerms().getOrDefault(term.id(), Quoted.NONE);
        View view = new View(
                frame(scope, term),
                scope.ref(term),
                names(scope, term),
                definition(scope, term),
                quoted.sentences().stream()
                        .flatMap(sentence -> scope.quote(sentence).stream())
                        .toList(),
                quoted.others().stream()
                        .flatMap(id -> library.article(id).stream())
                        .map(scope::ref)
                        .toList(),
                library.topics().stream()
                        .filter(topic -> topic.source().terms().contains(term.id())
                                || term.source().topics().contains(topic.id()))
                        .map(scope::card)
                        .toList(),
                library.companions().of(term.id()).stream()
                        .flatMap(id -> library.term(id).stream())
                        .map(scope::card)
                        .toList());
        return new Page(scope.route(), "term.ftlh", view);
    }

    private static Frame frame(Scope scope, LocalTerm term) {
        LocalizedLibrary library = scope.library();
        String title = library.messages().text("glossary");
        return new FrameBuilder(scope, term.name())
                .description(term.definition())
                .under(title, Routes.glossary(library.script()))
                .data(StructuredData.term(term, "index.html", scope.href(Routes.glossary(library.script()))))
                .build();
    }

    private static List<Name> names(Scope scope, LocalTerm term) {
        Names names = term.source().names();
        var messages = scope.library().messages();
        Script script = scope.library().script();
        List<Name> rows = new ArrayList<>();
        String own = names.in(script);
        if (!own.equals(term.name()) && !own.isBlank()) {
            rows.add(new Name(messages.text("nameOwn"), own, script.tag()));
        }
        String other = names.in(script.other());
        if (!other.equals(own) && !other.isBlank()) {
            rows.add(new Name(messages.text("nameOther"), other, script.other().tag()));
        }
        names.english().ifPresent(name -> rows.add(new Name(messages.text("nameEnglish"), name, "en")));
        names.abbreviation()
                .filter(name -> !name.equals(term.name()))
                .ifPresent(name -> rows.add(new Name(messages.text("nameAbbreviation"), name, "en")));
        if (!names.aliases().isEmpty()) {
            rows.add(new Name(messages.text("nameAliases"), String.join("、", names.aliases()), ""));
        }
        return rows;
    }

    private static Definition definition(Scope scope, LocalTerm term) {
        LocalizedLibrary library = scope.library();
        var messages = library.messages();
        if (term.source().definition().isPresent()) {
            Body body = Headings.inOrder(term.source().definition().get());
            HtmlRenderer renderer = new HtmlRenderer(
                    library.links().on(scope.route(), library.script(), ""), term.converter(), List.of(), 1);
            return new Definition(
                    SafeHtml.of(body, renderer),
                    true,
                    scope.lang(term.language()),
                    List.of(),
                    messages.text("definitionWritten"));
        }
        List<Views.Quote> mined =
                term.source().evidence().flatMap(scope::quote).stream().toList();
        return new Definition(
                SafeHtml.NONE, false, "", mined, messages.text(mined.isEmpty() ? "definitionNone" : "definitionMined"));
    }
}

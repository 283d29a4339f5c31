package io.github.leishu.site.page;

import io.github.leishu.site.local.LocalTerm;
import io.github.leishu.site.local.LocalizedLibrary;
import io.github.leishu.site.local.Route;
import io.github.leishu.site.local.Routes;
import io.github.leishu.site.view.Frame;
import io.github.leishu.site.view.FrameBuilder;
import io.github.leishu.site.view.Scope;
import io.github.leishu.site.view.StructuredData;
import io.github.leishu.site.view.Views;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The collection at a glance. */
final class HomePage {
    private static final int NEWEST = 6;
    private static final int TOPICS = 8;
    private static final int TERMS = 6;

    private HomePage() {}

    public record View(
            Frame frame,
            String title,
            String lede,
            List<Figure> figures,
            MapPage.Drawing drawing,
            List<Views.TopicCard> topics,
            List<Views.ArticleCard> newest,
            List<Views.TermCard> terms) {}

    /** How many there are of something. */
    public record Figure(String count, String label, String href) {}

    static Stream<Page> pages(LocalizedLibrary library) {
        Scope scope = new Scope(library, Routes.home(library.script()));
        View view = new View(
                new FrameBuilder(scope, "")
                        .data(StructuredData.site(
                                library.title(),
                                library.description(),
                                library.script().tag()))
                        .build(),
                library.title(),
                library.description(),
                List.of(
                        figure(scope, library.articles().size(), "articles", Routes.articles(library.script())),
                        figure(scope, library.topics().size(), "topics", Routes.topics(library.script())),
                        figure(scope, library.terms().size(), "glossary", Routes.glossary(library.script()))),
                MapPage.sketch(scope),
                library.topics().stream().limit(TOPICS).map(scope::card).toList(),
                library.articles().stream()
                        .limit(NEWEST)
                        .map(a -> scope.card(a, ""))
                        .toList(),
                terms(library).stream().map(scope::card).toList());
        return Stream.of(new Page(scope.route(), "home.ftlh", view));
    }

    private static Figure figure(Scope scope, int count, String key, Route route) {
        return new Figure(String.valueOf(count), scope.library().messages().text(key), scope.href(route));
    }

    /** The terms most articles speak of, among those with a definition; those that a person wrote come first. */
    private static List<LocalTerm> terms(LocalizedLibrary library) {
        return library.terms().stream()
                .filter(term -> !term.definition().isBlank())
                .sorted(Comparator.comparingInt(
                                (LocalTerm term) -> -library.companions().articlesWith(term.id()))
                        .thenComparing(LocalTerm::id))
                .limit(TERMS)
                .toList();
    }
}

package io.github.leishu.site.page;

import io.github.leishu.site.local.LocalArticle;
import io.github.leishu.site.local.LocalTerm;
import io.github.leishu.site.local.LocalizedLibrary;
import io.github.leishu.site.local.Messages;
import io.github.leishu.site.local.Route;
import io.github.leishu.site.local.Routes;
import io.github.leishu.site.view.Frame;
import io.github.leishu.site.view.FrameBuilder;
import io.github.leishu.site.view.Scope;
import io.github.leishu.site.view.StructuredData;
import io.github.leishu.site.view.Views;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The collection at a glance. */
final class HomePage {
    private static final int NEWEST = 6;
    private static final int CHANGED = 4;
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
            Latest latest,
            List<Views.TermCard> terms) {}

    /** @param changed those that were changed since the oldest of the newest came out, the last change first */
    public record Latest(List<Views.ArticleCard> newest, List<Views.ArticleCard> changed) {}

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
                latest(scope),
                terms(library).stream().map(scope::card).toList());
        return Stream.of(new Page(scope.route(), "home.ftlh", view));
    }

    private static Latest latest(Scope scope) {
        List<LocalArticle> articles = scope.library().articles();
        List<LocalArticle> newest = articles.subList(0, Math.min(NEWEST, articles.size()));
        LocalDate since = newest.stream()
                .flatMap(article -> article.source().meta().date().stream())
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
        return new Latest(
                newest.stream().map(article -> scope.card(article, "")).toList(),
                articles.stream()
                        .filter(article -> modified(article).isAfter(since))
                        .sorted(Comparator.comparing(HomePage::modified)
                                .reversed()
                                .thenComparing(LocalArticle::id))
                        .limit(CHANGED)
                        .map(article -> scope.card(article, changedOn(scope, article)))
                        .toList());
    }

    /** Before all days where nothing is known of a change. */
    private static LocalDate modified(LocalArticle article) {
        return article.source().meta().modified().orElse(LocalDate.MIN);
    }

    private static String changedOn(Scope scope, LocalArticle article) {
        Messages messages = scope.library().messages();
        return messages.text("changedOn", messages.date(modified(article)));
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

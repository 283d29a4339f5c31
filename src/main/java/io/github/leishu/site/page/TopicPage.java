package io.github.leishu.site.page;

import io.github.leishu.article.Body;
import io.github.leishu.article.HtmlRenderer;
import io.github.leishu.library.Topic;
import io.github.leishu.site.draw.TimelineDrawing;
import io.github.leishu.site.local.LocalArticle;
import io.github.leishu.site.local.LocalTopic;
import io.github.leishu.site.local.LocalizedLibrary;
import io.github.leishu.site.local.Routes;
import io.github.leishu.site.local.SafeHtml;
import io.github.leishu.site.view.Frame;
import io.github.leishu.site.view.FrameBuilder;
import io.github.leishu.site.view.Headings;
import io.github.leishu.site.view.Scope;
import io.github.leishu.site.view.Views;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A topic, set like an entry of an encyclopedia. */
final class TopicPage {
    private static final int KEY_TERMS = 12;

    private TopicPage() {}

    /**
     * @param introduction of the owner, may be empty
     * @param others topics that share articles with it
     */
    public record View(
            Frame frame,
            String title,
            String status,
            SafeHtml introduction,
            List<Views.TermCard> terms,
            Timeline timeline,
            List<Views.ArticleCard> articles,
            List<Views.TopicCard> others) {}

    /**
     * The same drawing for wide and narrow pages, which is empty for fewer than two articles, and the list.
     *
     * @param list oldest first, dated articles only
     */
    public record Timeline(SafeHtml wide, SafeHtml narrow, List<Views.ArticleCard> list) {}

    static Stream<Page> pages(LocalizedLibrary library) {
        return library.topics().stream().map(topic -> page(library, topic));
    }

    private static Page page(LocalizedLibrary library, LocalTopic topic) {
        Scope scope = new Scope(library, topic.route());
        Topic source = topic.source();
        View view = new View(
                frame(scope, topic),
                topic.title(),
                library.messages()
                        .text(
                                source.curated() ? "topicCurated" : "topicDerived",
                                source.members().size()),
                introduction(scope, topic),
                source.terms().stream()
                        .limit(KEY_TERMS)
                        .flatMap(id -> library.term(id).stream())
                        .map(scope::card)
                        .toList(),
                timeline(scope, source),
                source.members().stream()
                        .flatMap(member -> library.article(member.articleId()).stream()
                                .map(article -> scope.card(article, scope.reason("memberBecause", member.because()))))
                        .toList(),
                library.topics().stream()
                        .filter(other -> other != topic && shares(other.source(), source))
                        .map(scope::card)
                        .toList());
        return new Page(scope.route(), "topic.ftlh", view);
    }

    private static Frame frame(Scope scope, LocalTopic topic) {
        var messages = scope.library().messages();
        return new FrameBuilder(scope, topic.title())
                .description(topic.summary())
                .under(messages.text("topics"), Routes.topics(scope.library().script()))
                .feed(Routes.topicFeed(scope.library().script(), topic.id()))
                .build();
    }

    private static SafeHtml introduction(Scope scope, LocalTopic topic) {
        Body body = Headings.inOrder(topic.source().introduction().orElse(Body.EMPTY));
        LocalizedLibrary library = scope.library();
        return SafeHtml.of(
                body,
                new HtmlRenderer(
                        library.links().on(scope.route(), library.script(), ""), topic.converter(), List.of(), 0));
    }

    private static Timeline timeline(Scope scope, Topic topic) {
        List<LocalArticle> dated = topic.members().stream()
                .flatMap(member -> scope.library().article(member.articleId()).stream())
                .filter(article -> article.source().meta().date().isPresent())
                .sorted(Comparator.comparing((LocalArticle article) ->
                                article.source().meta().date().orElseThrow())
                        .thenComparing(LocalArticle::id))
                .toList();
        return new Timeline(
                TimelineDrawing.draw(scope, dated, TimelineDrawing.Format.WIDE),
                TimelineDrawing.draw(scope, dated, TimelineDrawing.Format.NARROW),
                dated.stream().map(article -> scope.card(article, "")).toList());
    }

    private static boolean shares(Topic a, Topic b) {
        return a.members().stream()
                .anyMatch(m -> b.members().stream().anyMatch(n -> n.articleId().equals(m.articleId())));
    }
}

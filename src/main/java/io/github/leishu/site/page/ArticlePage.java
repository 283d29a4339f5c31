package io.github.leishu.site.page;

import io.github.leishu.article.Comment;
import io.github.leishu.library.Evidence;
import io.github.leishu.library.Relation;
import io.github.leishu.site.local.LocalArticle;
import io.github.leishu.site.local.LocalTerm;
import io.github.leishu.site.local.LocalTopic;
import io.github.leishu.site.local.LocalizedLibrary;
import io.github.leishu.site.local.Routes;
import io.github.leishu.site.local.SafeHtml;
import io.github.leishu.site.view.Frame;
import io.github.leishu.site.view.FrameBuilder;
import io.github.leishu.site.view.Han;
import io.github.leishu.site.view.Scope;
import io.github.leishu.site.view.StructuredData;
import io.github.leishu.site.view.Views;
import io.github.leishu.site.view.WebAddress;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An article with where it comes from and what it is connected to. */
final class ArticlePage {
    private static final int RELATED = 6;
    private static final int TERMS = 12;
    /** A short text needs no table of contents. */
    private static final int TOC_FROM = 2;

    private ArticlePage() {}

    public record View(
            Frame frame,
            Header header,
            SafeHtml body,
            List<TocEntry> toc,
            ProvenanceView.Box provenance,
            List<Remark> discussion,
            Connections connections,
            Pager pager) {}

    /**
     * @param lang of title and text, empty for the page's
     * @param changed when it was changed after {@code day}
     */
    public record Header(
            String title,
            String lang,
            List<String> authors,
            Views.Day day,
            Views.Day changed,
            String minutes,
            boolean sponsored) {}

    /** @param depth 1 for the highest headings */
    public record TocEntry(int depth, String text, String href) {}

    /** A comment of a reader; {@code mark} is 推, 噓 or →, or empty. */
    public record Remark(String kind, String mark, String author, String date, String text) {}

    /** @param cards of terms that the text links to and that are not among {@code terms} */
    public record Connections(
            List<Views.TermCard> terms,
            List<Views.TermCard> cards,
            List<Views.TopicCard> topics,
            List<Views.ArticleCard> related,
            List<Views.Quote> backlinks) {}

    /** Neighbours within a topic; each list holds none or one. */
    public record Pager(String topic, List<Views.Ref> earlier, List<Views.Ref> later) {}

    static Stream<Page> pages(LocalizedLibrary library) {
        Neighbours neighbours = new Neighbours(library);
        return library.articles().stream().map(article -> page(library, article, neighbours));
    }

    private static Page page(LocalizedLibrary library, LocalArticle article, Neighbours neighbours) {
        Scope scope = new Scope(library, article.route());
        List<LocalTerm> terms = terms(library, article);
        ArticleBody body = new ArticleBody(scope, article);
        View view = new View(
                frame(scope, article, terms),
                header(scope, article),
                body.html(),
                body.contents(TOC_FROM),
                ProvenanceView.of(scope, article),
                article.source().discussion().stream()
                        .map(comment -> remark(article, comment))
                        .toList(),
                connections(scope, article, terms, body.linkedTerms()),
                pager(scope, article, neighbours));
        return new Page(scope.route(), "article.ftlh", view);
    }

    private static Frame frame(Scope scope, LocalArticle article, List<LocalTerm> terms) {
        LocalizedLibrary library = scope.library();
        var meta = article.source().meta();
        String url = library.config()
                .baseUrl()
                .map(base -> base + article.route().address())
                .orElse("index.html");
        FrameBuilder frame = new FrameBuilder(scope, article.title())
                .description(article.summary())
                .under(library.messages().text("articles"), Routes.articles(library.script()))
                .canonical(meta.provenance().source().filter(WebAddress::isSafe))
                .article()
                .card()
                .data(StructuredData.article(article, url, terms));
        meta.date().ifPresent(date -> frame.property("article:published_time", date.toString()));
        meta.modified().ifPresent(date -> frame.property("article:modified_time", date.toString()));
        article.authors().forEach(author -> frame.property("article:author", author));
        article.tags().forEach(tag -> frame.property("article:tag", tag));
        return frame.build();
    }

    private static Header header(Scope scope, LocalArticle article) {
        var meta = article.source().meta();
        int minutes = Han.minutes(article.source().body().plainText());
        return new Header(
                article.title(),
                scope.lang(article.language()),
                article.authors(),
                scope.day(meta.date()),
                scope.day(meta.modified()),
                scope.library().messages().text("minutes", minutes),
                meta.provenance().sponsored());
    }

    /** The terms it speaks of most, in the order of their first mention. */
    private static List<LocalTerm> terms(LocalizedLibrary library, LocalArticle article) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        library.library()
                .mentions()
                .getOrDefault(article.id(), List.of())
                .forEach(mention -> counts.merge(mention.termId(), 1, Integer::sum));
        Set<String> most = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(TERMS)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return counts.keySet().stream()
                .filter(most::contains)
                .flatMap(id -> library.term(id).stream())
                .toList();
    }

    private static Connections connections(
            Scope scope, LocalArticle article, List<LocalTerm> terms, List<LocalTerm> linked) {
        LocalizedLibrary library = scope.library();
        List<Evidence> backlinks = library.library().backlinks().ofArticles().getOrDefault(article.id(), List.of());
        return new Connections(
                terms.stream().map(scope::card).toList(),
                linked.stream()
                        .filter(term -> !terms.contains(term))
                        .map(scope::card)
                        .toList(),
                library.topicsOf(article).stream().map(scope::card).toList(),
                library.library().related().getOrDefault(article.id(), List.of()).stream()
                        .limit(RELATED)
                        .flatMap(relation -> library.article(relation.articleId()).stream()
                                .map(other -> scope.card(other, reason(scope, relation))))
                        .toList(),
                backlinks.stream().flatMap(e -> scope.quote(e).stream()).toList());
    }

    private static String reason(Scope scope, Relation relation) {
        return relation.because().isEmpty()
                ? scope.library().messages().text("becausePublication")
                : scope.reason("because", relation.because());
    }

    private static Remark remark(LocalArticle article, Comment comment) {
        String mark =
                switch (comment.kind()) {
                    case "push" -> "推";
                    case "boo" -> article.converter().convert("噓");
                    case "arrow" -> "→";
                    default -> "";
                };
        return new Remark(
                mark.isEmpty() ? "comment" : comment.kind(),
                mark,
                comment.author(),
                comment.date(),
                article.converter().convert(comment.text()));
    }

    private static Pager pager(Scope scope, LocalArticle article, Neighbours neighbours) {
        return new Pager(
                neighbours.topic(article).map(LocalTopic::title).orElse(""),
                neighbours.earlier(article).map(scope::ref).stream().toList(),
                neighbours.later(article).map(scope::ref).stream().toList());
    }
}

package io.github.leishu.site.page;

import io.github.leishu.site.local.LocalArticle;
import io.github.leishu.site.local.LocalizedLibrary;
import io.github.leishu.site.local.Routes;
import io.github.leishu.site.view.Frame;
import io.github.leishu.site.view.FrameBuilder;
import io.github.leishu.site.view.Scope;
import io.github.leishu.site.view.Views;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All articles by year, newest first. */
final class ArticleIndexPage {
    private ArticleIndexPage() {}

    public record View(Frame frame, String title, String count, List<Year> years) {}

    /** @param id of its heading */
    public record Year(String id, String label, List<Views.ArticleCard> articles) {}

    static Stream<Page> pages(LocalizedLibrary library) {
        Scope scope = new Scope(library, Routes.articles(library.script()));
        String title = library.messages().text("articles");
        View view = new View(
                new FrameBuilder(scope, title).build(),
                title,
                library.messages().text("articleCount", library.articles().size()),
                years(scope));
        return Stream.of(new Page(scope.route(), "articles.ftlh", view));
    }

    private static List<Year> years(Scope scope) {
        Map<String, List<Views.ArticleCard>> years = new LinkedHashMap<>();
        for (LocalArticle article : scope.library().articles()) {
            String year = article.source()
                    .meta()
                    .date()
                    .map(date -> String.valueOf(date.getYear()))
                    .orElse("");
            years.computeIfAbsent(year, key -> new ArrayList<>()).add(scope.card(article, ""));
        }
        var messages = scope.library().messages();
        return years.entrySet().stream()
                .map(e -> e.getKey().isEmpty()
                        ? new Year("lei-undated", messages.text("undated"), e.getValue())
                        : new Year("lei-y" + e.getKey(), messages.text("year", e.getKey()), e.getValue()))
                .toList();
    }
}

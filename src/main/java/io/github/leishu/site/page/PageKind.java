package io.github.leishu.site.page;

import io.github.leishu.site.local.LocalizedLibrary;
import io.github.leishu.site.local.Publication;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A kind of page: a template, a public view record and the pages made with them. */
@FunctionalInterface
public interface PageKind {
    /** Every kind, in the order of their pages in reports. */
    List<PageKind> ALL = List.of(
            RootPage::pages,
            NotFoundPage::pages,
            inBothScripts(HomePage::pages),
            inBothScripts(ArticlePage::pages),
            inBothScripts(ArticleIndexPage::pages),
            inBothScripts(TopicPage::pages),
            inBothScripts(TopicIndexPage::pages),
            inBothScripts(MapPage::pages),
            inBothScripts(TermPage::pages),
            inBothScripts(GlossaryPage::pages),
            inBothScripts(SearchPage::pages),
            inBothScripts(AboutPage::pages));

    /** Made as they are asked for: all at once they would take more memory than the site. */
    Stream<Page> pages(Publication publication);

    /** A kind whose pages stand in each script's folder under the same paths. */
    static PageKind inBothScripts(Function<LocalizedLibrary, Stream<Page>> pages) {
        return publication -> publication.editions().stream().flatMap(pages);
    }
}

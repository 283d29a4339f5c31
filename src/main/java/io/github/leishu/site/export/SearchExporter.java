package io.github.leishu.site.export;

import io.github.leishu.site.local.Publication;
import io.github.leishu.site.local.Routes;
import io.github.leishu.site.search.SearchIndex;
import java.util.List;

/** What the search looks through: one index for both scripts. */
final class SearchExporter {
    private SearchExporter() {}

    static List<Export> export(Publication publication) {
        if (!publication.config().look().shows("search")) {
            return List.of();
        }
        return SearchIndex.of(publication).stream()
                .map(part -> Export.text(Routes.searchIndex(part.name()).path(), part.text()))
                .toList();
    }
}

package io.github.leishu.site.page;

import io.github.leishu.site.local.Publication;
import java.util.stream.Stream;

/** The paths that articles had before. */
final class OldPaths implements PageKind {
    @Override
    public Stream<Page> pages(Publication publication) {
        return AliasPage.pages(publication);
    }

    @Override
    public boolean givesWay() {
        return true;
    }
}

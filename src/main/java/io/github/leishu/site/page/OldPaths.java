package io.github.leishu.site.page;

import io.github.leishu.site.local.Publication;
import java.util.List;

/** The paths that articles had before. */
final class OldPaths implements PageKind {
    @Override
    public List<Page> pages(Publication publication) {
        return AliasPage.pages(publication);
    }

    @Override
    public boolean givesWay() {
        return true;
    }
}

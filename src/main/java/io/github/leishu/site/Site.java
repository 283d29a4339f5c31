package io.github.leishu.site;

import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;

/** All files of a site, by path. Two files at one path (or at paths that differ only in case) are a bug. */
public final class Site {
    private final SortedMap<String, SiteFile> files = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    public Site(Collection<SiteFile> files) {
        for (SiteFile file : files) {
            if (this.files.put(file.path(), file) != null) {
                throw new IllegalStateException("two files for one path: " + file.path());
            }
        }
    }

    /** Sorted by path. */
    public Collection<SiteFile> files() {
        return java.util.Collections.unmodifiableCollection(files.values());
    }
}

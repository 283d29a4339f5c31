package io.github.leishu.build;

import io.github.leishu.build.disk.FoundFile;
import io.github.leishu.lang.Slug;
import java.util.regex.Pattern;

/** Ids from the names of files, which are their owner's business, to folders of the site, which any system can make. */
final class FileIds {
    /** No dots: beside {@code articles/index.html} there can't be a folder of that name. */
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");

    private FileIds() {}

    static String of(FoundFile file) {
        String stem = file.stem();
        return SAFE.matcher(stem).matches() && !Slug.isReserved(stem) ? stem : Slug.of(stem);
    }
}

package io.github.leishu.build.disk;

import io.github.leishu.lang.Slug;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * A regular file found in a folder, not read yet.
 *
 * @param path below the folder, with {@code /}, as Unicode on every system
 */
public record FoundFile(String path, Path file) implements Comparable<FoundFile> {
    /** No dots: beside {@code articles/index.html} there can't be a folder of that name. */
    private static final Pattern SAFE_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");

    /** The file's name, without folders. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The file's name without its extension. */
    public String stem() {
        String name = name();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** An id from the name, which is its owner's business, to a folder of the site, which any system can make. */
    public String id() {
        String stem = stem();
        return SAFE_ID.matcher(stem).matches() && !Slug.isReserved(stem) ? stem : Slug.of(stem);
    }

    /** The extension in lower case, with its dot; empty when there is none. */
    public String extension() {
        String name = name();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(dot).toLowerCase(java.util.Locale.ROOT) : "";
    }

    @Override
    public int compareTo(FoundFile other) {
        return path.compareTo(other.path);
    }
}

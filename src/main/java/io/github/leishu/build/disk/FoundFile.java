package io.github.leishu.build.disk;

import java.nio.file.Path;

/**
 * A regular file found in a folder, not read yet.
 *
 * @param path below the folder, with {@code /}, as Unicode on every system
 */
public record FoundFile(String path, Path file) implements Comparable<FoundFile> {
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

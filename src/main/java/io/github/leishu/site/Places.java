package io.github.leishu.site;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The files of a site while it is put together. A place is taken if a file of that path is there, or one where the path
 * has a folder, or the other way round; paths that differ only in case are one on many systems.
 */
final class Places {
    private final Map<String, SiteFile> files = new TreeMap<>();
    private final Map<String, String> takenBy = new HashMap<>();
    private final Set<String> folders = new HashSet<>();

    /** Sorted by path. */
    Collection<SiteFile> files() {
        return Collections.unmodifiableCollection(files.values());
    }

    Set<String> paths() {
        return Collections.unmodifiableSet(files.keySet());
    }

    /** The path that keeps a file from standing at {@code path}; empty when it can. */
    Optional<String> obstacle(String path) {
        String key = key(path);
        for (int slash = key.indexOf('/'); slash >= 0; slash = key.indexOf('/', slash + 1)) {
            String above = takenBy.get(key.substring(0, slash));
            if (above != null) {
                return Optional.of(above);
            }
        }
        return folders.contains(key) ? Optional.of(path + "/") : Optional.ofNullable(takenBy.get(key));
    }

    /** Puts a file at its place, which is not taken. */
    void put(SiteFile file) {
        if (obstacle(file.path()).isPresent()) {
            throw new IllegalStateException("two files for one path: " + file.path());
        }
        String key = key(file.path());
        files.put(file.path(), file);
        takenBy.put(key, file.path());
        for (int slash = key.indexOf('/'); slash >= 0; slash = key.indexOf('/', slash + 1)) {
            folders.add(key.substring(0, slash));
        }
    }

    private static String key(String path) {
        return path.toLowerCase(Locale.ROOT);
    }
}

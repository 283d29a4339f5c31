package io.github.leishu.build.disk;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which files of a folder are saved pages, and which only belong to one. */
public final class PageFiles {
    private static final List<String> ENDINGS =
            List.of(".htm", ".html", ".mht", ".mhtml", ".txt", ".wacz", ".warc", ".warc.gz", ".xhtml");

    /** The folder that a browser puts beside a page it saves, by the names of several browsers and languages. */
    private static final Pattern RESOURCE_FOLDER =
            Pattern.compile("(.+?)(?:[_-]files|\\.files|-Dateien|_fichiers|_archivos|_arquivos)");

    private static final List<String> PAGE_ENDINGS = List.of(".html", ".htm", ".xhtml");

    private PageFiles() {}

    /** Whether a file is a saved page or an archive of such, by its name. */
    public static boolean isPage(FoundFile file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    /** What pages may be called. */
    public static String endings() {
        return String.join(", ", ENDINGS);
    }

    /** The files without those in the folders that browsers put beside a page. */
    public static List<FoundFile> withoutResources(List<FoundFile> files) {
        Set<String> paths = new HashSet<>();
        files.forEach(file -> paths.add(file.path()));
        return files.stream().filter(file -> !isResource(file.path(), paths)).toList();
    }

    private static boolean isResource(String path, Set<String> paths) {
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            Matcher folder = RESOURCE_FOLDER.matcher(path.substring(0, slash));
            if (folder.matches()
                    && PAGE_ENDINGS.stream().anyMatch(ending -> paths.contains(folder.group(1) + ending))) {
                return true;
            }
        }
        return false;
    }
}

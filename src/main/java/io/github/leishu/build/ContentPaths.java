package io.github.leishu.build;

import io.github.leishu.problem.Problem;
import io.github.leishu.problem.SourcePos;
import java.nio.file.Path;
import java.util.List;

/** The stages know paths below the content folder; people know them with the folder as they named it. */
public final class ContentPaths {
    private static final List<String> FOLDERS = List.of(
            ContentFolder.SCRAPED,
            ContentFolder.ARTICLES,
            ContentFolder.GLOSSARY,
            ContentFolder.TOPICS,
            ContentFolder.IMAGES,
            ContentFolder.CONFIG);

    private ContentPaths() {}

    /** A problem below the content folder, with that folder as the user named it. */
    public static Problem asGiven(Path content, Problem problem) {
        SourcePos pos = problem.pos();
        String first = pos.path().split("/", 2)[0];
        if (!FOLDERS.contains(first)) {
            return problem;
        }
        SourcePos given = new SourcePos(join(content, pos.path()), pos.line(), pos.column());
        return new Problem(problem.severity(), given, problem.code(), problem.what(), problem.hint());
    }

    /** The reverse of {@link #join}. */
    public static String relative(Path content, String joined) {
        return joined.substring(join(content, "").length());
    }

    /** A path below the content folder, with that folder as the user named it. */
    public static String join(Path content, String path) {
        String folder = content.toString().replace(content.getFileSystem().getSeparator(), "/");
        return folder.isEmpty() ? path : folder.endsWith("/") ? folder + path : folder + "/" + path;
    }
}

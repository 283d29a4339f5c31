package io.github.leishu.build.clean;

import io.github.leishu.article.ArticleFormat;
import io.github.leishu.build.Origin;
import io.github.leishu.build.disk.FileTree;
import io.github.leishu.build.disk.FoundFile;
import io.github.leishu.build.disk.TextFiles;
import io.github.leishu.problem.Problem;
import io.github.leishu.problem.SourcePos;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The articles that an earlier cleaning of a page left in its output folder and this one no longer makes: they go, or
 * they would be taken for stories of the page. Only what was surely made from that page goes, and only if untouched.
 */
final class EarlierStories {
    private static final Pattern NAME = Pattern.compile("\\d{2,}-[^/]+\\.md");

    private EarlierStories() {}

    /**
     * @param folder the page's own output folder; it may be missing
     * @param page file name of the page
     * @param made names of the files just written
     * @return a note for each article that a person has edited, which stays
     */
    static List<Problem> remove(Path folder, String page, Set<String> made) throws IOException {
        List<Problem> problems = new ArrayList<>();
        for (FoundFile file : FileTree.below(folder, folder).files()) {
            if (made.contains(file.path()) || !NAME.matcher(file.path()).matches()) {
                continue;
            }
            String text = TextFiles.text(file).value().orElse("");
            if (Origin.generatedHash(text).isEmpty() || !isFrom(page, text)) {
                continue;
            }
            if (ArticleFormat.edited(text)) {
                problems.add(Problem.note(
                        SourcePos.of(file.file().toString()),
                        "STORY_GONE",
                        "its story is no longer found on " + page + "; it was edited, so it is left as it is",
                        "delete the file if it is not wanted"));
            } else {
                Files.delete(file.file());
            }
        }
        return problems;
    }

    private static boolean isFrom(String page, String text) {
        return Origin.of(text)
                .filter(origin -> origin.page().equals(page) || origin.page().endsWith("/" + page))
                .isPresent();
    }
}

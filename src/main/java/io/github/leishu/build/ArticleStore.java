package io.github.leishu.build;

import io.github.leishu.build.disk.FileNames;
import io.github.leishu.build.disk.IoFailure;
import io.github.leishu.build.disk.SafeFile;
import io.github.leishu.build.disk.TextFiles;
import io.github.leishu.problem.Problem;
import io.github.leishu.problem.Severity;
import io.github.leishu.problem.SourcePos;
import io.github.leishu.site.SiteFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Saves generated articles in the content folder. */
public final class ArticleStore {
    private ArticleStore() {}

    /**
     * Writes the pictures, and each article unless its file was changed since it was read.
     *
     * @param failure how bad it is that an article can't be saved
     */
    public static List<Problem> save(Path content, Composition made, Severity failure) {
        List<Problem> problems = new ArrayList<>();
        for (SiteFile image : made.images()) {
            try {
                SafeFile.write(FileNames.resolve(content, image.path()), image.bytes());
            } catch (IOException e) {
                problems.add(new Problem(
                        failure,
                        SourcePos.of(ContentPaths.join(content, image.path())),
                        "IMAGE_WRITE",
                        "the image can't be saved: " + IoFailure.reason(e),
                        "the site is built with it all the same"));
            }
        }
        for (GeneratedArticle article : made.generated()) {
            SourcePos pos = SourcePos.of(ContentPaths.join(content, article.path()));
            try {
                if (!save(FileNames.resolve(content, article.path()), article)) {
                    problems.add(Problem.note(
                            pos, "ARTICLE_CHANGED", "was changed during the build and is left alone", "build again"));
                }
            } catch (IOException e) {
                problems.add(new Problem(
                        failure,
                        pos,
                        "ARTICLE_WRITE",
                        "the article can't be saved: " + IoFailure.reason(e),
                        "the site is built from the page all the same"));
            }
        }
        return problems;
    }

    private static boolean save(Path file, GeneratedArticle article) throws IOException {
        byte[] previous = article.previous().getBytes(StandardCharsets.UTF_8);
        boolean asRead = article.previous().isEmpty()
                ? !Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                : TextFiles.holds(file, previous);
        byte[] text = article.text().getBytes(StandardCharsets.UTF_8);
        if (asRead) {
            SafeFile.write(file, text);
        }
        return asRead || TextFiles.holds(file, text);
    }
}

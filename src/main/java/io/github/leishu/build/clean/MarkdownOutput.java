package io.github.leishu.build.clean;

import io.github.leishu.build.disk.FileNames;
import io.github.leishu.build.disk.SafeFile;
import io.github.leishu.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A folder with a file for each story, numbered in their order. */
final class MarkdownOutput implements CleanOutput {
    /** Archives of more stories are not tidied up after: their names are not kept in memory. */
    private static final int MAX_TIDIED = 10_000;

    private final Path folder;
    private final String input;
    private final Set<String> made = new HashSet<>();
    private int count;

    /** @param input file name of the page */
    MarkdownOutput(Path folder, String input) {
        this.folder = folder;
        this.input = input;
    }

    @Override
    public void add(Rendered page) throws IOException {
        for (Rendered.Piece article : page.articles()) {
            count++;
            String name = String.format(Locale.ROOT, "%02d-%s.md", count, article.slug());
            SafeFile.write(FileNames.resolve(folder, name), article.text());
            if (count <= MAX_TIDIED) {
                made.add(name);
            }
        }
        CleanOutput.save(folder, page.images());
    }

    @Override
    public List<Problem> end() throws IOException {
        return count > MAX_TIDIED ? List.of() : EarlierStories.remove(folder, input, made);
    }
}

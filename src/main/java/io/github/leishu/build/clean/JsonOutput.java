package io.github.leishu.build.clean;

import io.github.leishu.build.disk.FileNames;
import io.github.leishu.build.disk.FoundFile;
import io.github.leishu.build.disk.SafeFile;
import io.github.leishu.json.Json;
import io.github.leishu.problem.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * One JSON file for all stories and removals of an input, in the order in which the format has them, which is not the
 * order in which they come.
 */
final class JsonOutput implements CleanOutput {
    private final Path out;
    private final String name;
    private final Spool articles = new Spool();
    private final Spool removals = new Spool();

    JsonOutput(Path out, FoundFile input, String name) {
        this.out = out;
        this.name = name;
        articles.add("{\"input\":" + Json.write(new Json.Str(input.name())) + ",\"articles\":[");
        removals.add("],\"removed\":[");
    }

    @Override
    public void add(Rendered page) throws IOException {
        for (Rendered.Piece article : page.articles()) {
            articles.item(article.text());
        }
        if (page.removals().length > 0) {
            removals.item(page.removals());
        }
        CleanOutput.save(out, page.images());
    }

    @Override
    public List<Problem> end() throws IOException {
        try (articles;
                removals) {
            SafeFile.write(FileNames.resolve(out, name + ".json"), this::writeTo);
            return List.of();
        }
    }

    private void writeTo(OutputStream file) throws IOException {
        articles.writeTo(file);
        removals.writeTo(file);
        file.write("]}\n".getBytes(StandardCharsets.UTF_8));
    }
}

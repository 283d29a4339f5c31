package io.github.leishu.build.clean;

import io.github.leishu.build.disk.FileNames;
import io.github.leishu.build.disk.FoundFile;
import io.github.leishu.build.disk.SafeFile;
import io.github.leishu.build.disk.TextFiles;
import io.github.leishu.ingest.source.image.ImageFile;
import io.github.leishu.problem.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What becomes of one input. Pages are written as they come. */
interface CleanOutput {
    String IMAGES = "images";

    void add(Rendered page) throws IOException;

    /** Completes what was written; notes what was left from earlier. */
    List<Problem> end() throws IOException;

    /** @param name the input's name without extension */
    static CleanOutput of(CleanRun.Request request, FoundFile input, String name) {
        return request.format() == CleanRun.Format.JSON
                ? new JsonOutput(request.out(), input, name)
                : new MarkdownOutput(FileNames.resolve(request.out(), name), input.name());
    }

    /** Puts pictures into the folder that the articles in {@code folder} name. */
    static void save(Path folder, List<ImageFile> images) throws IOException {
        for (ImageFile image : images) {
            Path file = FileNames.resolve(folder, IMAGES + "/" + image.name());
            if (!TextFiles.holds(file, image.bytes())) {
                SafeFile.write(file, image.bytes());
            }
        }
    }
}

package io.github.leishu.ingest;

import io.github.leishu.ingest.clean.CleanPage;
import io.github.leishu.ingest.source.image.ImageFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A cleaned page with what belongs to it.
 *
 * @param path of the file; for a page of an archive {@code archive!/url}
 * @param archived whether it is one of many that were saved together
 * @param saved the day on which it was saved, where that is known
 * @param page its stories; their images' targets name {@code images} where these came along
 * @param explanation an HTML page that shows what was made of it and why, if asked for
 * @param images each once, those that the stories show
 */
public record IngestedPage(
        String path,
        boolean archived,
        Optional<LocalDate> saved,
        CleanPage page,
        Optional<String> explanation,
        List<ImageFile> images) {
    public IngestedPage {
        images = List.copyOf(images);
    }
}

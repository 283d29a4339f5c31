package io.github.leishu.ingest;

import io.github.leishu.article.Inline;
import io.github.leishu.ingest.body.BodyImages;
import io.github.leishu.ingest.clean.CleanPage;
import io.github.leishu.ingest.clean.Story;
import io.github.leishu.ingest.source.image.ImageFile;
import io.github.leishu.ingest.source.image.PageImages;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Lets a page's stories show the pictures that came along, under the names that these are kept by. */
final class ImagePlacement {
    private final PageImages images;
    private final String folder;
    private final Map<String, ImageFile> placed = new TreeMap<>();
    private int links;
    private int lost;

    /** @param folder what stands before a picture's name in a story */
    ImagePlacement(PageImages images, String folder) {
        this.images = images;
        this.folder = folder;
    }

    CleanPage place(CleanPage page) {
        if (images.isEmpty()) {
            page.stories().forEach(story -> links += BodyImages.count(story.body()));
            return page;
        }
        List<Story> stories = new ArrayList<>();
        for (Story story : page.stories()) {
            stories.add(story.withBody(BodyImages.map(story.body(), this::place)));
        }
        return new CleanPage(stories, page.removals(), page.facts());
    }

    private Optional<Inline.Image> place(Inline.Image image) {
        if (!image.target().startsWith(PageImages.SCHEME)) {
            links++;
            return Optional.of(image);
        }
        try {
            Optional<ImageFile> file = images.load(image.target());
            lost += file.isPresent() ? 0 : 1;
            file.ifPresent(found -> placed.put(found.name(), found));
            return file.map(found -> new Inline.Image(image.alt(), folder + found.name()));
        } catch (IOException e) {
            lost++;
            return Optional.empty();
        }
    }

    /** Each picture once. */
    List<ImageFile> images() {
        return List.copyOf(placed.values());
    }

    /** How many images of the stories are elsewhere. */
    int links() {
        return links;
    }

    /** How many came along and could not be kept. */
    int lost() {
        return lost;
    }
}

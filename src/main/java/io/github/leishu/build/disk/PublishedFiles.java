package io.github.leishu.build.disk;

import io.github.leishu.site.card.Published;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** The files of the site as they are on disk. What cannot be read counts as missing: it is made anew then. */
public record PublishedFiles(Path site) implements Published {
    private static final long LARGEST = 1 << 20;

    @Override
    public Optional<byte[]> read(String path) {
        Path file = FileNames.resolve(site, path);
        try {
            boolean usable = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) <= LARGEST;
            return usable ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}

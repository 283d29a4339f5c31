package io.github.leishu.demo;

import io.github.leishu.build.Composer;
import io.github.leishu.build.Composition;
import io.github.leishu.build.Project;
import io.github.leishu.build.work.Progress;
import io.github.leishu.site.SiteFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The site that the build makes of this project's own {@code content/}, written once for all tests of a run. */
record DemoSite(Path folder, Composition composition) {
    private static final Path CONTENT = Path.of("content");

    private static final class Built {
        private static final DemoSite SITE = build();
    }

    static DemoSite get() {
        return Built.SITE;
    }

    /** With an address, so that what only a published site has (canonical links, a 404 page at any depth) is there. */
    private static Composition compose() {
        Optional<String> address = Optional.of("https://example.org" + RepositoryServer.BASE);
        return Composer.compose(
                new Project(CONTENT, Path.of("templates"), Path.of("site"), address, false, 2), Progress.NONE);
    }

    private static DemoSite build() {
        try {
            Composition composition = compose();
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "demo-site-")
                    .toAbsolutePath();
            for (SiteFile file : composition.site().orElseThrow().files()) {
                Path path = folder.resolve(file.path());
                Files.createDirectories(path.getParent());
                Files.write(path, file.bytes());
            }
            return new DemoSite(folder, composition);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every page, relative to the folder, with {@code /}, sorted. */
    List<String> pages() {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".html"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String fileUrl(String page) {
        return folder.resolve(page).toUri().toString();
    }
}

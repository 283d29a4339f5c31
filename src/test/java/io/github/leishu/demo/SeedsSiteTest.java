package io.github.leishu.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leishu.build.Composer;
import io.github.leishu.build.Composition;
import io.github.leishu.build.Project;
import io.github.leishu.build.work.Progress;
import io.github.leishu.lang.FoldedText;
import io.github.leishu.library.Library;
import io.github.leishu.library.Names;
import io.github.leishu.site.LinkCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole way from five real pages, which may not be part of the project, to a site. Skipped where the folder
 * {@code ../shared/seeds} is missing.
 */
class SeedsSiteTest {
    private static final Path SEEDS = Path.of("../shared/seeds");

    @TempDir
    static Path folder;

    private static Composition composition;
    private static Library library;

    @BeforeAll
    static void build() throws IOException {
        boolean present = Files.isDirectory(SEEDS);
        if (!present) {
            System.out.println("[seeds] no folder " + SEEDS + ": its tests are skipped");
        }
        Assumptions.assumeTrue(present, "no folder " + SEEDS);
        Path scraped = Files.createDirectories(folder.resolve("content/scraped"));
        try (Stream<Path> pages = Files.list(SEEDS)) {
            for (Path page : pages.toList()) {
                Files.copy(page, scraped.resolve(page.getFileName().toString()));
            }
        }
        Project project = new Project(
                folder.resolve("content"),
                folder.resolve("templates"),
                folder.resolve("site"),
                Optional.empty(),
                false,
                2);
        composition = Composer.compose(project, Progress.NONE);
        library = composition.library().orElseThrow();
    }

    @Test
    void findsEveryArticle() {
        assertEquals(List.of(), composition.problems());
        assertEquals(14, library.articles().size());
    }

    @Test
    void leavesNoLinkBroken() {
        assertEquals(List.of(), LinkCheck.broken(composition.site().orElseThrow()));
    }

    @Test
    void tiesTheArticlesTogether() {
        assertTrue(library.terms().size() >= 40, () -> library.terms().size() + " terms");
        assertTrue(library.topics().size() >= 5, () -> library.topics().size() + " topics");
        library.articles()
                .forEach(article -> assertFalse(
                        library.related().get(article.id()).isEmpty(), () -> article.id() + " stands alone"));
    }

    @Test
    void takesBothScriptsForOneTerm() {
        for (String name : List.of("CRISPR", "質體", "基因編輯")) {
            String folded = FoldedText.fold(name);
            long terms = library.terms().stream()
                    .filter(term ->
                            names(term.names()).anyMatch(n -> FoldedText.fold(n).equals(folded)))
                    .count();
            assertEquals(1, terms, name);
        }
    }

    private static Stream<String> names(Names names) {
        return Stream.of(
                        Stream.of(names.hant(), names.hans()),
                        names.english().stream(),
                        names.abbreviation().stream(),
                        names.aliases().stream())
                .flatMap(stream -> stream);
    }
}

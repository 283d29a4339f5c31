package io.github.leishu.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leishu.article.Comment;
import io.github.leishu.article.MarkdownWriter;
import io.github.leishu.ingest.clean.CleanPage;
import io.github.leishu.ingest.clean.Story;
import io.github.leishu.ingest.source.ScrapedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Text views of pages from many families, cleaned, against golden files; {@code -Dgolden=update} rewrites those. */
class CleanerPagesTest {
    private static final Path PAGES = Path.of("src/test/resources/io/github/leishu/ingest/pages");

    @TestFactory
    List<DynamicTest> cleansTextPagesAsTheirGoldenFilesSay() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)))
                    .toList();
        }
    }

    private static void check(Path file) throws IOException {
        String name = file.getFileName().toString();
        CleanPage page = new Ingest()
                .ingest(new ScrapedFile(name, Files.readAllBytes(file)))
                .value()
                .orElseThrow()
                .get(0);
        String cleaned = page.stories().stream().map(CleanerPagesTest::print).collect(Collectors.joining("\n"));
        Path golden = PAGES.resolve(name.replace(".txt", ".md"));
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(golden, cleaned);
        }
        assertTrue(Files.exists(golden), "no golden file; write it with -Dgolden=update: " + golden);
        assertEquals(Files.readString(golden), cleaned);
    }

    private static String print(Story story) {
        Story.Facts facts = story.facts();
        return "==== " + facts.title() + "\nauthors: " + facts.authors() + "\ndate: "
                + facts.date().map(Object::toString).orElse("") + "\nsite: "
                + facts.site().orElse("") + "\nlanguage: " + facts.language() + "\nsponsored: " + facts.sponsored()
                + "\n\n" + MarkdownWriter.write(story.body())
                + story.discussion().stream().map(CleanerPagesTest::print).collect(Collectors.joining());
    }

    private static String print(Comment comment) {
        return "> " + comment.kind() + " | " + comment.author() + " | " + comment.date() + " | " + comment.text()
                + "\n";
    }
}

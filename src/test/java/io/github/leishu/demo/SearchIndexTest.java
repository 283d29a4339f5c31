package io.github.leishu.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** The files of the demo's search, with a reader of their own. */
class SearchIndexTest {
    private static final Path FOLDER = DemoSite.get().folder().resolve("search");

    private final SearchFiles files = new SearchFiles(FOLDER);
    private final SearchQueries queries = new SearchQueries(DemoSite.get());

    @Test
    void findsExactlyTheArticlesThatHoldTheQuery() {
        List<String> differences = new ArrayList<>();
        for (String query : SearchQueries.ALL) {
            var expected = queries.holding(query);
            var found = files.articles(query);
            if (!found.equals(expected)) {
                differences.add(query + ": " + found + " instead of " + expected);
            }
        }
        assertEquals(List.of(), differences);
    }

    @Test
    void queriesAskForSomethingAndForNothing() {
        long empty = SearchQueries.ALL.stream()
                .filter(query -> queries.holding(query).isEmpty())
                .count();
        assertTrue(SearchQueries.ALL.size() >= 50, "queries");
        assertTrue(empty > 0 && empty < 12, () -> empty + " queries find nothing");
    }

    @Test
    void aWordMayStandInSeveralFiles() {
        assertNotEquals(files.file("基因"), files.file("编辑"), "choose other words for this test");
        assertTrue(files.documents("基因")
                .containsAll(files.documents("基因").stream()
                        .filter(files.documents("编辑")::contains)
                        .toList()));
        assertEquals(queries.holding("基因編輯"), files.articles("基因編輯"));
    }

    @Test
    void foldsWhatOccurs() {
        for (String pair : List.of("編编", "輯辑", "體体", "質质", "学学")) {
            assertEquals(pair.codePointAt(1), files.folded(pair.codePointAt(0)), pair);
        }
    }

    @Test
    void saysAboutWhatEachFileOfTextsTakesToLoad() throws IOException {
        List<Integer> sizes = files.textSizes();
        for (int i = 0; i < sizes.size(); i++) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                Files.copy(FOLDER.resolve("t" + i + ".js"), gzip);
            }
            assertEquals(out.size(), sizes.get(i), 0.35 * out.size(), "t" + i);
        }
        assertTrue(sizes.size() > 10, () -> sizes.size() + " files");
    }

    @Test
    void aSmallCollectionHasFewFiles() throws IOException {
        try (Stream<Path> all =
                Files.list(FOLDER).filter(file -> file.toString().endsWith(".js"))) {
            long count = all.count();
            assertTrue(count <= 60, () -> count + " files");
        }
    }
}

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messy pages of our own and what is made of them; {@code -Dgolden=update} writes the expected files anew. */
class GoldenPagesTest {
    private static final Path FOLDER = Path.of("src/test/resources/io/github/leishu/ingest/golden");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "news-zh",
                "infinite-scroll",
                "ptt",
                "blog-comments",
                "discuz",
                "news-en",
                "news-tw",
                "portal-zh",
                "blog-en",
                "broadsheet",
                "science-essay",
                "thread-messages",
                "thread-noscript",
                "ptt-news"
            })
    void becomesTheExpectedMarkdown(String page) throws IOException {
        byte[] bytes = Files.readAllBytes(FOLDER.resolve(page + ".html"));
        List<CleanPage> pages = new Ingest()
                .ingest(new ScrapedFile(page + ".html", bytes))
                .value()
                .orElseThrow();
        StringBuilder actual = new StringBuilder();
        pages.forEach(each -> each.stories().forEach(story -> append(story, actual)));
        Path golden = FOLDER.resolve(page + ".md");
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(golden, actual);
        }
        assertTrue(Files.exists(golden), golden + " is missing; run with -Dgolden=update");
        assertEquals(Files.readString(golden), actual.toString());
    }

    private static void append(Story story, StringBuilder out) {
        Story.Facts facts = story.facts();
        out.append("# ").append(facts.title()).append('\n');
        out.append(facts.authors())
                .append(' ')
                .append(facts.date().map(Object::toString).orElse("no date"));
        out.append(' ')
                .append(facts.site().orElse("no site"))
                .append(' ')
                .append(facts.language())
                .append("\n\n");
        out.append(MarkdownWriter.write(story.body())).append('\n');
        for (Comment comment : story.discussion()) {
            out.append(comment).append('\n');
        }
    }
}

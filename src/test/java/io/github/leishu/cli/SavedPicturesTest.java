package io.github.leishu.cli;

import static io.github.leishu.ingest.source.archive.Archives.base64;
import static io.github.leishu.ingest.source.archive.Archives.htmlPart;
import static io.github.leishu.ingest.source.archive.Archives.joined;
import static io.github.leishu.ingest.source.archive.Archives.mhtml;
import static io.github.leishu.ingest.source.archive.Archives.page;
import static io.github.leishu.ingest.source.archive.Archives.part;
import static io.github.leishu.ingest.source.archive.Archives.png;
import static io.github.leishu.ingest.source.archive.Archives.response;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives among the scraped pages: their articles, and the pictures that came along. */
class SavedPicturesTest {
    private static final byte[] PICTURE = png(40, 30);

    @TempDir
    Path folder;

    private String onlyImage(Cli cli) throws IOException {
        Map<String, String> images = Cli.tree(cli.content().resolve("images"));
        assertEquals(1, images.size(), images.keySet().toString());
        return images.keySet().iterator().next();
    }

    @Test
    void showsAPictureThatCameWithThePage() throws IOException {
        Cli cli = new Cli(folder);
        cli.write(
                "content/scraped/dam.mhtml",
                mhtml(
                        htmlPart(page("河狸的水壩", "cid:i")),
                        part(
                                "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-ID: <i>\r\n",
                                base64(PICTURE))));
        Cli.Result built = cli.project("build");
        assertEquals(0, built.code(), built.err());
        String name = onlyImage(cli);
        String article = Files.readString(cli.content().resolve("articles/he-li-de-shui-ba.md"));
        assertTrue(article.contains("![圖](../images/" + name + ")"), article);
        assertTrue(article.contains("\ncaptured: 2026-03-02\n"), article);
        assertArrayEquals(PICTURE, Files.readAllBytes(cli.site().resolve("images/" + name)));
        String html = Files.readString(cli.site().resolve("zh-hant/articles/he-li-de-shui-ba/index.html"));
        assertTrue(html.contains(" src=\"../../../images/" + name + "\""), html);
        Map<String, String> site = Cli.tree(cli.site());
        cli.project("build");
        assertEquals(site, Cli.tree(cli.site()), "a second build is the same");
    }

    @Test
    void makesArticlesOfTheRecordsOfAnArchiveOnce() throws IOException {
        Cli cli = new Cli(folder);
        byte[] one = response("https://example.org/1", page("第一頁", "/i.png"));
        cli.write(
                "content/scraped/crawl.warc",
                joined(
                        one,
                        response("https://example.org/i.png", "Content-Type: image/png\r\n", PICTURE),
                        response("https://example.org/2", page("第二頁")),
                        one));
        Cli.Result built = cli.project("build");
        assertEquals(0, built.code(), built.err());
        assertTrue(built.err().contains("note PAGE_REPEATED: "), built.err());
        Map<String, String> articles = Cli.tree(cli.content().resolve("articles"));
        assertEquals(2, articles.size(), articles.keySet().toString());
        String first = Files.readString(cli.content().resolve("articles/di-yi-ye.md"));
        assertTrue(first.contains("scraped: scraped/crawl.warc!/https://example.org/1#1\n"), first);
        assertTrue(first.contains("source: https://example.org/1\n"), first);
        onlyImage(cli);
        cli.project("build");
        assertEquals(articles, Cli.tree(cli.content().resolve("articles")));
    }
}

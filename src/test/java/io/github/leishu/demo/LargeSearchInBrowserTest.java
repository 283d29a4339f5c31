package io.github.leishu.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leishu.article.Article;
import io.github.leishu.article.ArticleFormat;
import io.github.leishu.config.SiteConfig;
import io.github.leishu.library.Library;
import io.github.leishu.library.LibraryBuilder;
import io.github.leishu.site.local.Publication;
import io.github.leishu.site.search.SearchIndex;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search of thousands of articles: how much a first query loads, and that it finds what a look through all finds. */
class LargeSearchInBrowserTest {
    private static final int ARTICLES = 3_000;
    private static final int SENTENCES = 30;
    private static final int MOST_BYTES = 38 << 10;
    private static final List<String> RARE =
            List.of("鯨頭鸛", "鲸头鹳", "zyzzyva", "zyz", "鸛站在", "一隻鯨頭鸛站在 zyzzyva", "ZYZZYVA 旁");

    private static final Set<String> RARE_ARTICLES = Set.of("a500", "a1500", "a2500");

    private static final List<String> ANY = List.of(
            "的",
            "a",
            "，",
            "研究",
            "基因編輯",
            "細胞 基因",
            "guide RNA",
            "machine learning model",
            "what is the role of the guide RNA in a cell",
            "a b c d e f g h i j",
            "1 2 3 4 5 6 7 8",
            "細胞 基因 研究 病毒 細菌 資料 模型 蛋白質",
            "他們換了三種不同的方法，得到的答案仍然一致",
            "。他們",
            "的。，細胞",
            "，基因。，",
            "zzz");

    private static final String DONE =
            """
            const done = arguments[arguments.length - 1];
            const results = document.getElementById('lei-results');
            const look = () => results.getAttribute('aria-busy') === 'false' ? done() : setTimeout(look, 5);
            look();
            """;

    @TempDir
    private static Path folder;

    @TempDir
    private static Path folderOfShort;

    private static RepositoryServer server;
    private static RepositoryServer serverOfShort;

    @BeforeAll
    static void write() throws IOException {
        Browser.assumeInstalled();
        List<String> sentences = sentences();
        List<String> pieces = List.of(String.join("", sentences).split("(?<=\\G.{60})"));
        server = serve(folder, articles(shuffled(sentences)));
        assertTrue(pieces.size() > 600, () -> pieces.size() + " are few");
        serverOfShort = serve(folderOfShort, articles(pieces));
    }

    private static RepositoryServer serve(Path folder, List<Article> articles) throws IOException {
        Library none =
                LibraryBuilder.build(List.of(), List.of(), List.of()).value().orElseThrow();
        Library library = new Library(
                articles, List.of(), List.of(), Map.of(), Map.of(), none.backlinks(), Map.of(), none.links());
        Publication publication = Publication.of(library, SiteConfig.DEFAULT, Set.of());
        Files.createDirectories(folder.resolve("search"));
        for (SearchIndex.Part part : SearchIndex.of(publication)) {
            Files.writeString(folder.resolve("search").resolve(part.name()), part.text());
        }
        for (String file : List.of(
                "zh-hant/search/index.html",
                "404.html",
                "assets/icon.svg",
                "assets/site.js",
                "assets/style.css",
                "assets/search.js",
                "assets/search-index.js")) {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.copy(DemoSite.get().folder().resolve(file), path);
        }
        return new RepositoryServer(folder);
    }

    @AfterAll
    static void stop() {
        Stream.of(server, serverOfShort).filter(Objects::nonNull).forEach(RepositoryServer::close);
    }

    /** Those of the demo. */
    private static List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        DemoSite.get().composition().library().orElseThrow().articles().forEach(article -> List.of(
                        article.body().plainText().split("(?<=。)"))
                .forEach(sentence -> sentences.add(sentence.replaceAll("[^\\p{L}\\p{N}，。、 ]", " "))));
        return sentences;
    }

    /** So many sentences in each; a few texts have one of their own. */
    private static List<String> shuffled(List<String> sentences) {
        Random random = new Random(1);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < ARTICLES; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = 0; k < SENTENCES; k++) {
                text.append(sentences.get(random.nextInt(sentences.size())).strip());
            }
            texts.add(text + (i % 1_000 == 500 ? "一隻鯨頭鸛站在 zyzzyva 旁。" : ""));
        }
        return texts;
    }

    private static List<Article> articles(List<String> texts) {
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String slug = "a" + i;
            String file =
                    "---\ntitle: 第 " + i + " 篇\nslug: " + slug + "\nlanguage: zh-Hant\n---\n\n" + texts.get(i) + "\n";
            Article read = ArticleFormat.read(slug + ".md", file).value().orElseThrow();
            articles.add(new Article(slug, read.meta(), read.body(), List.of(), List.of()));
        }
        return articles;
    }

    @Test
    void aFirstQueryLoadsLittleWhateverIsAskedFor() throws IOException {
        List<String> all = new ArrayList<>(ANY);
        all.addAll(RARE);
        assertEquals(List.of(), tooMuch(server, folder, all));
    }

    @Test
    void aFirstQueryLoadsLittleWhereManyShortArticlesShareAFile() throws IOException {
        assertEquals(List.of(), tooMuch(serverOfShort, folderOfShort, ANY));
    }

    private static List<String> tooMuch(RepositoryServer server, Path folder, List<String> queries) throws IOException {
        List<String> tooMuch = new ArrayList<>();
        try (Browser browser = Browser.open()) {
            for (String query : queries) {
                browser.driver().get("about:blank");
                browser.driver()
                        .get(server.url() + "zh-hant/search/?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
                browser.driver().executeAsyncScript(DONE);
                long bytes = compressed(browser.requests(), folder);
                if (bytes > MOST_BYTES) {
                    tooMuch.add(query + ": " + bytes + " bytes");
                }
            }
            assertEquals(List.of(), browser.console());
        }
        return tooMuch;
    }

    private static long compressed(List<String> requests, Path folder) throws IOException {
        long bytes = 0;
        for (String url : requests) {
            String path = URI.create(url).getPath();
            if (path.contains("/search/")) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                    Files.copy(folder.resolve(path.substring(RepositoryServer.BASE.length())), gzip);
                }
                bytes += out.size();
            }
        }
        assertTrue(bytes > 0, "nothing was loaded");
        return bytes;
    }

    @Test
    void findsTheFewThatHoldTheQueryAmongThousands() {
        List<String> differences = new ArrayList<>();
        try (Browser browser = Browser.open()) {
            browser.driver().get(server.url() + "zh-hant/search/");
            for (String query : RARE) {
                TreeSet<String> found = SearchInBrowserTest.articles(browser, query);
                if (!found.equals(RARE_ARTICLES)) {
                    differences.add(query + ": " + found + " instead of " + RARE_ARTICLES);
                }
            }
        }
        assertEquals(List.of(), differences);
    }
}

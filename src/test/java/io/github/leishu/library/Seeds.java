package io.github.leishu.library;

import io.github.leishu.article.Article;
import io.github.leishu.article.Block;
import io.github.leishu.article.Body;
import io.github.leishu.article.Inline;
import io.github.leishu.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The five real pages beside the project, cut into articles by their hand-made truth; without cleaning of its own. */
final class Seeds {
    private static final Path SHARED = Path.of("..", "shared");
    private static final Path TRUTH = SHARED.resolve("checks/seeds_truth.jsonl");

    private Seeds() {}

    static boolean present() {
        return Files.isReadable(TRUTH);
    }

    static List<Article> articles() throws IOException {
        List<Article> articles = new ArrayList<>();
        for (String line : Files.readAllLines(TRUTH)) {
            Json.Obj page = (Json.Obj) Json.parse(line).orElseThrow();
            String text = Files.readString(SHARED.resolve(string(page, "src")));
            int number = 1;
            for (Json item : ((Json.Arr) page.member("articles").orElseThrow()).items()) {
                Json.Obj truth = (Json.Obj) item;
                String id = string(page, "id").substring(0, 3) + "-" + number++;
                articles.add(article(id, truth, text));
            }
        }
        return articles;
    }

    private static Article article(String id, Json.Obj truth, String page) {
        int from = page.indexOf(string(truth, "first"));
        int to = page.indexOf(string(truth, "last"), from)
                + string(truth, "last").length();
        Set<String> headings = Set.copyOf(strings(truth, "headings"));
        Set<String> dropped = Set.copyOf(strings(truth, "drop"));
        List<Block> blocks = new ArrayList<>();
        for (String line : page.substring(from, to).split("\n+")) {
            String text = line.strip();
            if (text.isEmpty() || text.startsWith("-----") || dropped.stream().anyMatch(text::contains)) {
                continue;
            }
            List<Inline> content = List.of(new Inline.Text(text));
            blocks.add(headings.contains(text) ? new Block.Heading(2, content) : new Block.Paragraph(content));
        }
        return Texts.published(id, string(truth, "title"), new Body(blocks), string(truth, "source"));
    }

    private static String string(Json.Obj object, String name) {
        return ((Json.Str) object.member(name).orElseThrow()).value();
    }

    private static List<String> strings(Json.Obj object, String name) {
        return object.member(name).stream()
                .flatMap(array -> ((Json.Arr) array).items().stream())
                .filter(Json.Str.class::isInstance)
                .map(item -> ((Json.Str) item).value())
                .toList();
    }
}

package io.github.leishu.build;

import io.github.leishu.article.Article;
import io.github.leishu.article.ArticleFormat;
import io.github.leishu.build.disk.FoundFile;
import io.github.leishu.build.disk.TextFiles;
import io.github.leishu.build.work.Workers;
import io.github.leishu.problem.Outcome;
import io.github.leishu.problem.Problem;
import io.github.leishu.problem.SourcePos;
import java.util.ArrayList;
import java.util.List;

/** Reads and parses Markdown articles, each once, on all threads. */
final class ArticleLoader {
    private final Workers workers;

    ArticleLoader(Workers workers) {
        this.workers = workers;
    }

    List<ArticleFile> load(List<FoundFile> files) {
        return workers.map(
                "Reading articles",
                files,
                Workers.task(
                        ArticleLoader::load,
                        (file, failure) -> new ArticleFile(file.path(), file.id(), "", failed(file.path(), failure))));
    }

    /** What ingest wrote, or would write, is read as if it came from disk. */
    List<ArticleFile> parse(List<GeneratedArticle> generated) {
        return workers.map(
                "Parsing articles",
                generated,
                Workers.task(
                        file -> parsed(file.path(), file.id(), Outcome.of(file.text())),
                        (file, failure) ->
                                new ArticleFile(file.path(), file.id(), file.text(), failed(file.path(), failure))));
    }

    private static ArticleFile load(FoundFile file) {
        return parsed(file.path(), file.id(), TextFiles.text(file));
    }

    private static ArticleFile parsed(String path, String id, Outcome<String> text) {
        Outcome<Article> article =
                text.value().map(found -> article(path, found)).orElseGet(() -> Outcome.failed(List.of()));
        List<Problem> problems = new ArrayList<>(text.problems());
        problems.addAll(article.problems());
        return new ArticleFile(
                path, id, text.value().orElse(""), new Outcome<>(article.value().map(a -> withId(a, id)), problems));
    }

    private static Outcome<Article> article(String path, String text) {
        return text.isBlank()
                ? Outcome.failed(Problem.error(
                        SourcePos.of(path), "ARTICLE_EMPTY", "the file is empty", "write something, or delete it"))
                : ArticleFormat.read(path, text);
    }

    private static Article withId(Article article, String id) {
        return article.id().equals(id)
                ? article
                : new Article(id, article.meta(), article.body(), article.discussion(), article.links());
    }

    private static Outcome<Article> failed(String path, Workers.Failure failure) {
        return Outcome.failed(
                Problem.error(SourcePos.of(path), "ARTICLE_LIMIT", "the article was given up: " + failure.what(), ""));
    }
}

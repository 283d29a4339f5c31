package io.github.leishu.article.file;

import io.github.leishu.article.Article;
import io.github.leishu.article.ArticleMeta;
import io.github.leishu.article.Block;
import io.github.leishu.article.Body;
import io.github.leishu.article.Comment;
import io.github.leishu.article.MarkdownParser;
import io.github.leishu.article.MarkdownParser.Parsed;
import io.github.leishu.article.MarkdownWriter;
import io.github.leishu.problem.Outcome;
import io.github.leishu.problem.Problem;
import io.github.leishu.problem.SourcePos;
import io.github.leishu.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts the parts of an article's file together and takes them apart. */
public final class ArticleFile {
    private final String path;
    private final List<Problem> problems = new ArrayList<>();

    private ArticleFile(String path) {
        this.path = path;
    }

    /** See {@link io.github.leishu.article.ArticleFormat#write}. */
    public static String write(Article article) {
        String frontMatter = FrontMatterWriter.write(article.meta());
        String body = Discussion.apart(MarkdownWriter.write(article.body()));
        String discussion =
                Discussion.write(article.discussion(), article.meta().language());
        String head = "---\n" + frontMatter;
        String middle = body.isEmpty() ? "---\n" : "---\n\n";
        String end = discussion.isEmpty() ? "" : "\n" + discussion;
        String hash = ContentHash.of(head, middle, body, end);
        return head + "content_hash: " + hash + "\n" + middle + body + end;
    }

    /** See {@link io.github.leishu.article.ArticleFormat#edited}. */
    public static boolean edited(String text) {
        return !ContentHash.fits(Parts.unified(text));
    }

    /** See {@link io.github.leishu.article.ArticleFormat#read}. */
    public static Outcome<Article> read(String path, String text, MarkdownParser parser) {
        return new ArticleFile(path).read(Parts.of(Parts.unified(text)), parser);
    }

    private Outcome<Article> read(Parts parts, MarkdownParser parser) {
        if (!parts.closed()) {
            String hint = "end it with a line ---";
            problems.add(Problem.error(new SourcePos(path, 1, 1), "FRONT_MATTER", "the front matter never ends", hint));
        }
        Optional<YamlMapping> yaml = parts.frontMatter().isEmpty()
                ? Optional.of(new YamlMapping(SourcePos.of(path), Map.of()))
                : kept(YamlMapping.parse(
                        path, parts.frontMatterLine(), parts.frontMatter().get()));
        Optional<Discussion> discussion = Discussion.find(parts.body());
        String markdown = discussion
                .map(found -> parts.body().substring(0, found.offset()))
                .orElse(parts.body());
        Optional<Parsed> parsed = kept(parser.parse(path, parts.bodyLine(), markdown));
        if (yaml.isEmpty() || parsed.isEmpty()) {
            return Outcome.failed(problems);
        }
        boolean hidesDraft =
                problems.stream().anyMatch(problem -> problem.code().equals("YAML"))
                        && parts.frontMatter().orElse("").contains("draft");
        Article article = article(new FrontMatterReader(yaml.get(), hidesDraft), parsed.get(), discussion);
        return Outcome.of(article, problems);
    }

    private Article article(FrontMatterReader reader, Parsed parsed, Optional<Discussion> discussion) {
        Body body = parsed.body();
        Optional<String> given = reader.title();
        Optional<String> heading = given.isPresent()
                ? Optional.empty()
                : body.headings().stream().findFirst().map(Body.HeadingEntry::text);
        if (given.isEmpty()) {
            String hint = "add title: to its front matter; until then it is called after its first heading or file";
            problems.add(Problem.warning(new SourcePos(path, 1, 1), "TITLE_MISSING", "the article has no title", hint));
        }
        if (heading.isPresent() && opensWithTitle(body)) {
            body = new Body(body.blocks().subList(1, body.blocks().size()));
        }
        String title = given.or(() -> heading).orElse(id());
        ArticleMeta meta = reader.meta(title, body);
        problems.addAll(reader.problems());
        List<Comment> comments = discussion.map(Discussion::comments).orElse(List.of());
        return new Article(id(), meta, body, comments, parsed.links());
    }

    /** Whether the title stands in the text only because the file has no front matter. */
    private static boolean opensWithTitle(Body body) {
        return body.blocks().get(0) instanceof Block.Heading first && first.level() == 1;
    }

    private String id() {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.endsWith(".md") ? name.substring(0, name.length() - 3) : name;
    }

    private <T> Optional<T> kept(Outcome<T> outcome) {
        problems.addAll(outcome.problems());
        return outcome.value();
    }
}

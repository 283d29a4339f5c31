package io.github.leishu.build;

import io.github.leishu.article.Block;
import io.github.leishu.article.Body;
import io.github.leishu.article.Inline;
import io.github.leishu.article.MarkdownWriter;
import io.github.leishu.build.disk.FileNames;
import io.github.leishu.build.disk.IoFailure;
import io.github.leishu.build.disk.SafeFile;
import io.github.leishu.json.Json;
import io.github.leishu.lang.Language;
import io.github.leishu.lang.Script;
import io.github.leishu.lang.Slug;
import io.github.leishu.library.Names;
import io.github.leishu.library.Term;
import io.github.leishu.problem.Outcome;
import io.github.leishu.problem.Problem;
import io.github.leishu.problem.SourcePos;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Makes files for people to go on with; never overwrites one. */
public final class Scaffold {
    private static final List<String> FOLDERS = List.of(
            ContentFolder.SCRAPED,
            ContentFolder.ARTICLES,
            ContentFolder.GLOSSARY,
            ContentFolder.TOPICS,
            ContentFolder.IMAGES);

    private static final String SITE_YML =
            """
            # yaml-language-server: $schema=.schema/site.schema.json
            # Every key is optional.
            title: 類書
            description: ""
            language: zh-Hant          # the script of title and description: zh-Hant or zh-Hans
            # author: 王小明
            # license: CC-BY-4.0
            # base_url: https://example.org/wiki/
            # repository: https://github.com/someone/wiki
            # menu:
            #   - label: 首頁
            #     url: https://example.org/
            # colors: {red: "#9c3220"}
            # logo: images/logo.svg
            # card_font: fonts/NotoSerifCJK-Bold.ttc   # social cards; needs base_url
            # offline: true
            """;

    /** For editors, which complete and check by them. */
    private static final List<String> SCHEMAS = List.of("site.schema.json", "article.schema.json");

    private final Path content;

    /** @param content the content folder to make files in */
    public Scaffold(Path content) {
        this.content = content;
    }

    /** What can be made by name. */
    public enum Kind {
        ARTICLE,
        TOPIC,
        TERM
    }

    /** An empty project: the content folder with its parts and a commented configuration. */
    public Outcome<Path> project() {
        try {
            for (String folder : FOLDERS) {
                Files.createDirectories(content.resolve(folder));
            }
            for (String schema : SCHEMAS) {
                SafeFile.create(FileNames.resolve(content, ".schema/" + schema), schema(schema));
            }
            return create(ContentFolder.CONFIG, SITE_YML);
        } catch (IOException e) {
            return unwritable(content.toString(), e);
        }
    }

    private static byte[] schema(String name) throws IOException {
        try (InputStream in = Scaffold.class.getResourceAsStream("/io/github/leishu/schema/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    /** A file for {@code name}; its own name is the romanised one. */
    public Outcome<Path> file(Kind kind, String name) {
        String file = Slug.of(name) + ".md";
        return switch (kind) {
            case ARTICLE ->
                create(
                        ContentFolder.ARTICLES + "/" + file,
                        frontMatter(
                                List.of("title: " + quoted(name), "language: " + language(name), "draft: true"), ""));
            case TOPIC ->
                create(
                        ContentFolder.TOPICS + "/" + file,
                        frontMatter(List.of("title: " + quoted(name), "terms: []", "tags: []", "articles: []"), ""));
            case TERM ->
                create(
                        ContentFolder.GLOSSARY + "/" + file,
                        frontMatter(
                                List.of(nameKey(name) + ": " + quoted(name), "aliases: []", "status: accepted"), ""));
        };
    }

    /** A mined term as a file that a person can edit, or that keeps it from being shown. */
    public Outcome<Path> term(Term term, boolean accepted) {
        Names names = term.names();
        List<String> lines = new ArrayList<>(List.of("hant: " + quoted(names.hant()), "hans: " + quoted(names.hans())));
        names.english().ifPresent(english -> lines.add("en: " + quoted(english)));
        names.abbreviation().ifPresent(abbreviation -> lines.add("abbr: " + quoted(abbreviation)));
        if (!names.aliases().isEmpty()) {
            lines.add("aliases: ["
                    + String.join(
                            ", ", names.aliases().stream().map(Scaffold::quoted).toList())
                    + "]");
        }
        lines.add("status: " + (accepted ? "accepted" : "rejected"));
        String sentence = accepted
                ? term.evidence()
                        .map(e -> MarkdownWriter.write(
                                new Body(List.of(new Block.Paragraph(List.of(new Inline.Text(e.sentence())))))))
                        .orElse("")
                : "";
        return create(ContentFolder.GLOSSARY + "/" + term.id() + ".md", frontMatter(lines, sentence));
    }

    private Outcome<Path> create(String path, String text) {
        Path file = FileNames.resolve(content, path);
        String given = ContentPaths.join(content, path);
        try {
            return SafeFile.create(file, text.getBytes(StandardCharsets.UTF_8))
                    ? Outcome.of(file)
                    : Outcome.failed(Problem.error(
                            SourcePos.of(given), "FILE_EXISTS", "there is such a file already", "edit it instead"));
        } catch (IOException e) {
            return unwritable(given, e);
        }
    }

    private static Outcome<Path> unwritable(String path, IOException e) {
        return Outcome.failed(
                Problem.error(SourcePos.of(path), "FILE_WRITE", "can't be written: " + IoFailure.reason(e), ""));
    }

    private static String frontMatter(List<String> lines, String body) {
        return "---\n" + String.join("\n", lines) + "\n---\n\n" + body;
    }

    private static String nameKey(String name) {
        if (name.chars().allMatch(c -> c < 0x80)) {
            return "en";
        }
        return Language.script(Language.detect(name)).equals(Optional.of(Script.HANS)) ? "hans" : "hant";
    }

    private static String language(String name) {
        String language = Language.detect(name);
        return Language.script(language).isPresent() ? language : Script.HANT.tag();
    }

    /** A JSON string is a double-quoted scalar of YAML 1.2. */
    private static String quoted(String text) {
        return Json.write(new Json.Str(text));
    }
}

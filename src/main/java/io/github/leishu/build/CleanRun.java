package io.github.leishu.build;

import io.github.leishu.article.Article;
import io.github.leishu.article.ArticleFormat;
import io.github.leishu.build.disk.FileNames;
import io.github.leishu.build.disk.FileTree;
import io.github.leishu.build.disk.FoundFile;
import io.github.leishu.build.disk.IoFailure;
import io.github.leishu.build.disk.SafeFile;
import io.github.leishu.build.work.Progress;
import io.github.leishu.build.work.Workers;
import io.github.leishu.ingest.clean.Story;
import io.github.leishu.json.Json;
import io.github.leishu.lang.Slug;
import io.github.leishu.problem.Outcome;
import io.github.leishu.problem.Problem;
import io.github.leishu.problem.SourcePos;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Cleaning alone: any files or folders in, one result per file out; nothing else is read or touched. */
public final class CleanRun {
    private static final Set<String> PAGES = Set.of(".html", ".htm", ".txt");
    private static final Duration BUDGET = Duration.ofSeconds(20);

    private final Path out;
    private final Format format;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> outputNames = new HashMap<>();
    private final Set<String> takenNames = new HashSet<>();

    private CleanRun(Path out, Format format) {
        this.out = out;
        this.format = format;
    }

    /** How results are written. */
    public enum Format {
        /** {@code <out>/<name>.json} per input. */
        JSON,
        /** {@code <out>/<name>/NN-<slug>.md} per story. */
        MD
    }

    /**
     * What was done.
     *
     * @param removals a line for each thing taken off a page, in the order of the inputs and pages
     */
    public record Report(int inputs, int articles, List<String> removals, List<Problem> problems) {
        public Report {
            removals = List.copyOf(removals);
            problems = List.copyOf(problems);
        }
    }

    /** @param inputs files of any name, and folders, which are walked for pages */
    public static Report run(List<Path> inputs, Path out, Format format, int threads, Progress progress) {
        CleanRun run = new CleanRun(out, format);
        List<FoundFile> files = run.expand(inputs);
        files.forEach(run::nameOutput);
        PageReader reader = new PageReader(new Workers(threads, BUDGET, progress));
        List<Outcome<Written>> results = reader.read(files, run::write);
        int articles = 0;
        List<String> removals = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            Outcome<Written> result = results.get(i);
            run.problems.addAll(result.problems());
            if (result.value().isPresent()) {
                articles += result.value().get().articles();
                removals.addAll(result.value().get().removals());
            } else {
                run.write(new PageReader.FoundPage(files.get(i), List.of()));
            }
        }
        return new Report(files.size(), articles, removals, run.sortedProblems());
    }

    private synchronized List<Problem> sortedProblems() {
        return problems.stream().sorted().toList();
    }

    private synchronized void report(Problem problem) {
        problems.add(problem);
    }

    private List<FoundFile> expand(List<Path> inputs) {
        List<FoundFile> files = new ArrayList<>();
        Set<Path> seen = new HashSet<>();
        for (Path input : inputs) {
            if (Files.isDirectory(input)) {
                FileTree tree = FileTree.below(input, input);
                tree.problems().forEach(this::report);
                tree.files().stream()
                        .filter(file -> PAGES.contains(file.extension()))
                        .map(file -> new FoundFile(ContentPaths.join(input, file.path()), file.file()))
                        .forEach(files::add);
            } else {
                files.add(new FoundFile(slashes(input), input));
            }
        }
        files.removeIf(file -> !seen.add(file.file().toAbsolutePath().normalize()));
        return files;
    }

    private static String slashes(Path path) {
        return path.toString().replace(path.getFileSystem().getSeparator(), "/");
    }

    /** The input's name without extension; a second input of that name gets a number. */
    private void nameOutput(FoundFile file) {
        String stem = file.stem().chars().allMatch(c -> c == '.') ? "_" : file.stem();
        String name = stem;
        for (int n = 2; !takenNames.add(name.toLowerCase(Locale.ROOT)); n++) {
            name = stem + "-" + n;
        }
        outputNames.put(file.path(), name);
        if (!name.equals(stem)) {
            report(Problem.note(
                    SourcePos.of(file.path()),
                    "OUTPUT_NAME",
                    "written as \"" + name + "\", another input has the same name",
                    ""));
        }
    }

    private record Written(int articles, List<String> removals) {}

    /** Writes a file's result; called from several threads. */
    private Written write(PageReader.FoundPage page) {
        String name = outputNames.getOrDefault(page.file().path(), page.file().stem());
        try {
            if (format == Format.JSON) {
                byte[] json = (Json.write(CleanJson.of(page)) + "\n").getBytes(StandardCharsets.UTF_8);
                SafeFile.write(FileNames.resolve(out, name + ".json"), json);
            } else {
                writeMarkdown(page, name);
            }
        } catch (IOException e) {
            report(Problem.error(
                    SourcePos.of(out.toString()), "OUTPUT_WRITE", "can't be written: " + IoFailure.reason(e), ""));
        }
        int articles = page.pages().stream()
                .mapToInt(cleaned -> cleaned.stories().size())
                .sum();
        List<String> removals = page.pages().stream()
                .flatMap(cleaned -> cleaned.removals().stream())
                .map(removal -> page.file().path() + ": " + removal.rule() + " took " + removal.where() + " ("
                        + removal.reason() + "): " + removal.excerpt())
                .toList();
        return new Written(articles, removals);
    }

    private void writeMarkdown(PageReader.FoundPage page, String name) throws IOException {
        List<Story> stories = page.pages().stream()
                .flatMap(cleaned -> cleaned.stories().stream())
                .toList();
        Set<String> made = new HashSet<>();
        for (int i = 0; i < stories.size(); i++) {
            String slug = Slug.of(stories.get(i).facts().title());
            Article article = Draft.article(slug, Draft.origin(page.file().path(), i + 1), stories.get(i));
            String file = String.format(Locale.ROOT, "%02d-%s.md", i + 1, slug);
            SafeFile.write(
                    FileNames.resolve(out, name + "/" + file),
                    ArticleFormat.write(article).getBytes(StandardCharsets.UTF_8));
            made.add(file);
        }
        EarlierStories.remove(FileNames.resolve(out, name), page.file().name(), made)
                .forEach(this::report);
    }
}

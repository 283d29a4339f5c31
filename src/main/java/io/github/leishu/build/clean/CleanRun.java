package io.github.leishu.build.clean;

import io.github.leishu.build.disk.FileNames;
import io.github.leishu.build.disk.FoundFile;
import io.github.leishu.build.disk.IoFailure;
import io.github.leishu.build.disk.SafeFile;
import io.github.leishu.build.pages.PageReader;
import io.github.leishu.build.work.Progress;
import io.github.leishu.build.work.Workers;
import io.github.leishu.ingest.Ingest;
import io.github.leishu.problem.Problem;
import io.github.leishu.problem.SourcePos;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Cleaning alone: any files or folders in, one result per file out; nothing else is read or touched. */
public final class CleanRun implements PageReader.Results<Rendered> {
    private static final Duration BUDGET = Duration.ofSeconds(20);

    private static final Pattern COMPRESSED = Pattern.compile("(?i)\\.gz$");

    private final Request request;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> takenNames = new HashSet<>();
    private Optional<CleanOutput> current = Optional.empty();
    private String currentName = "";
    private int explanations;
    private int articles;

    private CleanRun(Request request) {
        this.request = request;
    }

    /** How results are written. */
    public enum Format {
        /** {@code <out>/<name>.json} per input. */
        JSON,
        /** {@code <out>/<name>/NN-<slug>.md} per story. */
        MD
    }

    /**
     * What to clean.
     *
     * @param inputs files of any name, folders (which are walked for pages), patterns, and {@code -} for {@code in}
     * @param out where the results go
     * @param explain whether to write {@code <out>/<name>.explain.html} for each page, which shows what became of it
     */
    public record Request(List<String> inputs, InputStream in, Path out, Format format, boolean explain, int threads) {
        public Request {
            inputs = List.copyOf(inputs);
        }
    }

    /** What was done. */
    public record Report(int inputs, int articles, List<Problem> problems) {
        public Report {
            problems = List.copyOf(problems);
        }
    }

    public static Report run(Request request, Progress progress) {
        CleanRun run = new CleanRun(request);
        try (CleanInputs inputs = new CleanInputs(request.inputs(), request.in())) {
            run.problems.addAll(inputs.problems());
            List<FoundFile> files = inputs.files();
            new PageReader(
                            new Workers(request.threads(), BUDGET, progress),
                            new Ingest(CleanOutput.IMAGES + "/", request.explain()))
                    .read(files, page -> Rendered.of(page, request.format()), run);
            return new Report(
                    files.size(), run.articles, run.problems.stream().sorted().toList());
        }
    }

    @Override
    public void page(FoundFile file, Rendered page) {
        articles += page.articles().size();
        try {
            output(file).add(page);
            if (page.explanation().isPresent()) {
                explanations++;
                String count = explanations == 1 ? "" : "-" + explanations;
                SafeFile.write(
                        FileNames.resolve(request.out(), currentName + count + ".explain.html"),
                        page.explanation().get().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            unwritable(e);
        }
    }

    @Override
    public void end(FoundFile file, List<Problem> found) {
        problems.addAll(found);
        try {
            problems.addAll(output(file).end());
        } catch (IOException e) {
            unwritable(e);
        }
        current = Optional.empty();
    }

    private CleanOutput output(FoundFile file) {
        if (current.isEmpty()) {
            explanations = 0;
            currentName = name(file);
            current = Optional.of(CleanOutput.of(request, file, currentName));
        }
        return current.get();
    }

    private void unwritable(IOException e) {
        problems.add(Problem.error(
                SourcePos.of(request.out().toString()),
                "OUTPUT_WRITE",
                "can't be written: " + IoFailure.reason(e),
                ""));
    }

    /** The input's name without extension; a second input of that name gets a number. */
    private String name(FoundFile file) {
        String given = COMPRESSED.matcher(file.name()).find() ? withoutEndings(file) : file.stem();
        String stem = given.chars().allMatch(c -> c == '.') ? "_" : given;
        String name = stem;
        for (int n = 2; !takenNames.add(name.toLowerCase(Locale.ROOT)); n++) {
            name = stem + "-" + n;
        }
        if (!name.equals(stem)) {
            problems.add(Problem.note(
                    SourcePos.of(file.path()),
                    "OUTPUT_NAME",
                    "written as \"" + name + "\", another input has the same name",
                    ""));
        }
        return name;
    }

    private static String withoutEndings(FoundFile file) {
        return file.name().replaceFirst("(?i)(?:\\.warc)?\\.gz$", "");
    }
}

package io.github.leishu.build;

import io.github.leishu.build.disk.FoundFile;
import io.github.leishu.build.disk.TextFiles;
import io.github.leishu.build.work.Workers;
import io.github.leishu.ingest.Ingest;
import io.github.leishu.ingest.clean.CleanPage;
import io.github.leishu.ingest.source.ScrapedFile;
import io.github.leishu.problem.Outcome;
import io.github.leishu.problem.Problem;
import io.github.leishu.problem.SourcePos;
import java.util.List;
import java.util.function.Function;

/** Reads and cleans scraped pages on all threads. */
final class PageReader {
    private final Workers workers;
    private final Ingest ingest = new Ingest();

    PageReader(Workers workers) {
        this.workers = workers;
    }

    /** For each file, in order, what {@code use} makes of it; the pages themselves are not kept. */
    <R> List<Outcome<R>> read(List<FoundFile> files, Function<FoundPage, R> use) {
        return workers.map(
                "Cleaning pages",
                files,
                Workers.task(
                        file -> clean(file).map(pages -> use.apply(new FoundPage(file, pages))),
                        (file, failure) -> Outcome.failed(Problem.error(
                                SourcePos.of(file.path()),
                                "PAGE_LIMIT",
                                "the page was given up: " + failure.what(),
                                ""))));
    }

    /** A file with the cleaned pages in it. */
    record FoundPage(FoundFile file, List<CleanPage> pages) {
        FoundPage {
            pages = List.copyOf(pages);
        }
    }

    private Outcome<List<CleanPage>> clean(FoundFile file) {
        Outcome<byte[]> bytes = TextFiles.bytes(file);
        return bytes.value().isPresent()
                ? ingest.ingest(new ScrapedFile(file.path(), bytes.value().get()))
                : Outcome.failed(bytes.problems());
    }
}

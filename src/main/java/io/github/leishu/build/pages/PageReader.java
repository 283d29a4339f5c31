package io.github.leishu.build.pages;

import io.github.leishu.build.disk.DiskFile;
import io.github.leishu.build.disk.FoundFile;
import io.github.leishu.build.disk.IoFailure;
import io.github.leishu.build.disk.WebArchive;
import io.github.leishu.build.work.Conveyor;
import io.github.leishu.build.work.Workers;
import io.github.leishu.ingest.Ingest;
import io.github.leishu.ingest.IngestedPage;
import io.github.leishu.ingest.source.Pages;
import io.github.leishu.ingest.source.SavedFile;
import io.github.leishu.ingest.source.SavedPage;
import io.github.leishu.problem.Outcome;
import io.github.leishu.problem.Problem;
import io.github.leishu.problem.SourcePos;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads and cleans saved pages on all threads; holds a few pages at a time, however many the files have. */
public final class PageReader {
    private final Workers workers;
    private final Ingest ingest;

    public PageReader(Workers workers, Ingest ingest) {
        this.workers = workers;
        this.ingest = ingest;
    }

    /** Takes what was made of the pages, in the order of the files and of the pages in them, on one thread. */
    public interface Results<R> {
        /** What was made of the next page of {@code file}. */
        void page(FoundFile file, R result);

        /** {@code file} has no more pages. */
        void end(FoundFile file, List<Problem> problems);
    }

    /** @param use what is made of a cleaned page, on many threads */
    public <R> void read(List<FoundFile> files, Function<IngestedPage, R> use, Results<R> results) {
        workers.progress().begin("Cleaning pages", files.size());
        Workers.Task<Item, Step<R>> task = Workers.task(
                item -> step(item, use),
                (item, failure) -> new Step<>(
                        item.tally,
                        Outcome.failed(Problem.error(
                                SourcePos.of(item.path()),
                                "PAGE_LIMIT",
                                "the page was given up: " + failure.what(),
                                ""))));
        try (Conveyor<Item, Step<R>> conveyor = workers.conveyor(task, step -> take(step, results))) {
            for (FoundFile file : files) {
                read(file, new Feed(new Tally(file), conveyor::put));
            }
        }
    }

    /** A page of a file, or none when the file is at its end. */
    private record Item(Tally tally, Optional<SavedPage> page) {
        String path() {
            return page.map(SavedPage::path).orElse(tally.file().path());
        }
    }

    /** What was made of an item; without value and problems at the end of a file. */
    private record Step<R>(Tally tally, Outcome<R> made, boolean end) {
        Step(Tally tally, Outcome<R> made) {
            this(tally, made, false);
        }
    }

    private interface Belt {
        void put(Item item, long bytes);
    }

    private <R> Step<R> step(Item item, Function<IngestedPage, R> use) {
        if (item.page.isEmpty()) {
            return new Step<>(item.tally, Outcome.failed(), true);
        }
        Outcome<IngestedPage> cleaned = ingest.clean(item.page.get());
        cleaned.value().ifPresent(page -> item.tally.count(page));
        return new Step<>(item.tally, cleaned.map(use));
    }

    private <R> void take(Step<R> step, Results<R> results) {
        step.made.problems().forEach(step.tally::problem);
        step.made.value().ifPresent(result -> results.page(step.tally.file(), result));
        if (step.end) {
            workers.progress().advance();
            step.tally.close();
            results.end(step.tally.file(), step.tally.problems());
        }
    }

    private void read(FoundFile file, Feed feed) {
        try {
            if (WebArchive.is(file)) {
                WebArchive archive = feed.tally().open(WebArchive.open(file));
                for (SavedFile part : archive.parts()) {
                    ingest.read(part, feed);
                }
            } else {
                ingest.read(new DiskFile(file), feed);
            }
        } catch (IOException e) {
            feed.problem(
                    Problem.error(SourcePos.of(file.path()), "FILE_READ", "can't be read: " + IoFailure.reason(e), ""));
        }
        feed.end();
    }

    /** Puts what is found in a file on the conveyor. */
    private record Feed(Tally tally, Belt belt) implements Pages {
        @Override
        public void page(SavedPage page) {
            belt.put(new Item(tally, Optional.of(page)), page.bytes().length);
        }

        @Override
        public void problem(Problem problem) {
            tally.problem(problem);
        }

        void end() {
            belt.put(new Item(tally, Optional.empty()), 0);
        }
    }
}

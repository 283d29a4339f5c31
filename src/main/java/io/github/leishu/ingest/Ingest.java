package io.github.leishu.ingest;

import io.github.leishu.ingest.clean.CleanPage;
import io.github.leishu.ingest.clean.Cleaner;
import io.github.leishu.ingest.source.HtmlReader;
import io.github.leishu.ingest.source.ScrapedFile;
import io.github.leishu.ingest.source.SourceDocument;
import io.github.leishu.ingest.source.SourceReader;
import io.github.leishu.ingest.source.TextReader;
import io.github.leishu.problem.Outcome;
import io.github.leishu.problem.Problem;
import io.github.leishu.problem.SourcePos;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;

/** Scraped files to the stories on them: picks the reader, cleans, and says so where there is no article. Thread-safe. */
public final class Ingest {
    /** The first that accepts a file reads it; a new format is one more entry. */
    private static final List<SourceReader> READERS = List.of(new HtmlReader(), new TextReader());

    private final Cleaner cleaner = new Cleaner();

    /** One page per document in the file; a file without an article is an error that says what was found. */
    public Outcome<List<CleanPage>> ingest(ScrapedFile file) {
        Optional<SourceReader> reader =
                READERS.stream().filter(each -> each.accepts(file)).findFirst();
        if (reader.isEmpty()) {
            return Outcome.failed(Problem.error(
                    SourcePos.of(file.path()),
                    "UNKNOWN_FORMAT",
                    "no reader for \"" + file.name() + "\"",
                    "save the page as .html or .txt"));
        }
        Outcome<List<SourceDocument>> documents = reader.get().read(file);
        if (documents.value().isEmpty()) {
            return Outcome.failed(documents.problems());
        }
        List<CleanPage> pages = new ArrayList<>();
        List<Problem> problems = new ArrayList<>(documents.problems());
        for (SourceDocument document : documents.value().get()) {
            CleanPage page = cleaner.clean(document);
            pages.add(page);
            if (page.stories().isEmpty()) {
                problems.add(noArticle(document, page));
            }
        }
        boolean nothing = pages.stream().allMatch(page -> page.stories().isEmpty());
        return nothing ? Outcome.failed(problems) : Outcome.of(List.copyOf(pages), problems);
    }

    private static Problem noArticle(SourceDocument source, CleanPage page) {
        Document document = source.document();
        String found = count(document.select("a[href]").size(), "link")
                + ", "
                + count(
                        (int) document.select("p").stream()
                                .filter(p -> p.text().length() > 20)
                                .count(),
                        "paragraph")
                + ", "
                + count(document.body().text().length(), "character");
        String taken = page.removals().stream()
                .collect(
                        Collectors.groupingBy(removal -> removal.rule(), java.util.TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        return Problem.error(
                SourcePos.of(source.path()),
                "NO_ARTICLE",
                "no article among " + found,
                taken.isEmpty()
                        ? "is the text loaded by a script? save the page as the browser shows it"
                        : "removed: " + taken);
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}

package io.github.leishu.ingest;

import io.github.leishu.ingest.clean.CleanPage;
import io.github.leishu.ingest.clean.Cleaner;
import io.github.leishu.ingest.explain.Explanation;
import io.github.leishu.ingest.explain.SourceMarks;
import io.github.leishu.ingest.source.HtmlReader;
import io.github.leishu.ingest.source.Pages;
import io.github.leishu.ingest.source.ParsedPage;
import io.github.leishu.ingest.source.SavedFile;
import io.github.leishu.ingest.source.SavedPage;
import io.github.leishu.ingest.source.ScrapedFile;
import io.github.leishu.ingest.source.SourceDocument;
import io.github.leishu.ingest.source.SourceReader;
import io.github.leishu.ingest.source.TextReader;
import io.github.leishu.ingest.source.archive.MhtmlReader;
import io.github.leishu.ingest.source.archive.WarcFileReader;
import io.github.leishu.problem.Outcome;
import io.github.leishu.problem.Problem;
import io.github.leishu.problem.SourcePos;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;

/** Scraped files to the stories on them: picks the reader, cleans, and says so where there is no article. Thread-safe. */
public final class Ingest {
    /** The first that accepts a file reads it; a new format is one more entry. */
    private static final List<SourceReader> READERS =
            List.of(new WarcFileReader(), new MhtmlReader(), new HtmlReader(), new TextReader());

    private final Cleaner cleaner = new Cleaner();
    private final String imageFolder;
    private final boolean explain;

    /** Pictures that came along are named {@code images/<hash>.<kind>} in the stories. */
    public Ingest() {
        this("images/", false);
    }

    /**
     * @param imageFolder what stands before a picture's name in the stories, with its slash
     * @param explain whether each page comes with its {@link IngestedPage#explanation}
     */
    public Ingest(String imageFolder, boolean explain) {
        this.imageFolder = imageFolder;
        this.explain = explain;
    }

    /** One page per document in the file; a file without an article is an error that says what was found. */
    public Outcome<List<CleanPage>> ingest(ScrapedFile file) {
        List<CleanPage> pages = new ArrayList<>();
        List<Problem> problems = ingest(file, page -> pages.add(page.page()));
        boolean nothing = pages.stream().allMatch(page -> page.stories().isEmpty());
        return nothing ? Outcome.failed(problems) : Outcome.of(List.copyOf(pages), problems);
    }

    /** The same, one page at a time, so that an archive may be of any length. */
    public List<Problem> ingest(SavedFile file, Consumer<IngestedPage> pages) {
        List<Problem> problems = new ArrayList<>();
        try {
            read(file, new Pages() {
                @Override
                public void page(SavedPage page) {
                    Outcome<IngestedPage> cleaned = clean(page);
                    problems.addAll(cleaned.problems());
                    cleaned.value().ifPresent(pages);
                }

                @Override
                public void problem(Problem problem) {
                    problems.add(problem);
                }
            });
        } catch (IOException e) {
            problems.add(Problem.error(SourcePos.of(file.path()), "FILE_READ", "can't be read: " + e.getMessage(), ""));
        }
        return problems;
    }

    /** The first half of ingesting: the pages in a file, one at a time. */
    public void read(SavedFile file, Pages out) throws IOException {
        byte[] head;
        try (InputStream in = file.open()) {
            head = in.readNBytes(SourceReader.HEAD_BYTES);
        }
        Optional<SourceReader> reader =
                READERS.stream().filter(each -> each.accepts(file.name(), head)).findFirst();
        if (reader.isEmpty()) {
            out.problem(Problem.error(
                    SourcePos.of(file.path()),
                    "UNKNOWN_FORMAT",
                    "no reader for \"" + file.name() + "\"",
                    "save the page as .html, .mhtml or .txt"));
        } else if (head.length == 0) {
            out.problem(Problem.error(SourcePos.of(file.path()), "EMPTY", "the file is empty", "save the page again"));
        } else {
            reader.get().read(file, out);
        }
    }

    /** The second half: parses and cleans. One page of an archive need not be an article. */
    public Outcome<IngestedPage> clean(SavedPage page) {
        Outcome<ParsedPage> parsed = parse(page);
        if (parsed.value().isEmpty()) {
            return Outcome.failed(parsed.problems());
        }
        SourceDocument document = parsed.value().get().document();
        Optional<SourceDocument> explained = explain ? Optional.of(numbered(document)) : Optional.empty();
        CleanPage cleaned = cleaner.clean(document);
        List<Problem> problems = new ArrayList<>(parsed.problems());
        if (cleaned.stories().isEmpty() && !page.archived()) {
            // Read again, since cleaning has used the page up.
            parse(page).value().ifPresent(read -> problems.add(noArticle(read.document(), cleaned)));
        }
        ImagePlacement placement = new ImagePlacement(parsed.value().get().images(), imageFolder);
        CleanPage placed = placement.place(cleaned);
        imageNotes(page.path(), placement, problems);
        return Outcome.of(
                new IngestedPage(
                        page.path(),
                        page.archived(),
                        document.saved(),
                        placed,
                        explained.map(source -> Explanation.of(source, cleaned)),
                        placement.images()),
                problems);
    }

    private static Outcome<ParsedPage> parse(SavedPage page) {
        return page.kind() == SourceDocument.Kind.TEXT ? TextReader.parse(page) : HtmlReader.parse(page);
    }

    /** Numbers the page's elements, and copies it as it is now. */
    private static SourceDocument numbered(SourceDocument page) {
        SourceMarks.number(page.document());
        return new SourceDocument(
                page.id(), page.path(), page.kind(), page.document().clone(), page.saved());
    }

    private static void imageNotes(String path, ImagePlacement placement, List<Problem> problems) {
        if (placement.links() > 0) {
            problems.add(Problem.note(
                    SourcePos.of(path),
                    "IMAGE_LINK",
                    count(placement.links(), "image")
                            + " did not come with the page and "
                            + (placement.links() == 1 ? "stays a link" : "stay links"),
                    ""));
        }
        if (placement.lost() > 0) {
            problems.add(Problem.note(
                    SourcePos.of(path),
                    "IMAGE_LOST",
                    count(placement.lost(), "image") + " came with the page but can't be kept: too large or damaged",
                    ""));
        }
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
                .collect(Collectors.groupingBy(removal -> removal.rule(), TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        return Problem.warning(
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

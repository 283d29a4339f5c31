package io.github.leishu.ingest.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** The comment that browsers and SingleFile write on top of a page they save. */
record SavedNote(Optional<String> url, Optional<LocalDate> date) {
    private static final SavedNote NONE = new SavedNote(Optional.empty(), Optional.empty());

    /** Chromium and Firefox. */
    private static final Pattern SAVED_FROM = Pattern.compile("saved from url=\\(\\d+\\)(https?://\\S+)");

    private static final Pattern SINGLE_FILE = Pattern.compile("Page saved with SingleFile\\s+url:\\s*(https?://\\S+)");

    /** As JavaScript prints a date: {@code Mon Mar 02 2026 10:20:30 GMT+0800 (…)}. */
    private static final Pattern SINGLE_FILE_DATE =
            Pattern.compile("saved date:\\s*\\p{Alpha}{3} (\\p{Alpha}{3} \\d{2} \\d{4})\\b");

    private static final DateTimeFormatter MONTH_DAY_YEAR = DateTimeFormatter.ofPattern("MMM dd uuuu", Locale.ENGLISH);

    static SavedNote in(Document document) {
        Element html = document.firstElementChild();
        List<Node> inside = html == null ? List.of() : html.childNodes();
        return find(document.childNodes()).or(() -> find(inside)).orElse(NONE);
    }

    private static Optional<SavedNote> find(List<Node> nodes) {
        for (Node node : nodes) {
            if (node instanceof Comment comment) {
                Optional<SavedNote> note = read(comment.getData());
                if (note.isPresent()) {
                    return note;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<SavedNote> read(String comment) {
        Matcher browser = SAVED_FROM.matcher(comment);
        if (browser.find()) {
            return Optional.of(new SavedNote(Optional.of(browser.group(1)), Optional.empty()));
        }
        Matcher singleFile = SINGLE_FILE.matcher(comment);
        return singleFile.find()
                ? Optional.of(new SavedNote(Optional.of(singleFile.group(1)), date(comment)))
                : Optional.empty();
    }

    private static Optional<LocalDate> date(String comment) {
        Matcher matcher = SINGLE_FILE_DATE.matcher(comment);
        try {
            return matcher.find() ? Optional.of(LocalDate.parse(matcher.group(1), MONTH_DAY_YEAR)) : Optional.empty();
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }
}

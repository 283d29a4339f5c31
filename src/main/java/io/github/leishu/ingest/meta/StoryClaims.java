package io.github.leishu.ingest.meta;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a story's own lines say of it, without its page's markup. */
public record StoryClaims(String title, List<String> authors, Optional<LocalDate> date, Optional<String> site) {
    /** How much a reading of lines is worth beside what markup says outright. */
    static final double TITLE = 0.4;

    static final double BYLINE = 0.55;
    static final double DATE = 0.6;
    static final double SITE = 0.5;

    public static final StoryClaims NONE = new StoryClaims("", List.of(), Optional.empty(), Optional.empty());

    public StoryClaims {
        authors = List.copyOf(authors);
    }

    static <T> List<Candidate<T>> claim(Optional<T> value, double confidence) {
        return value.map(it -> new Candidate<>(it, "story", confidence)).stream()
                .toList();
    }

    Optional<String> headline() {
        return title.isBlank() ? Optional.empty() : Optional.of(title);
    }

    Optional<List<String>> byline() {
        return authors.isEmpty() ? Optional.empty() : Optional.of(authors);
    }
}

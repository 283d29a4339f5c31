package io.github.leishu.ingest.meta;

/**
 * A value that a page may mean, and how much speaks for it.
 *
 * @param source where it stands: {@code json-ld author}, {@code meta og:title}, {@code row below the headline}
 * @param confidence 0 to 1, comparable among candidates for the same fact
 */
public record Candidate<T>(T value, String source, double confidence) {
    public Candidate {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence + " of " + source);
        }
    }
}

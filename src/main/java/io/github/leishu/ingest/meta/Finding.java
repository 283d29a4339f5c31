package io.github.leishu.ingest.meta;

import java.util.ArrayList;
import java.util.List;

/**
 * One fact with everything that was considered for it, as text for people to read.
 *
 * @param field as in the output: {@code title}, {@code authors}, {@code date}, {@code modified}, {@code site},
 *     {@code url}, {@code license}
 * @param candidates the chosen one first
 */
public record Finding(String field, List<Candidate<String>> candidates) {
    public Finding {
        candidates = List.copyOf(candidates);
    }

    static <T> Finding of(String field, Candidates<T> candidates) {
        List<Candidate<String>> texts = new ArrayList<>(candidates.ranked().size());
        for (Candidate<T> each : candidates.ranked()) {
            texts.add(new Candidate<>(text(each.value()), each.source(), each.confidence()));
        }
        return new Finding(field, texts);
    }

    private static String text(Object value) {
        return value instanceof List<?> list
                ? String.join(", ", list.stream().map(Object::toString).toList())
                : value.toString();
    }
}

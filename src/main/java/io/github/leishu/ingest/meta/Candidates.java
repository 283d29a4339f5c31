package io.github.leishu.ingest.meta;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What a page gives for one fact, the best first. Values that several places give gain by it. Immutable.
 *
 * @param ranked by falling confidence, then in the order of the page
 */
public record Candidates<T>(List<Candidate<T>> ranked) {
    /** More places than this that agree make nothing surer. */
    private static final int WITNESSES = 4;

    public Candidates {
        ranked = List.copyOf(ranked);
    }

    public static <T> Candidates<T> none() {
        return new Candidates<>(List.of());
    }

    public Optional<T> value() {
        return ranked.isEmpty() ? Optional.empty() : Optional.of(ranked.get(0).value());
    }

    /** Of the best candidate; 0 where there is none. */
    public double confidence() {
        return ranked.isEmpty() ? 0 : ranked.get(0).confidence();
    }

    /** With further candidates, which are weighed together with these. */
    public Candidates<T> with(List<Candidate<T>> more, Function<T, ?> key) {
        List<Candidate<T>> all = new ArrayList<>(ranked);
        all.addAll(more);
        return weighed(all, key);
    }

    /**
     * Ranks claims; those whose {@code key} is equal are one candidate under the surest claim's value and name, its
     * doubt the product of the doubts of its different sources.
     */
    static <T> Candidates<T> weighed(List<Candidate<T>> claims, Function<T, ?> key) {
        if (claims.isEmpty()) {
            return none();
        }
        Map<Object, List<Candidate<T>>> groups = new LinkedHashMap<>();
        for (Candidate<T> claim : claims) {
            groups.computeIfAbsent(key.apply(claim.value()), k -> new ArrayList<>(2))
                    .add(claim);
        }
        List<Candidate<T>> ranked = new ArrayList<>(groups.size());
        for (List<Candidate<T>> group : groups.values()) {
            ranked.add(merged(group));
        }
        ranked.sort((one, other) -> Double.compare(other.confidence(), one.confidence()));
        return new Candidates<>(ranked);
    }

    private static <T> Candidate<T> merged(List<Candidate<T>> claims) {
        Candidate<T> best = claims.get(0);
        if (claims.size() == 1) {
            return new Candidate<>(best.value(), best.source(), 1 - (1 - best.confidence()));
        }
        for (Candidate<T> claim : claims) {
            best = claim.confidence() > best.confidence() ? claim : best;
        }
        Set<String> sources = new LinkedHashSet<>();
        double doubt = 1;
        sources.add(best.source());
        doubt *= 1 - best.confidence();
        for (Candidate<T> claim : claims) {
            if (sources.size() < WITNESSES && sources.add(claim.source())) {
                doubt *= 1 - 0.7 * claim.confidence();
            }
        }
        return new Candidate<>(best.value(), String.join(", ", sources), 1 - doubt);
    }
}

package io.github.leishu.problem;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A value, if there is one, and what went wrong on the way; having both is normal (partial success). */
public record Outcome<T>(Optional<T> value, List<Problem> problems) {
    public Outcome {
        problems = List.copyOf(problems);
    }

    public static <T> Outcome<T> of(T value) {
        return new Outcome<>(Optional.of(value), List.of());
    }

    public static <T> Outcome<T> of(T value, List<Problem> problems) {
        return new Outcome<>(Optional.of(value), problems);
    }

    public static <T> Outcome<T> failed(Problem... problems) {
        return new Outcome<>(Optional.empty(), List.of(problems));
    }

    public static <T> Outcome<T> failed(List<Problem> problems) {
        return new Outcome<>(Optional.empty(), problems);
    }

    public <R> Outcome<R> map(Function<? super T, ? extends R> function) {
        return new Outcome<>(value.map(function), problems);
    }
}

package io.github.leishu.config;

import io.github.leishu.problem.Nearest;
import io.github.leishu.problem.Problem;
import io.github.leishu.yaml.YamlMapping;
import io.github.leishu.yaml.YamlMapping.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Takes values out of mappings, and notes what cannot be used. */
final class ConfigValues {
    private final List<Problem> problems = new ArrayList<>();

    List<Problem> problems() {
        return problems;
    }

    void rejectUnknownKeys(YamlMapping yaml, List<String> known) {
        yaml.entries().forEach((key, entry) -> {
            if (!known.contains(key)) {
                String hint = Nearest.to(key.toLowerCase(Locale.ROOT), known)
                        .map(near -> "did you mean \"" + near + "\"?")
                        .orElse("known keys: " + String.join(", ", known));
                problems.add(
                        Problem.error(entry.keyPos(), "CONFIG_KEY", "unknown configuration key \"" + key + "\"", hint));
            }
        });
    }

    Optional<String> text(YamlMapping yaml, String key) {
        return checked(yaml, key, Optional::of, "write some text or nothing").filter(value -> !value.isBlank());
    }

    Optional<String> checked(YamlMapping yaml, String key, Function<String, Optional<String>> check, String hint) {
        Optional<Entry> entry = entry(yaml, key);
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        if (entry.get().scalar().isEmpty()) {
            wrong(entry.get(), "\"" + key + "\" must be text, not a list or mapping", hint);
            return Optional.empty();
        }
        String written = entry.get().scalar().get();
        Optional<String> value = check.apply(written);
        if (value.isEmpty()) {
            wrong(entry.get(), "\"" + key + "\" can't be \"" + written + "\"", hint);
        }
        return value;
    }

    boolean flag(YamlMapping yaml, String key) {
        return checked(
                        yaml,
                        key,
                        value -> Optional.of(value).filter(v -> v.equals("true") || v.equals("false")),
                        "write true or false")
                .filter("true"::equals)
                .isPresent();
    }

    /** What stands under the key, if anything does. */
    Optional<Entry> entry(YamlMapping yaml, String key) {
        return Optional.ofNullable(yaml.entries().get(key))
                .filter(entry -> entry.scalar().isPresent()
                        || !entry.list().isEmpty()
                        || entry.mapping().isPresent());
    }

    void wrong(Entry entry, String what, String hint) {
        problems.add(Problem.error(entry.pos(), "CONFIG_VALUE", what, hint));
    }
}

package io.github.leishu.yaml;

import io.github.leishu.problem.Outcome;
import io.github.leishu.problem.SourcePos;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A YAML mapping: keys in the order of the file, each with its place. Scalars are strings as written ({@code no} is
 * "no", {@code 0123} is "0123").
 */
public record YamlMapping(SourcePos pos, Map<String, Entry> entries) {
    /** A key's value: exactly one of scalar, list, mapping; a missing value (null) is none of them. */
    public record Entry(
            SourcePos keyPos,
            SourcePos pos,
            Optional<String> scalar,
            List<Entry> list,
            Optional<YamlMapping> mapping,
            String source) {}

    /**
     * @param path for messages
     * @param firstLine line of the file on which {@code yaml} begins, from 1
     */
    public static Outcome<YamlMapping> parse(String path, int firstLine, String yaml) {
        throw new UnsupportedOperationException("skeleton");
    }
}

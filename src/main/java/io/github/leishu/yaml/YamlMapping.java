package io.github.leishu.yaml;

import io.github.leishu.problem.Outcome;
import io.github.leishu.problem.SourcePos;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A YAML mapping: keys in the order of the file, each with its place. Scalars are strings as written ({@code no} is
 * "no", {@code 0123} is "0123").
 */
public record YamlMapping(SourcePos pos, Map<String, Entry> entries) {
    public YamlMapping {
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /**
     * A key's value: exactly one of scalar, list, mapping; a missing value ({@code key:}, {@code key: null}, {@code key:
     * ~}) is none of them, and neither is the empty list.
     *
     * @param keyPos where the key begins; for an item of a list, where the item begins
     * @param source the lines of the file that hold this entry, key included, without the last line break; written back
     *     as they are they mean the same. In a flow mapping or list ({@code {a: 1}}) only the entry's own text.
     */
    public record Entry(
            SourcePos keyPos,
            SourcePos pos,
            Optional<String> scalar,
            List<Entry> list,
            Optional<YamlMapping> mapping,
            String source) {
        public Entry {
            list = List.copyOf(list);
        }
    }

    /**
     * Reads one document whose top level is a mapping; blank text is an empty mapping, and a byte
     * order mark before it is passed over. What can't be read (syntax, a key given twice, more than 64 KB, 20 levels or
     * 20 aliases) gives one problem with code {@code YAML} and no value; a tag is passed over and an entry whose key is no
     * word left out, each with such a problem.
     *
     * @param path for messages
     * @param firstLine line of the file on which {@code yaml} begins, from 1
     */
    public static Outcome<YamlMapping> parse(String path, int firstLine, String yaml) {
        String text = yaml.startsWith("\uFEFF") ? yaml.substring(1) : yaml;
        return new YamlReader(new YamlSource(path, firstLine, text)).read();
    }
}

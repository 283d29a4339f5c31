package io.github.leishu.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A JSON value. */
public sealed interface Json {
    /** A string. */
    record Str(String value) implements Json {}

    /** A number, as it is written in JSON. */
    record Num(String literal) implements Json {
        /** RFC 8259, section 6. */
        private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?");

        public Num {
            if (!NUMBER.matcher(literal).matches()) {
                throw new IllegalArgumentException("not a JSON number: " + literal);
            }
        }

        public static Num of(long value) {
            return new Num(Long.toString(value));
        }
    }

    /** {@code true} or {@code false}. */
    record Bool(boolean value) implements Json {}

    /** {@code null}. */
    record Null() implements Json {}

    /** An array. */
    record Arr(List<Json> items) implements Json {
        public Arr {
            items = List.copyOf(items);
        }
    }

    /** Members in order. */
    record Obj(Map<String, Json> members) implements Json {
        public Obj {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        public Optional<Json> member(String name) {
            return Optional.ofNullable(members.get(name));
        }
    }

    /**
     * Reads hostile text: at most 8 million characters and depth 100, empty when it is not JSON. Trailing text is an
     * error. Of members with the same name the last counts, as in browsers.
     */
    static Optional<Json> parse(String text) {
        return JsonReader.read(text);
    }

    /** One line, {@code <}, {@code >}, {@code &}, U+2028 and U+2029 escaped, so that it may stand in a script element. */
    static String write(Json value) {
        try {
            return new String(new JsonWriter(1 << 10).value(value).bytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
    }
}

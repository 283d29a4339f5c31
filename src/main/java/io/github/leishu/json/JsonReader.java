package io.github.leishu.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the text form of {@link Json}. */
final class JsonReader {
    private static final int MAX_CHARS = 8_000_000;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(100)
                    .maxDocumentLength(MAX_CHARS)
                    .maxStringLength(MAX_CHARS)
                    .maxNumberLength(1000)
                    .build())
            // Names come from hostile pages: no table of them that outlives the text.
            .configure(JsonFactory.Feature.INTERN_FIELD_NAMES, false)
            .configure(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES, false)
            .build();

    private JsonReader() {}

    static Optional<Json> read(String text) {
        if (text.length() > MAX_CHARS) {
            return Optional.empty();
        }
        try (JsonParser parser = FACTORY.createParser(text)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                return Optional.empty();
            }
            Json value = value(parser, first);
            return parser.nextToken() == null ? Optional.of(value) : Optional.empty();
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    private static Json value(JsonParser parser, JsonToken token) throws IOException {
        if (token == JsonToken.START_OBJECT) {
            return object(parser);
        } else if (token == JsonToken.START_ARRAY) {
            return array(parser);
        } else if (token == JsonToken.VALUE_STRING) {
            return new Json.Str(parser.getText());
        } else if (token.isNumeric()) {
            return new Json.Num(parser.getText());
        }
        return token.isBoolean() ? new Json.Bool(token == JsonToken.VALUE_TRUE) : new Json.Null();
    }

    private static Json object(JsonParser parser) throws IOException {
        Map<String, Json> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            members.put(name, value(parser, parser.nextToken()));
        }
        return new Json.Obj(members);
    }

    private static Json array(JsonParser parser) throws IOException {
        List<Json> items = new ArrayList<>();
        JsonToken token = parser.nextToken();
        while (token != JsonToken.END_ARRAY) {
            items.add(value(parser, token));
            token = parser.nextToken();
        }
        return new Json.Arr(items);
    }
}

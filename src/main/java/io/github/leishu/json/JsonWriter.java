package io.github.leishu.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON piece by piece, for what is too much to be made {@link Json} of first. One line, {@code <}, {@code >},
 * {@code &}, U+2028 and U+2029 escaped, so that it may stand in a script element; several values get commas between them.
 *
 * <pre>{@code
 * new JsonWriter(80).object().name("title").string("基因").name("tags").array().end().end().bytes()
 * }</pre>
 */
public final class JsonWriter {
    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .characterEscapes(new ScriptEscapes())
            .rootValueSeparator(",")
            .build();

    private final ByteArrayOutputStream out;
    private final JsonGenerator generator;

    /** @param expected about how many bytes will be written */
    public JsonWriter(int expected) throws IOException {
        out = new ByteArrayOutputStream(expected);
        // Jackson's own UTF-8 fails at half a character; this encoder writes a question mark.
        generator = FACTORY.createGenerator(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    /** What has been written, in UTF-8; nothing can be added then. */
    public byte[] bytes() throws IOException {
        generator.close();
        return out.toByteArray();
    }

    /** Begins an object. */
    public JsonWriter object() throws IOException {
        generator.writeStartObject();
        return this;
    }

    /** Begins an array. */
    public JsonWriter array() throws IOException {
        generator.writeStartArray();
        return this;
    }

    /** Ends the object or array begun last. */
    public JsonWriter end() throws IOException {
        if (generator.getOutputContext().inObject()) {
            generator.writeEndObject();
        } else {
            generator.writeEndArray();
        }
        return this;
    }

    /** The name of an object's member, whose value is to come next. */
    public JsonWriter name(String name) throws IOException {
        generator.writeFieldName(name);
        return this;
    }

    public JsonWriter string(String text) throws IOException {
        generator.writeString(text);
        return this;
    }

    public JsonWriter value(Json value) throws IOException {
        if (value instanceof Json.Str string) {
            generator.writeString(string.value());
        } else if (value instanceof Json.Num number) {
            generator.writeNumber(number.literal());
        } else if (value instanceof Json.Bool bool) {
            generator.writeBoolean(bool.value());
        } else if (value instanceof Json.Arr array) {
            array();
            for (Json item : array.items()) {
                value(item);
            }
            end();
        } else if (value instanceof Json.Obj object) {
            object();
            for (Map.Entry<String, Json> member : object.members().entrySet()) {
                name(member.getKey()).value(member.getValue());
            }
            end();
        } else {
            generator.writeNull();
        }
        return this;
    }

    private static final class ScriptEscapes extends CharacterEscapes {
        private static final long serialVersionUID = 1;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = standardAsciiEscapesForJSON();
            codes['<'] = ESCAPE_STANDARD;
            codes['>'] = ESCAPE_STANDARD;
            codes['&'] = ESCAPE_STANDARD;
            return codes;
        }

        /** Line ends in old JavaScript, though not in JSON. */
        @Override
        public @Nullable SerializableString getEscapeSequence(int ch) {
            if (ch == '\u2028') {
                return new SerializedString("\\u2028");
            }
            return ch == '\u2029' ? new SerializedString("\\u2029") : null;
        }
    }
}

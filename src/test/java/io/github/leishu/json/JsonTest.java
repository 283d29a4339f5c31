package io.github.leishu.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @Test
    void readsEveryKindOfValue() {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("s", new Json.Str("基因\n"));
        members.put("n", new Json.Num("-1.50e+3"));
        members.put("a", new Json.Arr(List.of(new Json.Bool(true), new Json.Bool(false), new Json.Null())));
        members.put("o", new Json.Obj(Map.of()));
        assertEquals(
                Optional.of(new Json.Obj(members)),
                Json.parse(" {\"s\":\"基因\\n\", \"n\":-1.50e+3, \"a\":[true,false,null], \"o\":{}} "));
    }

    @Test
    void keepsTheOrderOfMembersAndTheLastOfTheSameName() {
        assertEquals(
                "{\"b\":3,\"a\":2}",
                Json.parse("{\"b\":1,\"a\":2,\"b\":3}").map(Json::write).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "[1] x",
                "{a:1}",
                "{'a':1}",
                "[1,]",
                "{\"a\":1,}",
                "01",
                "+1",
                ".5",
                "1.",
                "NaN",
                "-Infinity",
                "nul",
                "\"a\nb\"",
                "\"\\x\"",
                "// c\n1",
                "[1",
                "{\"a\"}",
                "\"",
                "]",
                "{\"a\":1 \"b\":2}",
                "1 2"
            })
    void refusesWhatIsNotJson(String text) {
        assertEquals(Optional.empty(), Json.parse(text));
    }

    @Test
    void limitsDepth() {
        assertTrue(Json.parse("[".repeat(100) + "]".repeat(100)).isPresent());
        assertFalse(Json.parse("[".repeat(101) + "]".repeat(101)).isPresent());
        assertFalse(Json.parse("[".repeat(1_000_000)).isPresent());
        assertFalse(Json.parse("{\"a\":".repeat(1_000_000)).isPresent());
    }

    @Test
    void limitsLengths() {
        assertFalse(Json.parse("1".repeat(2000)).isPresent());
        assertFalse(Json.parse("\"" + "x".repeat(8_000_000) + "\"").isPresent());
    }

    @Test
    void writesWhatMayStandInAScriptElement() {
        Json value = new Json.Obj(Map.of("</script>", new Json.Str("<!-- & \u2028\u2029 \" \\ \u0000")));
        String written = Json.write(value);
        assertEquals("{\"\\u003C/script\\u003E\":\"\\u003C!-- \\u0026 \\u2028\\u2029 \\\" \\\\ \\u0000\"}", written);
        assertEquals(Optional.of(value), Json.parse(written));
    }

    @Test
    void writesHalfACharacterAsAQuestionMark() {
        assertEquals("\"?a?\"", Json.write(new Json.Str("\uDE00a\uD83D")));
    }

    @Test
    void writesPieceByPieceWithCommasBetweenValues() throws IOException {
        JsonWriter writer = new JsonWriter(0);
        writer.object().name("a").string("基\n").name("b").array().end();
        writer.name("c").array().string("2").value(new Json.Null()).end().end();
        writer.object().end();
        assertEquals(
                "{\"a\":\"基\\n\",\"b\":[],\"c\":[\"2\",null]},{}", new String(writer.bytes(), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1}", "01", "NaN", "1 ", "--1", "0x1"})
    void refusesNumbersThatAreNone(String literal) {
        assertThrows(IllegalArgumentException.class, () -> new Json.Num(literal));
    }

    @Test
    void findsMembers() {
        Json.Obj object = new Json.Obj(Map.of("n", Json.Num.of(3)));
        assertEquals(Optional.of(new Json.Num("3")), object.member("n"));
        assertEquals(Optional.empty(), object.member("m"));
    }

    @Property(tries = 500, seed = "20261121")
    void standsAnyText(@ForAll String text) {
        Json.parse(text);
        Json.parse("[\"" + text + "\"]");
    }

    @Property(tries = 500, seed = "20261121")
    void readsBackWhatItWrote(@ForAll String text) {
        Json value = new Json.Arr(List.of(new Json.Str(text), new Json.Obj(Map.of(text, new Json.Null()))));
        assertEquals(Optional.of(value), Json.parse(Json.write(value)));
    }
}

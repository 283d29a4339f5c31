package io.github.leishu.article.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.leishu.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What editors complete is what Leishu reads. */
class FrontMatterSchemaTest {
    @Test
    void namesEveryKeyAndNoOther() throws IOException {
        try (InputStream in =
                FrontMatterSchemaTest.class.getResourceAsStream("/io/github/leishu/schema/article.schema.json")) {
            Json.Obj schema = (Json.Obj) Json.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .orElseThrow();
            Json.Obj properties = (Json.Obj) schema.members().get("properties");
            assertEquals(
                    new TreeSet<>(FrontMatterReader.KEYS),
                    new TreeSet<>(properties.members().keySet()));
        }
    }
}

package io.github.leishu.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class GlossaryOrderTest {
    @Test
    void ordersTraditionalByStrokes() {
        assertEquals(
                List.of("2劃 [人工智慧]", "11劃 [基因, 軟體]", "15劃 [質體]", "C [CRISPR]"),
                groups(Script.HANT, "質體", "基因", "CRISPR", "人工智慧", "軟體"));
    }

    @Test
    void ordersSimplifiedByPinyin() {
        assertEquals(
                List.of("C [CRISPR]", "J [基因]", "R [人工智能, 软件]", "Z [质体]"),
                groups(Script.HANS, "质体", "基因", "CRISPR", "人工智能", "软件"));
    }

    private static List<String> groups(Script script, String... names) {
        return GlossaryOrder.of(script).group(List.of(names), name -> name).stream()
                .map(group -> group.label() + " " + group.items())
                .toList();
    }
}

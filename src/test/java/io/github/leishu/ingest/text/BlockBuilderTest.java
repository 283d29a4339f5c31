package io.github.leishu.ingest.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class BlockBuilderTest {
    /** Blocks as {@code tag text}; an empty string among the lines is a blank line. */
    private static List<String> blocks(boolean post, String... source) {
        List<Element> elements = new ArrayList<>();
        int gap = 0;
        for (String line : source) {
            if (line.isEmpty()) {
                gap++;
            } else {
                elements.add(new Element("p")
                        .attr("data-line", "1")
                        .attr("data-gap", "" + gap)
                        .text(line));
                gap = 0;
            }
        }
        return BlockBuilder.blocks(Line.of(elements), post).stream()
                .map(block -> block.normalName() + " " + block.text())
                .toList();
    }

    @Test
    void putsTheValueOfAPostsFieldBehindItsLabel() {
        assertEquals(
                List.of("p 原文標題：聽蛙的人", "p 原文連結：https://example.org/1", "h2 原文內容", "p 研究團隊在山區設置了四十台錄音機，連續記錄三個月。"),
                blocks(
                        true,
                        "原文標題：",
                        "",
                        "聽蛙的人",
                        "",
                        "原文連結：",
                        "",
                        "https://example.org/1",
                        "",
                        "原文內容：",
                        "",
                        "研究團隊在山區設置了四十台錄音機，連續記錄三個月。"));
    }
}

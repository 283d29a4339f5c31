package io.github.leishu.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.leishu.article.Block;
import io.github.leishu.article.Body;
import io.github.leishu.article.Inline;
import io.github.leishu.site.view.Headings;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadingsTest {
    @ParameterizedTest
    @CsvSource({
        "2 3 2, 2 3 2",
        "3 3 2 4, 2 2 2 3",
        "1 2 3, 2 3 4",
        "4, 2",
        "2 5 4 2, 2 3 3 2",
        "1 2 3 4 5 6, 2 3 4 5 6 6"
    })
    void skipsNoLevelAndKeepsSiblings(String written, String shown) {
        Body body = new Body(Arrays.stream(written.split(" "))
                .<Block>map(
                        level -> new Block.Heading(Integer.parseInt(level), java.util.List.of(new Inline.Text("x"))))
                .toList());
        assertEquals(
                shown,
                Headings.inOrder(body).headings().stream()
                        .map(heading -> String.valueOf(heading.level()))
                        .collect(Collectors.joining(" ")));
    }
}

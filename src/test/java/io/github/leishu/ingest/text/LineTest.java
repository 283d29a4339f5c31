package io.github.leishu.ingest.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineTest {
    private static Line line(String text) {
        return Line.of(List.of(new Element("p").text(text))).get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "细菌很小。 ~ true",
                "他說：「細菌很小。」 ~ true",
                "能耗相差悬殊。1 ~ true",
                "能耗相差懸殊。[2,3] ~ true",
                "能耗相差懸殊。[註1] ~ true",
                "依序是「藍色的？」、 ~ false",
                "他問的是結果。2023 ~ false",
                "能耗是 3.1 ~ false",
                "版本 2.10 ~ false",
                "能耗相差悬殊 ~ false",
            })
    void endsAsASentenceDoesNotesAside(String text, boolean ended) {
        assertEquals(ended, line(text).ended());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "（责任编辑：郁文 YS014） ~ true",
                "[責任編輯：郁文] ~ true",
                "責編：郁文 ~ true",
                "責任編輯是報社裡最晚下班的人 ~ false",
            })
    void opensTheTailWhereTheEditorIsNamed(String text, boolean tail) {
        assertEquals(tail, line(text).opensTail());
    }
}

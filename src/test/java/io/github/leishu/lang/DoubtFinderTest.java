package io.github.leishu.lang;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DoubtFinderTest {
    private static final ChineseConverters SHIPPED = ChineseConverters.shipped();

    private static List<String> doubts(Script target, String language, String text) {
        return SHIPPED.doubts(target, language, text).stream()
                .map(d -> d.from() + " " + text.substring(d.from(), d.to()) + ">" + d.chosen() + "|"
                        + String.join("|", d.others()))
                .toList();
    }

    @Test
    void namesWhatACharacterAloneLeavesOpen() {
        assertEquals(List.of("2 发>發|髮"), doubts(Script.HANT, "zh-Hans", "他的发很长"));
    }

    @Test
    void isSureWhereAPhraseOrANounDecides() {
        assertEquals(List.of(), doubts(Script.HANT, "zh-Hans", "头发和发现，皇后与以后，数据库"));
        assertEquals(List.of(), doubts(Script.HANS, "zh-Hant", "資料庫"));
    }

    @Test
    void namesWordsThatTheRegionsUseForDifferentThings() {
        assertEquals(List.of("0 品質>品质|质量"), doubts(Script.HANS, "zh-Hant", "品質很好"));
    }

    @Test
    void isSettledByTheOwnersWords() {
        ChineseConverters own = SHIPPED.with(List.of(new WordPair("他的髮", "他的发")));
        assertEquals(List.of(), own.doubts(Script.HANT, "zh-Hans", "他的发很长"));
    }

    @Test
    void hasNoneInTheTextsOwnScript() {
        assertEquals(List.of(), doubts(Script.HANS, "zh-Hans", "他的发很长"));
        assertEquals(List.of(), doubts(Script.HANT, "en", "发"));
    }

    /** Each line of the list must say at least two things, one of them what the conversion does when nothing else is known. */
    @Test
    void listsOnlyWhatTheConversionCanChoose() {
        List<String> wrong = new ArrayList<>();
        OpenccDictionary.load("doubts.tsv").forEach((direction, rest) -> {
            String[] columns = rest.split("\t");
            Script target = direction.equals(">") ? Script.HANT : Script.HANS;
            String becomes = ChineseConverters.to(target, target.other().tag()).convert(columns[0]);
            List<String> candidates = List.of(columns[1].split(" "));
            if (candidates.size() < 2) {
                wrong.add(columns[0] + " has one reading");
            }
            if (columns[0].length() == 1 && !candidates.contains(becomes)) {
                wrong.add(columns[0] + " becomes " + becomes);
            }
        });
        assertEquals(List.of(), wrong);
        assertTrue(SHIPPED.doubts(Script.HANT, "zh-Hans", "𠀀发").get(0).from() == 2);
    }
}

package io.github.leishu.lang;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OpenccTablesTest {
    private static final List<String> ST =
            List.of("STPhrases", "STPhrases_GeneratedFromRegionalPhrases", "STCharacters");
    private static final List<String> TS = List.of("TSPhrases", "TSCharactersExt", "TSCharacters");
    private static final PhraseTable TO_TAIWAN = OpenccTables.toTaiwan();
    private static final PhraseTable FROM_TAIWAN = OpenccTables.fromTaiwan();

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = OpenccTables.class.getResourceAsStream("opencc/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    static Stream<String[]> digests() throws IOException {
        return new String(resource("SHA256SUMS"), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.split("  ", 2));
    }

    @ParameterizedTest
    @MethodSource("digests")
    void dictionariesAreTheOnesThatTheDigestsName(String digest, String file)
            throws IOException, NoSuchAlgorithmException {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(resource(file));
        assertEquals(digest, HexFormat.of().formatHex(hash));
    }

    /** Runs are cut back into pieces by counting code points. */
    @Test
    void everyEntryKeepsItsNumberOfCodePoints() {
        for (PhraseTable table : List.of(TO_TAIWAN, FROM_TAIWAN)) {
            Map<String, String> uneven = new TreeMap<>();
            for (String key : table.keys()) {
                String value = table.replace(key);
                if (key.codePointCount(0, key.length()) != value.codePointCount(0, value.length())) {
                    uneven.put(key, value);
                }
            }
            assertEquals(Map.of(), uneven);
        }
    }

    @Test
    void bothSidesOfEveryEntryFoldToTheSame() {
        for (PhraseTable table : List.of(TO_TAIWAN, FROM_TAIWAN)) {
            Map<String, String> different = new TreeMap<>();
            for (String key : table.keys()) {
                if (!FoldedText.fold(key).equals(FoldedText.fold(table.replace(key)))) {
                    different.put(key, table.replace(key));
                }
            }
            assertEquals(Map.of(), different);
        }
    }

    @Test
    void aDistrictOfHarbinDoesNotHideWhatLiesInside() {
        assertEquals("腸道裡、隧道裡、頻道裡，通道里程、賽道里程碑", TO_TAIWAN.replace("肠道里、隧道里、频道里，通道里程、赛道里程碑"));
    }

    @Test
    void aRareWordDoesNotHideWhatLiesInside() {
        assertEquals("更複雜，是只有，並為此，更小幾個，合併為", TO_TAIWAN.replace("更复杂，是只有，并为此，更小几个，合并为"));
    }

    @Test
    void aPrinceOfTheXiongnuDoesNotHideWhatLiesInside() {
        assertEquals("过于单一，便于单独使用", FROM_TAIWAN.replace("過於單一，便於單獨使用"));
    }

    @Test
    void onePassGivesWhatTheStagesGive() {
        PhraseTable st = table(ST);
        PhraseTable variants = table(List.of("TWVariantsPhrases", "TWVariants"));
        PhraseTable back = table(List.of("TWVariantsRevPhrases", "TWVariantsRev"));
        PhraseTable ts = table(TS);
        StringBuilder simplified = new StringBuilder();
        st.keys().forEach(key -> simplified.append(key).append('，').append(key));
        String traditional = variants.replace(st.replace(simplified.toString()));
        assertAll(
                () -> assertEquals(traditional, TO_TAIWAN.replace(simplified.toString())),
                () -> assertEquals(ts.replace(back.replace(traditional)), FROM_TAIWAN.replace(traditional)));
    }

    @ParameterizedTest
    @CsvSource({"豈,岂", "樂,乐", "更,更"})
    void readsCompatibilityIdeographsAsTheCharactersTheyCopy(String traditional, String simplified) {
        assertEquals(simplified, FROM_TAIWAN.replace(traditional));
    }

    private static PhraseTable table(List<String> names) {
        PhraseTable.Builder builder = new PhraseTable.Builder();
        for (String name : names) {
            OpenccDictionary.load("opencc/" + name + ".txt").forEach((key, candidates) -> {
                if (!OpenccTables.MISLEADING.contains(key)) { // left out on purpose, see above
                    builder.put(key, OpenccDictionary.first(candidates));
                }
            });
        }
        return builder.build();
    }
}

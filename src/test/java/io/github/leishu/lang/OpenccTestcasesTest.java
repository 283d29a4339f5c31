package io.github.leishu.lang;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * OpenCC's own test cases, which are not ours to ship: {@code -Dopencc.testcases=…/test/testcases/testcases.json} from
 * OpenCC's source or the npm package {@code opencc} 1.2.0.
 */
@EnabledIfSystemProperty(named = "opencc.testcases", matches = ".+")
class OpenccTestcasesTest {
    private static final double LEAST_SHARE = 0.99;
    private static final Map<String, UnaryOperator<String>> CONVERTERS = Map.of(
            "s2t",
            table("STPhrases", "STPhrases_GeneratedFromRegionalPhrases", "STCharacters")::replace,
            "t2s",
            table("TSPhrases", "TSCharactersExt", "TSCharacters")::replace,
            "s2tw",
            OpenccTables.toTaiwan()::replace,
            "tw2s",
            OpenccTables.fromTaiwan()::replace);

    @ParameterizedTest
    @ValueSource(strings = {"s2t", "t2s", "s2tw", "tw2s"})
    void passesNearlyAll(String configuration) throws IOException {
        UnaryOperator<String> converter = CONVERTERS.getOrDefault(configuration, text -> text);
        int all = 0;
        List<String> wrong = new ArrayList<>();
        for (Map<?, ?> testcase : testcases()) {
            if (testcase.get("expected") instanceof Map<?, ?> expected
                    && expected.get(configuration) instanceof String right) {
                String got = converter.apply(String.valueOf(testcase.get("input")));
                all++;
                if (!got.equals(right)) {
                    wrong.add(testcase.get("id") + ": " + got + " instead of " + right);
                }
            }
        }
        System.out.println(configuration + ": " + (all - wrong.size()) + " of " + all);
        assertTrue(all > 0 && wrong.size() <= (1 - LEAST_SHARE) * all, wrong::toString);
    }

    private static List<Map<?, ?>> testcases() throws IOException {
        String json = Files.readString(Path.of(System.getProperty("opencc.testcases")));
        Object document = new Load(LoadSettings.builder().build()).loadFromString(json);
        List<Map<?, ?>> cases = new ArrayList<>();
        if (document instanceof Map<?, ?> map && map.get("cases") instanceof List<?> list) {
            list.forEach(item -> cases.add((Map<?, ?>) item));
        }
        return cases;
    }

    private static PhraseTable table(String... names) {
        PhraseTable.Builder builder = new PhraseTable.Builder();
        for (String name : names) {
            OpenccDictionary.load("opencc/" + name + ".txt")
                    .forEach((key, candidates) -> builder.put(key, OpenccDictionary.first(candidates)));
        }
        return builder.build();
    }
}

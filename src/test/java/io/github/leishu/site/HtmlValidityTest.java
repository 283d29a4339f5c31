package io.github.leishu.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page of the sample, hostile ones included, is HTML as the Nu checker wants it. */
class HtmlValidityTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "https://example.org/repo/"})
    void passesTheNuChecker(String baseUrl) throws Exception {
        Site site = Sites.sample(Optional.of(baseUrl).filter(url -> !url.isEmpty()))
                .value()
                .orElseThrow();
        assertEquals(List.of(), NuChecker.findings(site));
    }

    @ParameterizedTest
    @ValueSource(strings = {"interface: en", "hide: [about, map, search]"})
    void passesAsTheOwnerWantsItToo(String yaml) throws Exception {
        assertEquals(List.of(), NuChecker.findings(Sites.configured(yaml)));
    }
}

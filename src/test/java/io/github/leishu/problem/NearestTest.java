package io.github.leishu.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What "did you mean" proposes. */
class NearestTest {
    @Test
    void takesTheCandidateWithTheFewestEdits() {
        assertEquals(Optional.of("license"), Nearest.to("lisence", List.of("title", "license", "language")));
        assertEquals(Optional.of("bat"), Nearest.to("cat", List.of("hat", "bat"), 1));
    }

    @Test
    void proposesNothingFarAway() {
        assertEquals(Optional.empty(), Nearest.to("zzz", List.of("title", "site")));
        assertEquals(Optional.empty(), Nearest.to("abcdef", List.of("abxxxf"), 2));
    }
}

package io.github.leishu.ingest.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leishu.ingest.score.words.LongIndex;
import io.github.leishu.ingest.score.words.Witness;
import org.junit.jupiter.api.Test;

class WitnessTest {
    private final Witness witness = new Witness("The weaver finch builds its nest, under the roof, in spring.");

    private static double share(Witness witness, String passage) {
        Wording wording = new Wording(new LongIndex());
        wording.read(passage);
        return wording.share(witness);
    }

    @Test
    void confirmsPassagesWhateverTheirPunctuation() {
        assertEquals(1, share(witness, "the weaver finch — builds its nest; under the roof"));
        assertEquals(0, share(witness, "Subscribe to our newsletter for more of this."));
    }

    @Test
    void saysNothingAboutShortTexts() {
        assertEquals(0, share(witness, "weaver"));
        assertTrue(share(new Witness(""), "The weaver finch builds its nest") == 0);
    }
}

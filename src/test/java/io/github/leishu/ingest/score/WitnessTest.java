package io.github.leishu.ingest.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WitnessTest {
    private final Witness witness = new Witness("The weaver finch builds its nest, under the roof, in spring.");

    @Test
    void confirmsPassagesWhateverTheirPunctuation() {
        assertEquals(1, witness.share("the weaver finch — builds its nest; under the roof"));
        assertEquals(0, witness.share("Subscribe to our newsletter for more of this."));
    }

    @Test
    void saysNothingAboutShortTexts() {
        assertEquals(0, witness.share("weaver"));
        assertTrue(new Witness("").share("The weaver finch builds its nest") == 0);
    }
}

package io.github.leishu.site.card;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leishu.lang.Script;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SocialCardTest {
    private static final Map<Script, CardFont> FONTS =
            CardFont.read(TestFont.bytes()).orElseThrow();
    private static final CardFont FONT = FONTS.get(Script.HANT);

    @Test
    void isAPictureOfTheSizeThatFeedsExpect() throws IOException {
        byte[] png = draw("細菌的記憶");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertEquals(1200, image.getWidth());
        assertEquals(630, image.getHeight());
        assertEquals(0xFFF8F4EC, image.getRGB(5, 620));
        assertEquals(0xFF9C3220, image.getRGB(5, 5));
        assertTrue(png.length < 20_000, png.length + " bytes");
    }

    @Test
    void drawsTheTitleInInk() throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(draw("國")));
        int ink = 0;
        for (int y = 180; y < 440; y++) {
            for (int x = 84; x < 180; x++) {
                ink += image.getRGB(x, y) == 0xFF231F1A ? 1 : 0;
            }
        }
        assertTrue(ink > 500, ink + " pixels of ink");
    }

    @Test
    void isTheSameEveryTime() {
        CardFont again = CardFont.read(TestFont.bytes()).orElseThrow().get(Script.HANT);
        byte[] other = SocialCard.draw(style(again, Map.of()), new SocialCard.Text("站", "細菌", "刊物", "主題"));
        assertArrayEquals(SocialCard.draw(style(FONT, Map.of()), new SocialCard.Text("站", "細菌", "刊物", "主題")), other);
    }

    @Test
    void leavesOutWhatTheFontHasNoLetterFor() {
        assertEquals("細菌", FONT.drawable("細\u0007\uD83E\uDDEC菌\uFFFF"));
        assertArrayEquals(draw("細菌"), draw("細\uD83E\uDDEC菌"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\uD83E\uDDEC"})
    void standsATitleWithoutALetter(String title) throws IOException {
        assertEquals(630, ImageIO.read(new ByteArrayInputStream(draw(title))).getHeight());
    }

    @Test
    void standsAVeryLongTitle() throws IOException {
        byte[] png = draw("細菌與國的".repeat(500));
        assertEquals(1200, ImageIO.read(new ByteArrayInputStream(png)).getWidth());
    }

    @Test
    void refusesWhatIsNoFont() {
        for (String bytes : new String[] {"", "x", "ttcf", "OTTO", "wOFF", "<html>"}) {
            assertEquals(Optional.empty(), CardFont.read(bytes.getBytes(StandardCharsets.UTF_8)), bytes);
        }
    }

    @Test
    void hasALetterForBothScripts() {
        String needed = "國国細细類类與与";
        for (CardFont font : FONTS.values()) {
            assertEquals(needed, font.drawable(needed));
            needed.codePoints().forEach(c -> assertFalse(font.letter(c, 80).width() == 0));
        }
    }

    @Test
    void takesTheColoursOfTheOwner() throws IOException {
        SocialCard.Style style = style(FONT, Map.of("paper", "#ffffff", "red", "#1f5f4a"));
        byte[] png = SocialCard.draw(style, new SocialCard.Text("站", "細菌", "", ""));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertEquals(0xFFFFFFFF, image.getRGB(5, 620));
        assertEquals(0xFF1F5F4A, image.getRGB(5, 5));
    }

    private static SocialCard.Style style(CardFont font, Map<String, String> colours) {
        return new SocialCard.Style(font, Set.of(), Ink.palette(colours));
    }

    private static byte[] draw(String title) {
        return SocialCard.draw(style(FONT, Map.of()), new SocialCard.Text("類書", title, "某月刊 · 2026年3月1日", "基因"));
    }
}

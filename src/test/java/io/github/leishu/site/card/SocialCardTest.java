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
import java.util.Arrays;
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
    private static final SocialCard.Text TEXT = new SocialCard.Text("國的國", "細菌與國", "類的", "國國", "類");

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
        byte[] other = new SocialCard(style(again, Map.of()), TEXT).draw();
        assertArrayEquals(new SocialCard(style(FONT, Map.of()), TEXT).draw(), other);
    }

    /** If this fails because something else is drawn now, raise the version, and put the new digest here. */
    @Test
    void hasAnotherVersionWhenItDrawsSomethingElse() {
        byte[] png = new SocialCard(style(FONT, Map.of()), TEXT).draw();
        int end = new String(png, StandardCharsets.ISO_8859_1).indexOf("tEXt") - 4;
        assertEquals(
                "1 978f4ec2f077badef41cb8fa233f0c277739dcd5f248a4f97c7de8681b21d49d",
                SocialCard.VERSION + " " + Digest.of(Arrays.copyOf(png, end)));
    }

    @Test
    void isKnownAgainOnlyIfNothingItDependsOnHasChanged() {
        SocialCard card = new SocialCard(style(FONT, Map.of()), TEXT);
        byte[] png = card.draw();
        assertTrue(Png.isOf(png, card.mark()));
        Map<String, SocialCard> others = Map.of(
                "title",
                new SocialCard(style(FONT, Map.of()), new SocialCard.Text("國的國", "細菌與類", "類的", "國國", "類")),
                "date",
                new SocialCard(style(FONT, Map.of()), new SocialCard.Text("國的國", "細菌與國", "類的", "國的", "類")),
                "topic",
                new SocialCard(style(FONT, Map.of()), new SocialCard.Text("國的國", "細菌與國", "類的", "國國", "")),
                "colour",
                new SocialCard(style(FONT, Map.of("red", "#1f5f4a")), TEXT),
                "font",
                new SocialCard(style(FONTS.get(Script.HANS), Map.of()), TEXT));
        others.forEach((what, other) -> assertFalse(Png.isOf(png, other.mark()), what));
    }

    @Test
    void isNotKnownAgainIfSomeoneChangedTheFile() {
        SocialCard card = new SocialCard(style(FONT, Map.of()), TEXT);
        byte[] png = card.draw();
        for (int at : new int[] {0, 20, 60, png.length / 2, png.length - 40, png.length - 1}) {
            byte[] changed = png.clone();
            changed[at] ^= 1;
            assertFalse(Png.isOf(changed, card.mark()), "byte " + at);
        }
        assertFalse(Png.isOf(Arrays.copyOf(png, png.length - 1), card.mark()), "cut");
        assertFalse(Png.isOf(new byte[0], card.mark()), "empty");
    }

    @Test
    void aLongPublicationLeavesRoomForTheDate() throws IOException {
        SocialCard.Text none = new SocialCard.Text("國", "細菌", "", "細菌", "");
        SocialCard.Text much = new SocialCard.Text("國", "細菌", "類".repeat(60), "細菌", "");
        SocialCard.Text more = new SocialCard.Text("國", "細菌", "類".repeat(60), "國國", "");
        assertFalse(Arrays.equals(drawn(much), drawn(more)), "the date makes no difference");
        assertFalse(Arrays.equals(drawn(none), drawn(much)), "nor does the publication");
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(drawn(much)));
        for (int y = 530; y < 590; y++) {
            for (int x = 1200 - 84; x < 1200; x++) {
                assertEquals(0xFFF8F4EC, image.getRGB(x, y), "nothing in the margin");
            }
        }
    }

    @Test
    void drawsOneLetterForALetterWithAccents() {
        assertEquals("\u985E", FONT.drawable("\uF9D0"), "the usual character for another one that is the same");
        assertEquals("C", FONT.drawable("C\u0327"));
        assertEquals("C", FONT.drawable("\u00C7"), "without the accent rather than not at all");
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
        byte[] png = new SocialCard(style, new SocialCard.Text("站", "細菌", "", "", "")).draw();
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertEquals(0xFFFFFFFF, image.getRGB(5, 620));
        assertEquals(0xFF1F5F4A, image.getRGB(5, 5));
    }

    private static SocialCard.Style style(CardFont font, Map<String, String> colours) {
        return new SocialCard.Style(font, Set.of(), Ink.palette(colours));
    }

    private static byte[] drawn(SocialCard.Text text) {
        return new SocialCard(style(FONT, Map.of()), text).draw();
    }

    private static byte[] draw(String title) {
        SocialCard.Text text = new SocialCard.Text("類書", title, "某月刊", "2026年3月1日", "基因");
        return new SocialCard(style(FONT, Map.of()), text).draw();
    }
}

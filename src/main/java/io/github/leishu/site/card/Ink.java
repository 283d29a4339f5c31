package io.github.leishu.site.card;

import java.util.Locale;
import java.util.Map;

/** The colours of a card, as the style sheet has them by day: each is a few steps of the palette from paper to full. */
enum Ink {
    INK(0x231F1A, 1, 7),
    FAINT(0x655C50, 8, 3),
    RED(0x9C3220, 11, 4),
    RULE(0xDDD3C2, 15, 1);

    static final int PAPER = 0xF8F4EC;
    static final int COLOURS = 16;

    private final int colour;
    private final int first;
    private final int steps;

    Ink(int colour, int first, int steps) {
        this.colour = colour;
        this.first = first;
        this.steps = steps;
    }

    /** The colour of the palette for a pixel that is covered so much, 0 to 255; 0 is the paper. */
    int index(int coverage) {
        int step = (coverage * steps + 127) / 255;
        return step == 0 ? 0 : first + step - 1;
    }

    /**
     * Red, green, blue of every colour.
     *
     * @param own the owner's colours, {@code #rrggbb} by the names of the style sheet, where they are not ours
     */
    static byte[] palette(Map<String, String> own) {
        byte[] palette = new byte[COLOURS * 3];
        int paper = colour(own, "paper", PAPER);
        put(palette, 0, paper, paper, 0);
        for (Ink ink : values()) {
            int full = colour(own, ink.name().toLowerCase(Locale.ROOT), ink.colour);
            for (int step = 1; step <= ink.steps; step++) {
                put(palette, ink.first + step - 1, paper, full, (double) step / ink.steps);
            }
        }
        return palette;
    }

    private static int colour(Map<String, String> own, String name, int usual) {
        return own.containsKey(name) ? Integer.parseInt(own.get(name).substring(1), 16) : usual;
    }

    private static void put(byte[] palette, int index, int from, int to, double share) {
        for (int channel = 0; channel < 3; channel++) {
            int shift = 16 - 8 * channel;
            int a = from >> shift & 0xFF;
            int b = to >> shift & 0xFF;
            palette[index * 3 + channel] = (byte) (int) StrictMath.rint(a + (b - a) * share);
        }
    }
}

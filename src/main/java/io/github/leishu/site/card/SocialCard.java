package io.github.leishu.site.card;

import io.github.leishu.site.draw.Lines;
import java.util.List;
import java.util.Set;

/**
 * The picture for one page: the site above, the title in the middle, where and when it was published and its topic
 * below.
 */
final class SocialCard {
    static final int WIDTH = 1200;
    static final int HEIGHT = 630;

    private static final int MARGIN = 84;
    private static final int INNER = WIDTH - 2 * MARGIN;
    private static final int BAND = 16;
    private static final int SITE_SIZE = 32;
    private static final int SITE_BASE = 110;
    private static final int MARK = 18;
    private static final int SMALL_SIZE = 30;
    private static final int SMALL_BASE = 562;
    private static final int RULE = 506;
    private static final int TITLE_MIDDLE = 308;
    /** Between the source and the topic. */
    private static final int GAP = 48;

    private static final double LEADING = 1.36;
    /** From the top of the em square down to the baseline. */
    private static final double ASCENT = 0.88;
    /** Title sizes to try, with the lines that each may have. */
    private static final int[][] SIZES = {{92, 2}, {80, 3}, {66, 4}};
    /** Their left half is blank, so that they hang out of the margin by as much. */
    private static final String OPENING = "「『（《〈【〔";

    private final CardFont font;
    private final Set<String> names;
    private final byte[] palette;
    private final Canvas canvas = new Canvas(WIDTH, HEIGHT);

    /**
     * What stands on it.
     *
     * @param source publication and date; may be empty
     * @param topic may be empty
     */
    record Text(String site, String title, String source, String topic) {}

    /**
     * How all cards of an edition look.
     *
     * @param names words that a title is better not broken in
     */
    record Style(CardFont font, Set<String> names, byte[] palette) {}

    private SocialCard(Style style) {
        this.font = style.font();
        this.names = style.names();
        this.palette = style.palette();
    }

    /** As a PNG. */
    static byte[] draw(Style style, Text text) {
        return new SocialCard(style).drawn(text);
    }

    private byte[] drawn(Text text) {
        frame();
        write(fitted(text.site(), SITE_SIZE, INNER - 2 * MARK), MARGIN + 2 * MARK, Small.SITE);
        title(font.drawable(text.title()));
        String topic = fitted(text.topic(), SMALL_SIZE, INNER / 2);
        int topicLeft = WIDTH - MARGIN - (int) StrictMath.ceil(font.width(topic) * SMALL_SIZE);
        int sourceWidth = topic.isEmpty() ? INNER : topicLeft - MARGIN - GAP;
        write(fitted(text.source(), SMALL_SIZE, sourceWidth), MARGIN, Small.SOURCE);
        write(topic, topicLeft, Small.TOPIC);
        return canvas.png(palette);
    }

    /** The lines around the title. */
    private enum Small {
        SITE(SITE_BASE, SITE_SIZE, Ink.INK),
        SOURCE(SMALL_BASE, SMALL_SIZE, Ink.FAINT),
        TOPIC(SMALL_BASE, SMALL_SIZE, Ink.RED);

        private final int base;
        private final int size;
        private final Ink ink;

        Small(int base, int size, Ink ink) {
            this.base = base;
            this.size = size;
            this.ink = ink;
        }
    }

    private void write(String text, int x, Small line) {
        canvas.write(font, text, new Canvas.Place(x, line.base, line.size), line.ink);
    }

    private String fitted(String text, int size, int most) {
        return String.join("", lines(size, most).of(font.drawable(text), 1));
    }

    private Lines lines(int size, int most) {
        return new Lines(font::width, (double) most / size, names);
    }

    private void frame() {
        Shape band = new Shape();
        band.rectangle(0, 0, WIDTH, BAND);
        int middle = SITE_BASE - SITE_SIZE * 3 / 8;
        band.rectangle(MARGIN, middle - MARK / 2.0, MARGIN + MARK, middle + MARK / 2.0);
        canvas.paint(band, Ink.RED);
        Shape rule = new Shape();
        rule.rectangle(MARGIN, RULE, WIDTH - MARGIN, RULE + 2);
        canvas.paint(rule, Ink.RULE);
    }

    /** As large as it fits; the longest are cut at the smallest size. */
    private void title(String title) {
        int choice = 0;
        while (choice < SIZES.length - 1
                && lines(SIZES[choice], title, Integer.MAX_VALUE).size() > SIZES[choice][1]) {
            choice++;
        }
        int size = SIZES[choice][0];
        List<String> lines = lines(SIZES[choice], title, SIZES[choice][1]);
        double leading = size * LEADING;
        double top = TITLE_MIDDLE - (lines.size() - 1) * leading / 2 - size / 2.0;
        for (int i = 0; i < lines.size(); i++) {
            int hang = OPENING.indexOf(lines.get(i).charAt(0)) >= 0 ? size * 45 / 100 : 0;
            int base = (int) StrictMath.rint(top + i * leading + size * ASCENT);
            canvas.write(font, lines.get(i), new Canvas.Place(MARGIN - hang, base, size), Ink.INK);
        }
    }

    private List<String> lines(int[] choice, String title, int most) {
        return lines(choice[0], INNER).of(title, most);
    }
}

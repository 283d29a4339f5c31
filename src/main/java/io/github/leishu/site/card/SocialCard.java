package io.github.leishu.site.card;

import io.github.leishu.site.draw.Lines;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * The picture for one page: the site above, the title in the middle, where and when it was published and its topic
 * below. Knows what it will draw before it is drawn, which takes a hundred times as long.
 */
final class SocialCard {
    /** To be raised with every change of what is drawn from the same writings, so that no old card is taken for a new one. */
    static final int VERSION = 1;

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

    private static final String BETWEEN = " · ";

    private final CardFont font;
    private final Set<String> names;
    private final byte[] palette;
    private final List<Canvas.Writing> writings = new ArrayList<>();

    /**
     * What stands on it.
     *
     * @param publication may be empty
     * @param date may be empty
     * @param topic may be empty
     */
    record Text(String site, String title, String publication, String date, String topic) {}

    /**
     * How all cards of an edition look.
     *
     * @param names words that a title is better not broken in
     */
    record Style(CardFont font, Set<String> names, byte[] palette) {}

    SocialCard(Style style, Text text) {
        this.font = style.font();
        this.names = style.names();
        this.palette = style.palette();
        write(fitted(text.site(), SITE_SIZE, INNER - 2 * MARK), MARGIN + 2 * MARK, Small.SITE);
        title(font.drawable(text.title()));
        String topic = fitted(text.topic(), SMALL_SIZE, INNER / 2);
        int topicLeft = WIDTH - MARGIN - width(topic, SMALL_SIZE);
        write(source(text, topic.isEmpty() ? INNER : topicLeft - MARGIN - GAP), MARGIN, Small.SOURCE);
        write(topic, topicLeft, Small.TOPIC);
    }

    /** Where there is not enough room, the publication is cut, so that the date stays. */
    private String source(Text text, int most) {
        String date = font.drawable(text.date());
        if (date.isEmpty() || text.publication().isEmpty()) {
            return fitted(text.publication() + date, SMALL_SIZE, most);
        }
        String end = BETWEEN + date;
        return fitted(text.publication(), SMALL_SIZE, most - width(end, SMALL_SIZE)) + end;
    }

    private int width(String text, int size) {
        return (int) StrictMath.ceil(font.width(text) * size);
    }

    /** Of all that the picture depends on: cards with the same mark are the same. */
    String mark() {
        StringBuilder all = new StringBuilder();
        for (Canvas.Writing writing : writings) {
            all.append(writing.text().length()).append(' ').append(writing).append('\n');
        }
        all.append(HexFormat.of().formatHex(palette)).append(font.digest());
        return VERSION + "-" + Digest.of(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** As a PNG, which {@link Png#isOf} the mark. */
    byte[] draw() {
        Canvas canvas = new Canvas(WIDTH, HEIGHT);
        frame(canvas);
        writings.forEach(writing -> canvas.write(font, writing));
        return canvas.png(palette, mark());
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
        writings.add(new Canvas.Writing(text, new Canvas.Place(x, line.base, line.size), line.ink));
    }

    private String fitted(String text, int size, int most) {
        return String.join("", lines(size, most).of(font.drawable(text), 1));
    }

    private Lines lines(int size, int most) {
        return new Lines(font::width, (double) most / size, names);
    }

    private static void frame(Canvas canvas) {
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
            Canvas.Place place = new Canvas.Place(MARGIN - hang, base, size);
            writings.add(new Canvas.Writing(lines.get(i), place, Ink.INK));
        }
    }

    private List<String> lines(int[] choice, String title, int most) {
        return lines(choice[0], INNER).of(title, most);
    }
}

package io.github.leishu.site.draw;

/**
 * How wide a text is likely to be, in ems. The reader's fonts are unknown, so this errs on the wide side: what is laid
 * out by it does not touch in any of the stacks of the style sheet.
 */
final class TextWidth {
    private static final String NARROW = "iljtfrI.,:;'|!()[] ";
    private static final String WIDE = "mwMW@%&";

    private TextWidth() {}

    static double em(String text) {
        return text.codePoints().mapToDouble(TextWidth::em).sum();
    }

    static double em(int c) {
        if (c >= 0x2E80 || Character.isIdeographic(c)) {
            return c > 0xFFFF && !Character.isIdeographic(c) ? 1.4 : 1;
        }
        if (NARROW.indexOf(c) >= 0) {
            return 0.4;
        }
        if (WIDE.indexOf(c) >= 0) {
            return 0.95;
        }
        if (c >= 0x2000) {
            return 1;
        }
        return Character.isUpperCase(c) ? 0.72 : 0.6;
    }
}

package io.github.leishu.ingest.screen;

/** Characters as a screen compares them, and how often they are met. */
final class Folding {
    private static final int ASCII = 0x80;
    private static final char[] FOLDED = ascii();
    private static final String BY_FREQUENCY = "etaoinshrdlcumwfgypbvkxjqz";

    private Folding() {}

    /** Small letters for ASCII's capitals, 0 for its digits, a space for its blanks; others as they are. */
    static char of(char c) {
        return c < ASCII ? FOLDED[c] : c;
    }

    /** Folds each of them in place. */
    static void fold(char[] characters) {
        for (int i = 0; i < characters.length; i++) {
            char c = characters[i];
            if (c < ASCII) {
                characters[i] = FOLDED[c];
            }
        }
    }

    private static char[] ascii() {
        char[] folded = new char[ASCII];
        for (char c = 0; c < ASCII; c++) {
            boolean blank = c >= '\t' && c <= '\r';
            folded[c] = Character.isDigit(c) ? '0' : blank ? ' ' : Character.toLowerCase(c);
        }
        return folded;
    }

    static String of(String text) {
        char[] characters = text.toCharArray();
        fold(characters);
        return new String(characters);
    }

    /** Roughly what share of the characters of pages are this one; of a folded character. */
    static double frequency(char c) {
        int rank = BY_FREQUENCY.indexOf(c);
        if (rank >= 0) {
            return 0.1 * Math.pow(0.85, rank);
        }
        return switch (c) {
            case ' ' -> 0.15;
            case '0' -> 0.03;
            case '.', ',' -> 0.012;
            default -> c < 0x80 ? 0.003 : 0.001;
        };
    }

    /** Roughly how often one of the texts is met at a place. */
    static double frequency(Iterable<String> texts) {
        double sum = 0;
        for (String text : texts) {
            double product = 1;
            for (int i = 0; i < text.length(); i++) {
                product *= frequency(text.charAt(i));
            }
            sum += product;
        }
        return sum;
    }
}

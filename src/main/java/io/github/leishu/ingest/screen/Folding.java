package io.github.leishu.ingest.screen;

/** Characters as a screen compares them, and how often they are met. */
final class Folding {
    private static final String BY_FREQUENCY = "etaoinshrdlcumwfgypbvkxjqz";

    private Folding() {}

    /** Small letters for ASCII's capitals, 0 for its digits, a space for its blanks; others as they are. */
    static char of(char c) {
        if (c >= 'a' || c == ' ') {
            return c;
        }
        if (c >= 'A' && c <= 'Z') {
            return (char) (c + 'a' - 'A');
        }
        if (c >= '0' && c <= '9') {
            return '0';
        }
        return c >= '\t' && c <= '\r' ? ' ' : c;
    }

    static String of(String text) {
        StringBuilder folded = new StringBuilder(text);
        for (int i = 0; i < folded.length(); i++) {
            folded.setCharAt(i, of(folded.charAt(i)));
        }
        return folded.toString();
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

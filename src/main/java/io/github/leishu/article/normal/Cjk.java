package io.github.leishu.article.normal;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/** Which characters belong to East Asian writing, and what CommonMark calls punctuation. */
public final class Cjk {
    private static final Set<UnicodeScript> SCRIPTS = Set.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO);

    private Cjk() {}

    /**
     * Letters and punctuation of Chinese, Japanese and Korean. All supplementary characters count, since Flexmark shows
     * a delimiter's neighbours one UTF-16 unit at a time.
     */
    public static boolean is(int point) {
        return point > 0xFFFF
                || (point >= 0xD800 && point <= 0xDFFF)
                || (point >= 0x3000 && point <= 0x303F)
                || (point >= 0xFE30 && point <= 0xFE4F)
                || (point >= 0xFF00 && point <= 0xFFEF)
                || SCRIPTS.contains(UnicodeScript.of(point));
    }

    /** What closes up over a line break: East Asian writing, and the quotes and dashes that Chinese uses. */
    public static boolean joins(int point) {
        return is(point) || "“”‘’…—·".indexOf(point) >= 0;
    }

    /** CommonMark 0.31: a character in the general categories P or S. */
    public static boolean punctuation(int point) {
        return switch (Character.getType(point)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL -> true;
            default -> false;
        };
    }

    public static boolean asciiPunctuation(int point) {
        return point < 0x80 && point > 0x20 && !Character.isLetterOrDigit(point) && point != 0x7F;
    }

    public static boolean blank(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }
}

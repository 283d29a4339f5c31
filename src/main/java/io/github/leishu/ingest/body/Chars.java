package io.github.leishu.ingest.body;

/** Classes of characters that matter for white space. */
final class Chars {
    private Chars() {}

    /** HTML's white space and the no-break space, which pages use for layout. */
    static boolean isBlank(int c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == 0xA0;
    }

    /** Characters that show nothing: controls, zero-width blanks and joiners of layout, byte order marks. */
    static boolean isInvisible(int c) {
        return c < 0x20
                || (c >= 0x7F && c < 0xA0)
                || c == 0xAD
                || c == 0x200B
                || c == 0x2060
                || c == 0xFEFF
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069)
                || (c >= 0xD800 && c <= 0xDFFF);
    }

    /** Han, kana and full-width punctuation: scripts that are written without blanks between words. */
    static boolean isWide(int c) {
        return (c >= 0x2E80 && c <= 0x9FFF)
                || (c >= 0xF900 && c <= 0xFAFF)
                || (c >= 0xFE30 && c <= 0xFE4F)
                || (c >= 0xFF00 && c <= 0xFF60)
                || (c >= 0x20000 && c <= 0x3FFFF);
    }
}

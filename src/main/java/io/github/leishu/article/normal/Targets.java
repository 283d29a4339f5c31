package io.github.leishu.article.normal;

/** Link targets in the form that Markdown can hold: no blanks, controls or characters that no URL has. */
public final class Targets {
    private Targets() {}

    public static String clean(String target) {
        if (isClean(target)) {
            return target;
        }
        StringBuilder out = new StringBuilder(target.length());
        target.strip().codePoints().forEach(point -> append(out, point));
        return out.toString();
    }

    /** Nearly all are: ASCII that is no blank, control or one of the characters below. */
    private static boolean isClean(String target) {
        for (int i = 0; i < target.length(); i++) {
            char c = target.charAt(i);
            if (c <= ' ' || c >= 0x7F || c == '<' || c == '>' || c == '`' || c == '|' || c == '"') {
                return false;
            }
        }
        return true;
    }

    /** RFC 3986 allows none of these in a URL, so encoding them changes none that is valid. */
    private static void append(StringBuilder out, int point) {
        switch (point) {
            case ' ' -> out.append("%20");
            case '<' -> out.append("%3C");
            case '>' -> out.append("%3E");
            case '`' -> out.append("%60");
            case '|' -> out.append("%7C");
            case '"' -> out.append("%22");
            default -> {
                boolean lone = point >= 0xD800 && point <= 0xDFFF;
                if (!Character.isISOControl(point) && point != 0xFEFF && !Cjk.blank(point) && !lone) {
                    out.appendCodePoint(point);
                }
            }
        }
    }
}

package io.github.leishu.article.normal;

/** Link targets in the form that Markdown can hold: no blanks, controls or characters that no URL has. */
public final class Targets {
    private Targets() {}

    public static String clean(String target) {
        StringBuilder out = new StringBuilder(target.length());
        target.strip().codePoints().forEach(point -> append(out, point));
        return out.toString();
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

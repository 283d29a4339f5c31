package io.github.leishu.article.normal;

/** The source of a formula, cut down to what can stand between dollars on one line. */
final class Tex {
    private Tex() {}

    /**
     * One line without blanks at its ends. Dollars that are not escaped, which return to mathematics inside {@code
     * \text{…}}, become {@code \(} and {@code \)}; {@code \|}, which is an escaped bar to a table, becomes {@code
     * \Vert}. The same text if it is like that already.
     */
    static String normal(String source) {
        String tex = Labels.oneLine(source).strip();
        long pairs = dollars(tex) / 2;
        StringBuilder out = new StringBuilder(tex.length());
        int seen = 0;
        for (int i = 0; i < tex.length(); i++) {
            char c = tex.charAt(i);
            if (c == '\\') {
                i++;
                out.append(i < tex.length() ? command(tex, i) : "");
            } else if (c == '$') {
                seen++;
                out.append(seen > 2 * pairs ? "" : seen % 2 == 1 ? "\\(" : "\\)");
            } else {
                out.append(c);
            }
        }
        String line = Labels.oneLine(out.toString()).strip();
        while (escapes(line)) {
            line = line.substring(0, line.length() - 1).strip();
        }
        return line;
    }

    /** Whether a backslash at the end has lost the blank that it stood before. */
    private static boolean escapes(String line) {
        int from = line.length();
        while (from > 0 && line.charAt(from - 1) == '\\') {
            from--;
        }
        return (line.length() - from) % 2 == 1;
    }

    private static String command(String tex, int at) {
        if (tex.charAt(at) != '|') {
            return "\\" + tex.charAt(at);
        }
        boolean word = at + 1 < tex.length() && Character.isLetter(tex.charAt(at + 1));
        return word ? "\\Vert " : "\\Vert";
    }

    private static long dollars(String tex) {
        long dollars = 0;
        for (int i = 0; i < tex.length(); i++) {
            char c = tex.charAt(i);
            i += c == '\\' ? 1 : 0;
            dollars += c == '$' ? 1 : 0;
        }
        return dollars;
    }
}

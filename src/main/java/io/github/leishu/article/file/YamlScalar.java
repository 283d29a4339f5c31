package io.github.leishu.article.file;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes strings as YAML scalars: plain where every YAML reader takes them for a string, double-quoted elsewhere. */
final class YamlScalar {
    /** YAML 1.2, 7.3.3: what a plain scalar may not begin with, and (for 1.1 readers) {@code =} and {@code <}. */
    private static final String INDICATORS = "-?:,[]{}#&*!|>'\"%@`=<";

    private static final Pattern NOT_A_STRING = Pattern.compile("(?i)~|null|true|false|yes|no|on|off|y|n"
            + "|[-+.]?\\d[\\d_,.:eExXoO+-]*(?:[ tT][\\d:.+ -]*[zZ]?)?|0[xo][0-9a-f]+|[-+]?\\.(?:inf|nan)");

    private static final Pattern BREAKS_PLAIN = Pattern.compile("(?s).*(?::(?:\\s|$)|\\s#|[\\[\\]{},]).*");

    private YamlScalar() {}

    static String scalar(String text) {
        return plain(text) ? text : quoted(text);
    }

    static String list(List<String> texts) {
        return texts.stream().map(YamlScalar::scalar).collect(Collectors.joining(", ", "[", "]"));
    }

    private static boolean plain(String text) {
        return !text.isEmpty()
                && text.equals(text.strip())
                && INDICATORS.indexOf(text.charAt(0)) < 0
                && text.codePoints().allMatch(YamlScalar::printable)
                && !BREAKS_PLAIN.matcher(text).matches()
                && !NOT_A_STRING.matcher(text).matches()
                && !text.startsWith("---")
                && !text.startsWith("...");
    }

    /** Not controls, line ends of any kind, lone surrogates, byte order marks or noncharacters. */
    private static boolean printable(int point) {
        boolean lineEnd = point == 0x2028 || point == 0x2029;
        boolean odd = point == 0xFEFF || (point >= 0xD800 && point <= 0xDFFF) || (point & 0xFFFE) == 0xFFFE;
        return !Character.isISOControl(point) && !lineEnd && !odd;
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            if (point == '"' || point == '\\') {
                out.append('\\').appendCodePoint(point);
            } else if (point == '\n') {
                out.append("\\n");
            } else if (point == '\t') {
                out.append("\\t");
            } else if (printable(point)) {
                out.appendCodePoint(point);
            } else {
                out.append(String.format(Locale.ROOT, point > 0xFFFF ? "\\U%08x" : "\\u%04x", point));
            }
        });
        return out.append('"').toString();
    }
}

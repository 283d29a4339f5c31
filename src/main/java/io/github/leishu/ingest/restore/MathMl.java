package io.github.leishu.ingest.restore;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Presentation MathML to TeX, for formulas that carry no source. Symbols stay as they are: TeX's readers know them. */
final class MathMl {
    private static final int LONGEST_COMMAND = 20;
    private static final Set<String> FUNCTIONS = Set.of(
            "sin", "cos", "tan", "cot", "sec", "csc", "log", "ln", "exp", "lim", "max", "min", "sup", "inf", "det",
            "dim", "gcd", "arg", "sinh", "cosh", "tanh");
    private static final Map<String, String> OPERATORS = Map.ofEntries(
            Map.entry("\u2061", ""),
            Map.entry("\u2062", ""),
            Map.entry("\u2063", ""),
            Map.entry("\u2064", ""),
            Map.entry("\u2212", "-"),
            Map.entry("{", "\\{"),
            Map.entry("}", "\\}"),
            Map.entry("&", "\\&"),
            Map.entry("%", "\\%"),
            Map.entry("#", "\\#"),
            Map.entry("$", "\\$"),
            Map.entry("_", "\\_"),
            Map.entry("\u2211", "\\sum"),
            Map.entry("\u220F", "\\prod"),
            Map.entry("\u222B", "\\int"));

    private MathMl() {}

    static String tex(Element element) {
        Elements parts = element.children();
        return switch (element.normalName()) {
            case "mi" -> identifier(element.text().strip());
            case "mn" -> element.text().strip();
            case "mo" ->
                OPERATORS.getOrDefault(element.text().strip(), element.text().strip());
            case "mtext", "ms" -> "\\text{" + element.text() + "}";
            case "mspace", "annotation", "annotation-xml", "mphantom" -> " ";
            case "semantics" -> parts.isEmpty() ? "" : tex(parts.get(0));
            case "mfrac" -> "\\frac{" + part(parts, 0) + "}{" + part(parts, 1) + "}";
            case "msqrt" -> "\\sqrt{" + joined(parts) + "}";
            case "mroot" -> "\\sqrt[" + part(parts, 1) + "]{" + part(parts, 0) + "}";
            case "msub", "munder" -> base(parts) + "_{" + part(parts, 1) + "}";
            case "msup", "mover" -> base(parts) + "^{" + part(parts, 1) + "}";
            case "msubsup", "munderover" -> base(parts) + "_{" + part(parts, 1) + "}^{" + part(parts, 2) + "}";
            case "mfenced" -> fenced(element);
            case "mtable" -> "\\begin{matrix}" + rows(parts) + "\\end{matrix}";
            case "mtr", "mlabeledtr" -> parts.stream().map(MathMl::tex).collect(Collectors.joining(" & "));
            default -> parts.isEmpty() ? element.text().strip() : joined(parts);
        };
    }

    private static String identifier(String name) {
        if (FUNCTIONS.contains(name)) {
            return "\\" + name + " ";
        }
        return name.codePointCount(0, name.length()) > 1 ? "\\mathrm{" + name + "}" : name;
    }

    private static String part(Elements parts, int index) {
        return index < parts.size() ? tex(parts.get(index)).strip() : "";
    }

    private static String base(Elements parts) {
        String base = part(parts, 0);
        boolean single = base.codePointCount(0, base.length()) == 1 || base.matches("\\\\[A-Za-z]+");
        return single ? base : "{" + base + "}";
    }

    private static String joined(Elements parts) {
        StringBuilder out = new StringBuilder();
        for (Element part : parts) {
            String tex = tex(part);
            boolean letter = !tex.isEmpty() && Character.isLetter(tex.charAt(0));
            out.append(letter && endsWithCommand(out) ? " " : "").append(tex);
        }
        return out.toString();
    }

    private static boolean endsWithCommand(StringBuilder tex) {
        int at = tex.length();
        while (at > 0 && tex.length() - at < LONGEST_COMMAND && Character.isLetter(tex.charAt(at - 1))) {
            at--;
        }
        return at > 0 && at < tex.length() && tex.charAt(at - 1) == '\\';
    }

    private static String rows(Elements rows) {
        return rows.stream().map(MathMl::tex).collect(Collectors.joining(" \\\\ "));
    }

    private static String fenced(Element element) {
        String open = element.hasAttr("open") ? element.attr("open") : "(";
        String close = element.hasAttr("close") ? element.attr("close") : ")";
        String inside = element.children().stream().map(MathMl::tex).collect(Collectors.joining(","));
        return OPERATORS.getOrDefault(open, open) + inside + OPERATORS.getOrDefault(close, close);
    }
}

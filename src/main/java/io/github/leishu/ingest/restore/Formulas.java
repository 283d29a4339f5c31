package io.github.leishu.ingest.restore;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Formulas back to their source, in the forms that KaTeX, MathJax 2 and 3, MediaWiki, LaTeXML and picture services leave:
 * each becomes {@code <code data-tex>}, or {@code <pre data-tex>} where it stands alone.
 */
final class Formulas {
    private static final Pattern SCRIPT = Pattern.compile("(?i)math/(?:tex|asciimath|mml).*");
    private static final Pattern TEX = Pattern.compile("(?i)(?:application|text)/(?:x-)?(?:la)?tex|(?:la)?tex");
    private static final Pattern PICTURE_CLASS =
            Pattern.compile("(?i)(?:^|[\\s_-])(?:latex|tex|math|mathjax|equation|formula|mwe)(?:[\\s_-]|$)");
    private static final Pattern PICTURE_SOURCE =
            Pattern.compile("(?i)latex|[?&](?:tex|eq|chl)=|/math/render|mathtex|mimetex|equation");
    private static final Pattern COMMAND =
            Pattern.compile("\\\\[A-Za-z]{2,}|[\\^_]\\{|^[^\\s]{0,40}[=^_][^\\s]{1,40}$");
    private static final Pattern COMMENT = Pattern.compile("(?<!\\\\)%[^\\n]*(?:\\n|$)");
    private static final int LONGEST = 4_000;

    private Formulas() {}

    /** Whether a script element of that type holds the source of a formula, beside what was set from it. */
    static boolean isSource(String type) {
        return type.regionMatches(true, 0, "math/", 0, 5)
                && SCRIPT.matcher(type).matches();
    }

    static void script(Element script) {
        if (!isSource(script.attr("type"))) {
            return;
        }
        String type = script.attr("type").toLowerCase(Locale.ROOT);
        if (type.startsWith("math/mml")) {
            Element math = Jsoup.parse(script.data(), "", Parser.htmlParser()).selectFirst("math");
            if (math != null) {
                replace(script, tex(math), display(math));
            }
        } else {
            replace(script, script.data(), type.contains("display"));
        }
    }

    static void math(Element math) {
        replace(math, tex(math), display(math));
    }

    /** What a script set: the source stands within, or, for {@code besideSource}, next to it. */
    static void typeset(Element element, boolean besideSource) {
        String names = element.className().toLowerCase(Locale.ROOT);
        if (besideSource && names.contains("mathjax")) {
            element.remove();
            return;
        }
        Element math = element.selectFirst("math");
        Element code = element.selectFirst("[data-tex]");
        Element image = element.selectFirst("img[alt]");
        boolean display = names.contains("display") || element.attr("display").equals("true");
        if (code != null) {
            replace(element, code.wholeText(), display || code.normalName().equals("pre"));
        } else if (math != null) {
            replace(element, tex(math), display || display(math));
        } else if (image != null) {
            replace(element, image.attr("alt"), display);
        }
    }

    /** Whether an image's alternative text may be a formula: a cheap look. */
    static boolean isPromising(String alt) {
        for (int i = 0; i < alt.length(); i++) {
            switch (alt.charAt(i)) {
                case '\\', '^', '_', '=' -> {
                    return alt.length() <= LONGEST;
                }
                default -> {}
            }
        }
        return false;
    }

    /** A picture of a formula, by its class, the service that drew it, or an alternative text that is nothing else. */
    static void image(Element image) {
        String alt = image.attr("alt").strip();
        if (alt.isEmpty() || alt.length() > LONGEST) {
            return;
        }
        if (COMMAND.matcher(alt).find()
                && (PICTURE_CLASS.matcher(image.className()).find()
                        || PICTURE_SOURCE.matcher(image.attr("src")).find())) {
            replace(image, alt, false);
        }
    }

    private static boolean display(Element math) {
        return math.attr("display").equals("block") || math.attr("mode").equals("display");
    }

    private static String tex(Element math) {
        Optional<String> annotation = math.getElementsByTag("annotation").stream()
                .filter(each -> TEX.matcher(each.attr("encoding")).matches())
                .map(Element::wholeText)
                .findFirst();
        return annotation
                .or(() -> Optional.of(math.attr("alttext")).filter(text -> !text.isBlank()))
                .orElseGet(() -> MathMl.tex(math));
    }

    private static void replace(Element element, String source, boolean display) {
        String tex = cleaned(source);
        if (element.parent() == null || tex.isEmpty()) {
            return;
        }
        Element code = new Element("code").attr("data-tex", "").text(tex);
        element.replaceWith(display ? new Element("pre").attr("data-tex", "").appendChild(code) : code);
    }

    /** Without comments, delimiters and the wrapper that only sets a size. */
    static String cleaned(String source) {
        String tex = source.length() > LONGEST ? source.substring(0, LONGEST) : source;
        tex = COMMENT.matcher(tex.replace("<![CDATA[", "").replace("]]>", ""))
                .replaceAll("")
                .strip();
        tex = within(tex, "$$", "$$");
        tex = within(tex, "$", "$");
        tex = within(tex, "\\(", "\\)");
        tex = within(tex, "\\[", "\\]");
        if (tex.startsWith("{\\displaystyle") || tex.startsWith("{\\textstyle")) {
            tex = within(tex, tex.startsWith("{\\d") ? "{\\displaystyle" : "{\\textstyle", "}");
        } else if (tex.startsWith("\\displaystyle")) {
            tex = tex.substring("\\displaystyle".length());
        }
        return tex.strip();
    }

    private static String within(String tex, String open, String close) {
        boolean inside = tex.length() >= open.length() + close.length() && tex.startsWith(open) && tex.endsWith(close);
        return inside
                ? tex.substring(open.length(), tex.length() - close.length()).strip()
                : tex;
    }
}

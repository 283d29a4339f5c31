package io.github.leishu.ingest.restore;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Formulas that stand in the text between delimiters, for a script to set: {@code \(…\)}, {@code \[…\]}, {@code $$…$$},
 * and, on pages that load such a script, {@code $…$} around something that can only be TeX.
 */
final class InlineTex {
    private static final int LONGEST = 1_000;

    /** Either bracket form, or dollars; every piece is bounded, and a dollar ends each. */
    private static final Pattern FORMULA = Pattern.compile(
            "\\\\\\((.{1," + LONGEST + "}?)\\\\\\)|\\\\\\[(.{1," + LONGEST + "}?)\\\\\\]|\\$\\$([^$]{1," + LONGEST
                    + "})\\$\\$|(?<![\\\\$])\\$(?=\\S)([^$\\n]{1,200})(?<=\\S)\\$(?![\\d$])",
            Pattern.DOTALL);

    private static final Pattern TEX = Pattern.compile("\\\\[A-Za-z]|[\\^_{}]|^[A-Za-z0-9]{1,2}$|[=<>+]");
    private static final Pattern LIBRARY = Pattern.compile("(?i)mathjax|katex");

    private final Document page;

    /** Whether the page loads a script that sets formulas; found out when it matters. */
    private Optional<Boolean> library = Optional.empty();

    InlineTex(Document page) {
        this.page = page;
    }

    /** Whether a text may hold a formula: a cheap look. */
    static boolean isPromising(String text) {
        int dollar = text.indexOf('$');
        return dollar >= 0 && text.indexOf('$', dollar + 1) >= 0
                || text.indexOf('\\') >= 0 && (text.contains("\\(") || text.contains("\\["));
    }

    void restore(TextNode text) {
        if (text.parent() == null || isLiteral(text)) {
            return;
        }
        String source = text.getWholeText();
        Matcher matcher = FORMULA.matcher(source);
        int done = 0;
        while (matcher.find()) {
            int group = matcher.group(1) != null ? 1 : matcher.group(2) != null ? 2 : matcher.group(3) != null ? 3 : 4;
            String tex = Formulas.cleaned(matcher.group(group));
            if (tex.isEmpty() || !TEX.matcher(tex).find() || (group == 4 && !hasLibrary())) {
                continue;
            }
            text.before(new TextNode(source.substring(done, matcher.start())));
            text.before(formula(tex, group == 2 || group == 3));
            done = matcher.end();
        }
        text.text(source.substring(done));
    }

    private static boolean isLiteral(TextNode text) {
        for (Element around = text.parent(); around != null; around = around.parent()) {
            switch (around.normalName()) {
                case "pre", "code", "textarea", "script", "style" -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    private boolean hasLibrary() {
        if (library.isEmpty()) {
            library = Optional.of(page.getElementsByTag("script").stream()
                    .anyMatch(script -> LIBRARY.matcher(script.attr("src")).find()
                            || LIBRARY.matcher(script.data().length() > 5_000 ? "" : script.data())
                                    .find()));
        }
        return library.get();
    }

    private static Node formula(String tex, boolean display) {
        Element code = new Element("code").attr("data-tex", "").text(tex);
        return display ? new Element("pre").attr("data-tex", "").appendChild(code) : code;
    }
}

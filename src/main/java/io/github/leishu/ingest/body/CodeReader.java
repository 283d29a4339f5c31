package io.github.leishu.ingest.body;

import io.github.leishu.article.Block;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Preformatted text with the language that a highlighter left in class names. */
final class CodeReader {
    private static final Pattern LANGUAGE = Pattern.compile(
            "(?:^|\\s)(?:lang(?:uage)?-|highlight-source-|highlight-|brush:\\s*|sourceCode\\s+)([\\w+#.-]{1,20})");

    private static final Pattern NAME = Pattern.compile("[\\w+#.-]{1,20}");

    /** Highlighters that name the language bare beside their own class. */
    private static final Pattern HIGHLIGHTED = Pattern.compile("(?:^|\\s)(?:highlight|hljs|codehilite|code)(?:\\s|$)");

    private static final Set<String> LANGUAGES = Set.of(
            "bash",
            "sh",
            "shell",
            "console",
            "powershell",
            "c",
            "cpp",
            "csharp",
            "cs",
            "css",
            "dart",
            "diff",
            "dockerfile",
            "elixir",
            "erlang",
            "go",
            "golang",
            "graphql",
            "groovy",
            "haskell",
            "html",
            "http",
            "ini",
            "java",
            "javascript",
            "js",
            "json",
            "jsx",
            "julia",
            "kotlin",
            "latex",
            "less",
            "lisp",
            "lua",
            "makefile",
            "markdown",
            "matlab",
            "nginx",
            "objectivec",
            "ocaml",
            "perl",
            "php",
            "plaintext",
            "python",
            "py",
            "r",
            "ruby",
            "rust",
            "scala",
            "scheme",
            "scss",
            "sql",
            "swift",
            "toml",
            "ts",
            "tsx",
            "typescript",
            "vim",
            "vue",
            "xml",
            "yaml",
            "yml");
    private static final Set<String> NO_LANGUAGES = Set.of("text", "none", "default", "plain", "nohighlight", "source");
    private static final Pattern GUTTER =
            Pattern.compile("(?i)line-?no|line-?num|linenos|gutter|ln-(?:n|num)|(?:^|\\s)(?:ln|nums?)(?:\\s|$)");
    private static final Pattern NUMBERS = Pattern.compile("[\\d\\s.:]*");

    private static final Evaluator CODE = new Evaluator.Tag("code");
    private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x08\\x0B-\\x1F]");
    private static final Pattern BLANK_LINES = Pattern.compile("^(?:[ \\t]*\\n)+");

    /** Steps up to the element on which a highlighter names the language. */
    private static final int LEVELS = 3;

    private CodeReader() {}

    /** A formula where {@code pre} is the source of one, else code. */
    static Optional<Block> block(Element pre) {
        if (pre.hasAttr(InlineReader.FORMULA)) {
            return Optional.of(new Block.MathBlock(pre.wholeText()));
        }
        return read(pre);
    }

    private static Optional<Block> read(Element pre) {
        StringBuilder text = new StringBuilder();
        NodeTraversor.filter(
                (node, depth) -> {
                    if (node instanceof Element element && isGutter(element)) {
                        return NodeFilter.FilterResult.SKIP_ENTIRELY;
                    }
                    append(node, text);
                    return NodeFilter.FilterResult.CONTINUE;
                },
                pre);
        String lines = text.toString().replace("\r\n", "\n").replace('\r', '\n');
        String clean = hasControl(lines) ? CONTROLS.matcher(lines).replaceAll("") : lines;
        String code = BLANK_LINES.matcher(clean).replaceFirst("").stripTrailing();
        return code.isBlank() ? Optional.empty() : Optional.of(new Block.CodeBlock(language(pre), code));
    }

    private static boolean hasControl(String lines) {
        for (int i = 0; i < lines.length(); i++) {
            char c = lines.charAt(i);
            if (c < ' ' && c != '\t' && c != '\n') {
                return true;
            }
        }
        return false;
    }

    /** Line numbers beside the code. */
    private static boolean isGutter(Element element) {
        return element.hasAttr("class")
                && isNamedGutter(element.className())
                && NUMBERS.matcher(element.text()).matches();
    }

    /** A cheap look first: highlighters give a class to every word. */
    private static boolean isNamedGutter(String names) {
        String lower = names.toLowerCase(Locale.ROOT);
        boolean promising =
                lower.contains("gutter") || lower.contains("line") || lower.contains("ln") || lower.contains("num");
        return promising && GUTTER.matcher(names).find();
    }

    private static void append(Node node, StringBuilder text) {
        if (node instanceof TextNode piece) {
            text.append(piece.getWholeText());
        } else if (node instanceof Element element) {
            boolean newLine = element.normalName().equals("br")
                    || (element.isBlock() && !element.normalName().equals("pre") && !text.isEmpty());
            if (newLine && (element.normalName().equals("br") || text.charAt(text.length() - 1) != '\n')) {
                text.append('\n');
            }
        }
    }

    private static String language(Element pre) {
        Element code = pre.selectFirst(CODE);
        String name = code == null ? "" : named(code);
        Element around = pre;
        for (int level = 0; level <= LEVELS && around != null && name.isEmpty(); level++) {
            name = named(around);
            around = around.parent();
        }
        return NO_LANGUAGES.contains(name) ? "" : name;
    }

    private static String named(Element element) {
        String stated = element.attr("data-lang") + element.attr("data-language") + element.attr("lang-name");
        if (!stated.isEmpty() && NAME.matcher(stated).matches()) {
            return stated;
        }
        Matcher matcher = LANGUAGE.matcher(element.className());
        if (matcher.find()) {
            return matcher.group(1);
        }
        boolean bare = HIGHLIGHTED.matcher(element.className()).find()
                || element.normalName().equals("code")
                || element.normalName().equals("pre");
        return bare
                ? element.classNames().stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .filter(LANGUAGES::contains)
                        .findFirst()
                        .orElse("")
                : "";
    }
}

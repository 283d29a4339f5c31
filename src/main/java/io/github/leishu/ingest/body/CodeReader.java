package io.github.leishu.ingest.body;

import io.github.leishu.article.Block;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Preformatted text with the language that a highlighter left in class names. */
final class CodeReader {
    private static final Pattern LANGUAGE =
            Pattern.compile("(?:^|\\s)(?:lang(?:uage)?-|highlight-source-|brush:\\s*|sourceCode\\s+)([\\w+#.-]{1,20})");

    private CodeReader() {}

    static Optional<Block> read(Element pre) {
        StringBuilder text = new StringBuilder();
        pre.traverse((NodeVisitor) (node, depth) -> append(node, text));
        String code =
                text.toString().replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\x00-\\x08\\x0B-\\x1F]", "");
        code = code.replaceFirst("^(?:[ \\t]*\\n)+", "").stripTrailing();
        return code.isBlank() ? Optional.empty() : Optional.of(new Block.CodeBlock(language(pre), code));
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
        Element code = pre.selectFirst("code");
        Element parent = pre.parent();
        String classes = (code == null ? "" : code.className() + " ")
                + pre.className()
                + (parent == null ? "" : " " + parent.className());
        Matcher matcher = LANGUAGE.matcher(classes);
        return matcher.find() ? matcher.group(1) : "";
    }
}

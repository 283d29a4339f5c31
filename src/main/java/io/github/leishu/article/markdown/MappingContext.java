package io.github.leishu.article.markdown;

import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import io.github.leishu.article.Article.LinkUse;
import io.github.leishu.article.Inline;
import io.github.leishu.article.InlineWalk;
import io.github.leishu.article.normal.Cjk;
import io.github.leishu.article.normal.Labels;
import io.github.leishu.article.normal.Targets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What mapping one document needs and gathers. */
final class MappingContext {
    /** Definitions may be used again and again: 150 KB of Markdown can make 98 MB of links. */
    private static final int MAX_EXPANSION = 4 << 20;

    private final Document document;
    private final SourceLines lines;
    private final Set<String> footnotes;
    private final List<LinkUse> links = new ArrayList<>();
    private final Set<Reference> used = new HashSet<>();
    private int expansion;
    private boolean table;

    MappingContext(Document document, SourceLines lines, Set<String> footnotes) {
        this.document = document;
        this.lines = lines;
        this.footnotes = Set.copyOf(footnotes);
    }

    Document document() {
        return document;
    }

    List<LinkUse> links() {
        return List.copyOf(links);
    }

    boolean used(Reference reference) {
        return used.contains(reference);
    }

    boolean hasFootnote(String label) {
        return footnotes.contains(Labels.clean(label));
    }

    /** Inside a table {@code \|} stands for a bar even in code and wikilinks. */
    void insideTable(boolean inside) {
        table = inside;
    }

    CharSequence source(int from, int to) {
        return document.getChars().subSequence(from, to);
    }

    /** Text with its backslash escapes resolved; entities are nodes of their own. */
    String text(CharSequence source) {
        StringBuilder out = new StringBuilder(source.length());
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '\\' && i + 1 < source.length() && Cjk.asciiPunctuation(source.charAt(i + 1))) {
                i++;
                out.append(source.charAt(i));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    /** CommonMark 0.31, 6.1: line endings become spaces; one space is stripped from both ends if both have one. */
    String code(BasedSequence source) {
        String text = source.toString().replace('\n', ' ');
        if (table) {
            text = text.replace("\\|", "|");
        }
        boolean padded = text.length() > 2 && text.startsWith(" ") && text.endsWith(" ") && !text.isBlank();
        return padded ? text.substring(1, text.length() - 1) : text;
    }

    /** A formula's source as it was written. */
    String tex(DollarMath.Formula formula) {
        return table ? formula.tex().replace("\\|", "|") : formula.tex();
    }

    String wikiPart(String source) {
        return Labels.wiki(source);
    }

    String url(BasedSequence source) {
        return Targets.clean(source.unescape());
    }

    String alternative(List<Inline> content) {
        StringBuilder out = new StringBuilder();
        content.forEach(inline -> append(inline, out));
        return out.toString();
    }

    private static void append(Inline inline, StringBuilder out) {
        out.append(InlineWalk.textOf(inline));
        InlineWalk.contentOf(inline).forEach(inner -> append(inner, out));
    }

    /** Notes the use of a target and returns it. */
    String link(Node node, String target) {
        links.add(new LinkUse(target, lines.at(node.getStartOffset())));
        return target;
    }

    /** The URL of a definition that is used once more. */
    String expanded(Reference reference) {
        used.add(reference);
        String url = url(reference.getUrl());
        expansion += url.length();
        if (expansion > MAX_EXPANSION) {
            throw new TooComplexException("its link definitions expand to more than 4 MB");
        }
        return url;
    }
}

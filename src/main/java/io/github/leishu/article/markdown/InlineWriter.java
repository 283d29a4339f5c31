package io.github.leishu.article.markdown;

import io.github.leishu.article.Inline;
import io.github.leishu.article.Inline.Code;
import io.github.leishu.article.Inline.Emphasis;
import io.github.leishu.article.Inline.FootnoteRef;
import io.github.leishu.article.Inline.Image;
import io.github.leishu.article.Inline.LineBreak;
import io.github.leishu.article.Inline.Link;
import io.github.leishu.article.Inline.Ruby;
import io.github.leishu.article.Inline.Strike;
import io.github.leishu.article.Inline.Strong;
import io.github.leishu.article.Inline.Superscript;
import io.github.leishu.article.Inline.Text;
import io.github.leishu.article.Inline.WikiLink;
import io.github.leishu.article.InlineWalk;
import io.github.leishu.article.normal.Variants;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/**
 * Inlines in normal form to Markdown. First a row of tokens is laid out; then each text is escaped with its neighbours
 * in sight; then delimiters that would not be read as such between these neighbours get one of them written as a
 * character reference, which counts as punctuation. That last case takes Latin letters and punctuation next to each
 * other, as in an emphasised "a." before "b".
 */
final class InlineWriter {
    private static final Pattern AUTOLINK = Pattern.compile("https?://[\\x21-\\x7E&&[^<>\\\\`|&\"]]+");

    /** The kind of place that inlines are written for: what a line break is, and whether bars need care. */
    enum Place {
        PARAGRAPH,
        HEADING,
        CELL
    }

    private enum Kind {
        TEXT,
        MARKUP,
        OPEN,
        CLOSE
    }

    private record Token(Kind kind, String text, boolean insideLink) {}

    private final Place place;
    private final List<Token> tokens = new ArrayList<>();
    private int links;

    private InlineWriter(Place place) {
        this.place = place;
    }

    /** One line, or in paragraphs as many as there are line breaks. */
    static String write(List<Inline> inlines, Place place) {
        if (inlines.size() == 1 && inlines.get(0) instanceof Text only) {
            boolean cell = place == Place.CELL;
            return Escapes.text(only.text(), new Escapes.Place("", "", false, cell, () -> cell));
        }
        InlineWriter writer = new InlineWriter(place);
        writer.layOut(inlines, false);
        return new Joiner(writer.tokens, place == Place.CELL).joined();
    }

    private void layOut(List<Inline> inlines, boolean insideStrong) {
        for (int i = 0; i < inlines.size(); i++) {
            Inline inline = inlines.get(i);
            if (inline instanceof Emphasis emphasis) {
                boolean nextToStrong = (i > 0 && inlines.get(i - 1) instanceof Strong)
                        || (i + 1 < inlines.size() && inlines.get(i + 1) instanceof Strong);
                emphasis(emphasis, insideStrong || nextToStrong);
            } else if (inline instanceof Strong strong) {
                wrap("**", strong.content(), true);
            } else if (inline instanceof Strike strike) {
                wrap("~~", strike.content(), insideStrong);
            } else if (InlineWalk.isContainer(inline)) {
                tagged(inline, insideStrong);
            } else {
                leaf(inline);
            }
        }
    }

    /** Asterisks are read next to Han, underscores are not; but runs of asterisks that touch are ambiguous. */
    private void emphasis(Emphasis emphasis, boolean nearStrong) {
        List<Inline> content = emphasis.content();
        boolean allStrong = content.size() == 1 && content.get(0) instanceof Strong;
        boolean asterisk = !nearStrong && (allStrong || !holdsStrong(content));
        if (asterisk && allStrong) {
            wrap("***", InlineWalk.contentOf(content.get(0)), true);
        } else {
            wrap(asterisk ? "*" : "_", content, false);
        }
    }

    private static boolean holdsStrong(List<Inline> content) {
        return content.stream()
                .anyMatch(inline -> inline instanceof Strong
                        || (InlineWalk.isContainer(inline) && holdsStrong(InlineWalk.contentOf(inline))));
    }

    private void wrap(String delimiter, List<Inline> content, boolean insideStrong) {
        add(Kind.OPEN, delimiter);
        layOut(content, insideStrong);
        add(Kind.CLOSE, delimiter);
    }

    private void tagged(Inline inline, boolean insideStrong) {
        if (inline instanceof Link link) {
            link(link, insideStrong);
        } else {
            String tag = inline instanceof Superscript ? "sup>" : "sub>";
            add(Kind.MARKUP, "<" + tag);
            layOut(InlineWalk.contentOf(inline), insideStrong);
            add(Kind.MARKUP, "</" + tag);
        }
    }

    private void link(Link link, boolean insideStrong) {
        boolean itself = link.content().size() == 1
                && link.content().get(0) instanceof Text text
                && text.text().equals(link.target());
        if (itself && AUTOLINK.matcher(link.target()).matches()) {
            add(Kind.MARKUP, "<" + link.target() + ">");
            return;
        }
        add(Kind.MARKUP, "[");
        links++;
        layOut(link.content(), insideStrong);
        links--;
        add(Kind.MARKUP, "](" + target(link.target()) + ")");
    }

    private void leaf(Inline inline) {
        if (inline instanceof Text text) {
            add(Kind.TEXT, text.text());
        } else if (inline instanceof Code code) {
            add(Kind.MARKUP, code(code.text()));
        } else if (inline instanceof Inline.Formula math) {
            add(Kind.MARKUP, "$" + (place == Place.CELL ? math.tex().replace("|", "\\|") : math.tex()) + "$");
        } else if (inline instanceof Image image) {
            Escapes.Place inside = new Escapes.Place("[", "]", true, place == Place.CELL, () -> true);
            add(Kind.MARKUP, "![" + Escapes.text(image.alt(), inside) + "](" + target(image.target()) + ")");
        } else if (inline instanceof Ruby ruby) {
            Escapes.Place inside = new Escapes.Place(">", "<", true, place == Place.CELL, () -> true);
            add(
                    Kind.MARKUP,
                    "<ruby>" + Escapes.text(ruby.base(), inside) + "<rt>" + Escapes.text(ruby.annotation(), inside)
                            + "</rt></ruby>");
        } else if (inline instanceof WikiLink link) {
            String bar = place == Place.CELL ? "\\|" : "|";
            add(Kind.MARKUP, "[[" + link.target() + (link.label().isEmpty() ? "" : bar + link.label()) + "]]");
        } else if (inline instanceof Inline.Variant variant) {
            add(Kind.MARKUP, Variants.write(variant));
        } else if (inline instanceof Inline.Unlinked unlinked) {
            add(Kind.MARKUP, Variants.write(unlinked));
        } else if (inline instanceof FootnoteRef ref) {
            add(Kind.MARKUP, "[^" + ref.label() + "]");
        } else if (inline instanceof LineBreak) {
            add(Kind.MARKUP, place == Place.PARAGRAPH ? "\\\n" : "<br>");
        }
    }

    private void add(Kind kind, String text) {
        tokens.add(new Token(kind, text, links > 0));
    }

    /** A fence of backticks longer than any run within. */
    private String code(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            run = c == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        String fence = "`".repeat(longest + 1);
        String pad = text.startsWith("`") || text.endsWith("`") ? " " : "";
        String inside = place == Place.CELL ? text.replace("|", "\\|") : text;
        return fence + pad + inside + pad + fence;
    }

    private static String target(String target) {
        if (isPlain(target)) {
            return target;
        }
        boolean parentheses = !balanced(target);
        boolean ampersands = target.indexOf(';') >= 0;
        StringBuilder out = new StringBuilder(target.length() + 8);
        for (int i = 0; i < target.length(); i++) {
            char c = target.charAt(i);
            boolean escaped =
                    switch (c) {
                        case '(', ')' -> parentheses;
                        case '&' -> ampersands;
                        case '[', ']', '\\' -> true;
                        default -> false;
                    };
            if (escaped) {
                out.append('\\');
            }
            out.append(c);
        }
        return out.toString();
    }

    /** Whether nothing is in it that may have to be escaped. */
    private static boolean isPlain(String target) {
        for (int i = 0; i < target.length(); i++) {
            switch (target.charAt(i)) {
                case '(', ')', '&', '[', ']', '\\' -> {
                    return false;
                }
                default -> {}
            }
        }
        return true;
    }

    private static boolean balanced(String target) {
        int depth = 0;
        for (int i = 0; i < target.length(); i++) {
            char c = target.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth < 0 || depth > 1) {
                return false;
            }
        }
        return depth == 0;
    }

    /** Puts the tokens together. */
    private static final class Joiner implements BooleanSupplier {
        private final List<Token> tokens;
        private final String[] parts;

        /** A row of a table is read as one text. */
        private final boolean insideTable;

        private Optional<Boolean> dollars = Optional.empty();

        Joiner(List<Token> tokens, boolean insideTable) {
            this.tokens = tokens;
            this.parts = new String[tokens.size()];
            this.insideTable = insideTable;
            for (int i = 0; i < parts.length; i++) {
                Token token = tokens.get(i);
                parts[i] = token.kind() != Kind.TEXT
                        ? token.text()
                        : Escapes.text(
                                token.text(),
                                new Escapes.Place(
                                        neighbour(i - 1), neighbour(i + 1), token.insideLink(), insideTable, this));
            }
        }

        /** Whether a dollar could be one of a formula's. */
        @Override
        public boolean getAsBoolean() {
            if (dollars.isEmpty()) {
                dollars = Optional.of(insideTable || dollars(tokens) > 1);
            }
            return dollars.get();
        }

        private static int dollars(List<Token> tokens) {
            int dollars = 0;
            for (Token token : tokens) {
                for (int at = token.text().indexOf('$');
                        at >= 0;
                        at = token.text().indexOf('$', at + 1)) {
                    dollars++;
                }
            }
            return dollars;
        }

        private String neighbour(int i) {
            return i < 0 || i >= tokens.size() ? "" : tokens.get(i).text();
        }

        String joined() {
            for (int i = 0; i < parts.length; i++) {
                char delimiter = parts[i].charAt(0);
                Kind kind = tokens.get(i).kind();
                if (kind == Kind.MARKUP && delimiter == '$' && Character.isDigit(first(i + 1))) {
                    referFirst(i + 1);
                } else if (kind == Kind.OPEN && !Flanking.opens(delimiter, last(i - 1), first(i + 1))) {
                    referLast(i - 1);
                } else if (kind == Kind.CLOSE && !Flanking.closes(delimiter, last(i - 1), first(i + 1))) {
                    referFirst(i + 1);
                }
            }
            return String.join("", parts);
        }

        private int last(int i) {
            return i < 0 ? Flanking.EDGE : parts[i].codePointBefore(parts[i].length());
        }

        private int first(int i) {
            return i >= parts.length ? Flanking.EDGE : parts[i].codePointAt(0);
        }

        private void referLast(int i) {
            if (i >= 0 && tokens.get(i).kind() == Kind.TEXT) {
                int point = last(i);
                String rest = parts[i].substring(0, parts[i].length() - Character.charCount(point));
                // A backslash that stood before a letter would now escape the reference.
                parts[i] = rest + (rest.endsWith("\\") ? "\\" : "") + "&#" + point + ";";
            }
        }

        private void referFirst(int i) {
            if (i < parts.length && tokens.get(i).kind() == Kind.TEXT) {
                int point = first(i);
                parts[i] = "&#" + point + ";" + parts[i].substring(Character.charCount(point));
            }
        }
    }
}

package io.github.leishu.article;

import io.github.leishu.article.Block.CodeBlock;
import io.github.leishu.article.Block.Divider;
import io.github.leishu.article.Block.Figure;
import io.github.leishu.article.Block.Footnote;
import io.github.leishu.article.Block.Heading;
import io.github.leishu.article.Block.ListBlock;
import io.github.leishu.article.Block.Paragraph;
import io.github.leishu.article.Block.Quote;
import io.github.leishu.article.Block.Row;
import io.github.leishu.article.Block.Table;
import io.github.leishu.article.Inline.Code;
import io.github.leishu.article.Inline.Emphasis;
import io.github.leishu.article.Inline.FootnoteRef;
import io.github.leishu.article.Inline.Image;
import io.github.leishu.article.Inline.LineBreak;
import io.github.leishu.article.Inline.Link;
import io.github.leishu.article.Inline.Ruby;
import io.github.leishu.article.Inline.Strike;
import io.github.leishu.article.Inline.Strong;
import io.github.leishu.article.Inline.Subscript;
import io.github.leishu.article.Inline.Superscript;
import io.github.leishu.article.Inline.Text;
import io.github.leishu.article.Inline.WikiLink;
import io.github.leishu.lang.Script;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Bodies as odd as scraped pages can make them; not in normal form. Drawn by hand: arbitraries that can shrink such deep
 * trees took fifty times as long, and the tests show where two bodies part.
 */
final class Bodies {
    private static final String[] FRAGMENTS = {
        "基因",
        "編輯",
        "「中文」",
        "。",
        "，",
        "（重點）",
        "“引”",
        "：",
        "——",
        "DNA",
        "a",
        "b.",
        "word",
        "1",
        "2.",
        "10)",
        "1. ",
        "2) ",
        "#",
        "## ",
        "# ",
        "*",
        "**",
        "_",
        "__",
        "~",
        "~~",
        "~~~",
        "`",
        "``",
        "$",
        "$5",
        "$x$",
        "$$",
        "a$",
        "|",
        "||",
        "-",
        "- ",
        "---",
        "===",
        "=",
        "+ ",
        "> ",
        ">",
        "[",
        "]",
        "[1]",
        "[註 2]",
        "[x](y)",
        "[x]: y",
        "[^1]",
        "[^1]:",
        "![",
        "!",
        "[[",
        "]]",
        "[[a|b]]",
        "<",
        "<b>",
        "</b>",
        "<!-- x -->",
        "<br>",
        "<ruby>",
        "<sup>",
        "<http://a.b>",
        "&",
        "&amp;",
        "&copy;",
        "&#65;",
        "\\",
        "\\\\",
        "\\*",
        " ",
        "  ",
        "    ",
        "\t",
        "\n",
        " \n ",
        "\u3000",
        "\u00A0",
        ": x",
        ":",
        "https://a.example/b?c=1&d=2",
        "www.a.example",
        "a@b.example",
        "𠮷",
        "😀",
        "é",
        "'",
        "\"",
        "(",
        ")",
        "%",
        "^",
        "{",
        "}",
        "${x}",
        "<#if>",
        "\u0001",
        "\uFEFF",
        ".",
        "!",
        "?",
        "snake_case",
        "2*3*4",
        "|---|",
        ":--",
        "- [ ] ",
        "[ ]",
        "-{",
        "}-",
        "-{zh-hant:甲;zh-hans:乙}-",
        "===\n",
        "]:",
        "](",
        ";",
    };

    private static final String[] TARGETS = {
        "https://a.example/b?c=1&d=2",
        "../a.md#x",
        "#頂",
        "http://x/(y)",
        "http://x/(y",
        "a b",
        "",
        "x&copy;y",
        "a_b*c*",
        "javascript:alert(1)",
        "x]y",
        "x[y",
        "a\\b",
        "a\\(b",
        "<x>",
        "mailto:a@b.example",
        "圖/一.png",
        "x`y",
        "x|y",
        "a\nb",
        "!",
    };

    private static final String[] FORMULA_PARTS = {
        "x",
        "^2",
        "_i",
        "\\frac{a}{b}",
        "\\|",
        "\\",
        "\\\\",
        "$",
        "|",
        "*",
        "]",
        "]:",
        "`",
        " ",
        "\n",
        "<b>",
        "-",
        "=",
        "# ",
        "速度",
        "5",
        "\\$",
        "&",
        "%",
        "{",
        "}",
    };

    private static final String[] CODE_PARTS = {
        "x", "\n", "```", "````", "  indented", "\t", "~~~", "- a", "漢", " ", "|", "<b>", "\\",
    };

    private final Random random;

    private Bodies(Random random) {
        this.random = random;
    }

    static Arbitrary<Body> bodies() {
        return Arbitraries.randomValue(random -> new Body(new Bodies(random).blocks(3)));
    }

    /** Bodies of a single paragraph. */
    static Arbitrary<Body> paragraphs() {
        return Arbitraries.randomValue(random -> new Body(List.of(new Paragraph(new Bodies(random).inlines(3)))));
    }

    @SafeVarargs
    private <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }

    private <T> List<T> some(int most, Supplier<T> value) {
        return Stream.generate(value).limit(random.nextInt(most + 1)).toList();
    }

    private String text() {
        return String.join("", some(6, () -> any(FRAGMENTS)));
    }

    private String tex() {
        return String.join("", some(5, () -> any(FORMULA_PARTS)));
    }

    private String code() {
        return String.join("", some(6, () -> any(CODE_PARTS)));
    }

    private String target() {
        return any(TARGETS);
    }

    private String label() {
        return any("1", "註", "a b", "x-y", "A", "]");
    }

    private String word() {
        return random.nextBoolean() ? any("軟體", "软件", "a b", "甲-乙", "😀") : text();
    }

    private Inline leaf() {
        return switch (random.nextInt(24)) {
            case 0, 1 -> new Code(text());
            case 2, 3 -> new Inline.Formula(tex());
            case 4, 5 -> new Inline.Variant(word(), word(), any(Script.values()));
            case 11 -> new Inline.Unlinked(word());
            case 6 -> new Image(text(), target());
            case 7 -> new Ruby(text(), text());
            case 8 -> new WikiLink(text(), text());
            case 9 -> new FootnoteRef(label());
            case 10 -> new LineBreak();
            default -> new Text(text());
        };
    }

    private Inline inline(int depth) {
        return switch (depth == 0 ? -1 : random.nextInt(16)) {
            case 0, 1 -> new Strong(inlines(depth - 1));
            case 2, 3 -> new Emphasis(inlines(depth - 1));
            case 4 -> new Strike(inlines(depth - 1));
            case 5 -> new Superscript(inlines(depth - 1));
            case 6 -> new Subscript(inlines(depth - 1));
            case 7 -> new Link(inlines(depth - 1), target());
            default -> leaf();
        };
    }

    private List<Inline> inlines(int depth) {
        return some(5, () -> inline(depth));
    }

    private Block block(int depth) {
        return switch (random.nextInt(depth == 0 ? 15 : 22)) {
            case 0, 1 -> new Heading(1 + random.nextInt(6), inlines(2));
            case 2 -> new CodeBlock(any("", "java", "c++", "a b", "`x"), code());
            case 3 -> new Block.MathBlock(tex());
            case 4 -> new Divider();
            case 5 -> new Figure(new Image(text(), target()), inlines(2));
            case 6 -> new Table(row(), some(3, this::row));
            case 15, 16 -> new Quote(blocks(depth - 1));
            case 17, 18, 19, 20 ->
                new ListBlock(
                        random.nextBoolean(), any(1, 0, 3, 99, -5, 2_000_000_000), some(3, () -> blocks(depth - 1)));
            case 21 -> new Footnote(label(), blocks(depth - 1));
            default -> new Paragraph(inlines(2));
        };
    }

    private Row row() {
        return new Row(some(3, () -> inlines(1)));
    }

    private List<Block> blocks(int depth) {
        return some(4, () -> block(depth));
    }
}

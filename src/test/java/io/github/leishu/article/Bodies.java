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
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Bodies as odd as scraped pages can make them; not in normal form. */
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

    private Bodies() {}

    static Arbitrary<String> text() {
        return Arbitraries.of(FRAGMENTS).list().ofMinSize(0).ofMaxSize(6).map(parts -> String.join("", parts));
    }

    private static Arbitrary<Inline> variants() {
        Arbitrary<String> words = Arbitraries.oneOf(Arbitraries.of("軟體", "软件", "a b", "甲-乙", "😀"), text());
        return net.jqwik.api.Combinators.combine(words, words, Arbitraries.of(Script.class))
                .as(Inline.Variant::new);
    }

    private static Arbitrary<String> tex() {
        return Arbitraries.of(
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
                        "}")
                .list()
                .ofMaxSize(5)
                .map(parts -> String.join("", parts));
    }

    private static Arbitrary<String> target() {
        return Arbitraries.of(TARGETS);
    }

    private static Arbitrary<String> label() {
        return Arbitraries.of("1", "註", "a b", "x-y", "A", "]");
    }

    private static Arbitrary<Inline> leaf() {
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(12, text().map(Text::new)),
                net.jqwik.api.Tuple.of(2, text().map(Code::new)),
                net.jqwik.api.Tuple.of(2, tex().map(Inline.Formula::new)),
                net.jqwik.api.Tuple.of(2, variants()),
                net.jqwik.api.Tuple.of(1, Combinators.combine(text(), target()).as(Image::new)),
                net.jqwik.api.Tuple.of(1, Combinators.combine(text(), text()).as(Ruby::new)),
                net.jqwik.api.Tuple.of(1, Combinators.combine(text(), text()).as(WikiLink::new)),
                net.jqwik.api.Tuple.of(1, label().map(FootnoteRef::new)),
                net.jqwik.api.Tuple.of(1, Arbitraries.create(LineBreak::new)));
    }

    private static Arbitrary<Inline> inline(int depth) {
        if (depth == 0) {
            return leaf();
        }
        Arbitrary<List<Inline>> content = inlines(depth - 1);
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(8, leaf()),
                net.jqwik.api.Tuple.of(2, content.map(Strong::new)),
                net.jqwik.api.Tuple.of(2, content.map(Emphasis::new)),
                net.jqwik.api.Tuple.of(1, content.map(Strike::new)),
                net.jqwik.api.Tuple.of(1, content.map(Superscript::new)),
                net.jqwik.api.Tuple.of(1, content.map(Subscript::new)),
                net.jqwik.api.Tuple.of(1, Combinators.combine(content, target()).as(Link::new)));
    }

    static Arbitrary<List<Inline>> inlines(int depth) {
        return inline(depth).list().ofMinSize(0).ofMaxSize(5);
    }

    private static Arbitrary<Block> block(int depth) {
        Arbitrary<List<Inline>> inlines = inlines(2);
        List<net.jqwik.api.Tuple.Tuple2<Integer, Arbitrary<Block>>> kinds = new ArrayList<>(List.of(
                net.jqwik.api.Tuple.of(8, inlines.map(Paragraph::new)),
                net.jqwik.api.Tuple.of(
                        2,
                        Combinators.combine(Arbitraries.integers().between(1, 6), inlines)
                                .as(Heading::new)),
                net.jqwik.api.Tuple.of(
                        1,
                        Combinators.combine(Arbitraries.of("", "java", "c++", "a b", "`x"), code())
                                .as(CodeBlock::new)),
                net.jqwik.api.Tuple.of(1, tex().map(Block.MathBlock::new)),
                net.jqwik.api.Tuple.of(1, Arbitraries.create(Divider::new)),
                net.jqwik.api.Tuple.of(
                        1,
                        Combinators.combine(text(), target(), inlines)
                                .as((alt, src, caption) -> new Figure(new Image(alt, src), caption))),
                net.jqwik.api.Tuple.of(1, table())));
        if (depth > 0) {
            Arbitrary<List<Block>> content = blocks(depth - 1);
            kinds.add(net.jqwik.api.Tuple.of(2, content.map(Quote::new)));
            kinds.add(net.jqwik.api.Tuple.of(
                    4,
                    Combinators.combine(
                                    Arbitraries.of(true, false),
                                    Arbitraries.of(1, 0, 3, 99, -5, 2_000_000_000),
                                    content.list().ofMaxSize(3))
                            .as(ListBlock::new)));
            kinds.add(net.jqwik.api.Tuple.of(
                    1, Combinators.combine(label(), content).as(Footnote::new)));
        }
        return Arbitraries.frequencyOf(kinds);
    }

    private static Arbitrary<String> code() {
        return Arbitraries.of("x", "\n", "```", "````", "  indented", "\t", "~~~", "- a", "漢", " ", "|", "<b>", "\\")
                .list()
                .ofMaxSize(6)
                .map(parts -> String.join("", parts));
    }

    private static Arbitrary<Block> table() {
        Arbitrary<Row> row = inlines(1).list().ofMaxSize(3).map(Row::new);
        return Combinators.combine(row, row.list().ofMaxSize(3)).as(Table::new);
    }

    static Arbitrary<List<Block>> blocks(int depth) {
        return block(depth).list().ofMinSize(0).ofMaxSize(4);
    }

    static Arbitrary<Body> bodies() {
        return blocks(3).map(Body::new);
    }
}

package io.github.leishu.build.clean;

import io.github.leishu.article.BodyWalk;
import io.github.leishu.article.Comment;
import io.github.leishu.article.MarkdownWriter;
import io.github.leishu.article.TextRun;
import io.github.leishu.ingest.clean.Removal;
import io.github.leishu.ingest.clean.Story;
import io.github.leishu.ingest.meta.Finding;
import io.github.leishu.json.Json;
import io.github.leishu.json.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** What cleaning found on a page, as JSON. */
final class CleanJson {
    /** Bytes of most removals. */
    private static final int REMOVAL = 128;

    private static final int CENTS = 100;
    private static final double CLOSE = 1e-6;

    /** 0.00 to 1.00. */
    private static final List<String> ROUNDED = IntStream.rangeClosed(0, CENTS)
            .mapToObj(cents -> BigDecimal.valueOf(cents, 2).toPlainString())
            .toList();

    private final JsonWriter out;

    private CleanJson(int expected) throws IOException {
        out = new JsonWriter(expected);
    }

    static byte[] story(Story story) {
        String markdown = MarkdownWriter.write(story.body());
        RunningText text = new RunningText(markdown.length());
        text.walk(story.body());
        try {
            CleanJson json = new CleanJson(2 * markdown.length());
            json.out.object();
            json.facts(story.facts());
            json.details(story.details());
            json.out.name("markdown").string(markdown).name("text").string(text.lines.toString());
            json.discussion(story.discussion());
            return json.out.end().bytes();
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
    }

    /** One after the other, with commas between them. */
    static byte[] removals(List<Removal> removals) {
        try {
            CleanJson json = new CleanJson(REMOVAL * removals.size());
            for (Removal removal : removals) {
                json.removal(removal);
            }
            return json.out.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
    }

    private void facts(Story.Facts facts) throws IOException {
        out.name("title").string(facts.title());
        strings("authors", facts.authors());
        optional("date", facts.date());
        optional("site", facts.site());
        optional("url", facts.url());
        out.name("language").string(facts.language());
        out.name("sponsored").value(new Json.Bool(facts.sponsored()));
        optional("license", facts.license());
    }

    private void details(Story.Details details) throws IOException {
        optional("modified", details.modified());
        optional("image", details.image());
        strings("tags", details.tags());
        confidence(details.findings());
    }

    /** How sure each of the facts above is, 0 to 1. */
    private void confidence(List<Finding> findings) throws IOException {
        out.name("confidence").object();
        for (Finding finding : findings) {
            out.name(finding.field()).value(rounded(finding.candidates().get(0).confidence()));
        }
        out.end();
    }

    /** With two digits behind the point, halves up as they are written; most are none and need no care. */
    private static Json.Num rounded(double share) {
        double rest = share * CENTS % 1;
        if (!(share >= 0 && share < 1) || Math.abs(rest - 0.5) < CLOSE) {
            return new Json.Num(
                    BigDecimal.valueOf(share).setScale(2, RoundingMode.HALF_UP).toPlainString());
        }
        return new Json.Num(ROUNDED.get((int) Math.round(share * CENTS)));
    }

    private void discussion(List<Comment> comments) throws IOException {
        out.name("discussion").array();
        for (Comment comment : comments) {
            out.object().name("author").string(comment.author());
            out.name("kind").string(comment.kind());
            out.name("date").string(comment.date());
            out.name("text").string(comment.text()).end();
        }
        out.end();
    }

    private void removal(Removal removal) throws IOException {
        out.object().name("rule").string(removal.rule());
        out.name("where").string(removal.where());
        out.name("reason").string(removal.reason());
        out.name("excerpt").string(removal.excerpt()).end();
    }

    private void strings(String name, List<String> values) throws IOException {
        out.name(name).array();
        for (String value : values) {
            out.string(value);
        }
        out.end();
    }

    private void optional(String name, Optional<?> value) throws IOException {
        out.name(name);
        if (value.isPresent()) {
            out.string(value.get().toString());
        } else {
            out.value(new Json.Null());
        }
    }

    /** One block a line, without what is said about pictures: that stands below them in the Markdown. */
    private static final class RunningText extends BodyWalk {
        private final StringBuilder lines;
        private final Consumer<String> piece;
        private boolean first = true;

        RunningText(int expected) {
            lines = new StringBuilder(expected);
            piece = lines::append;
        }

        @Override
        protected void leaf(Leaf leaf) {
            if (leaf.kind() != TextRun.Kind.CAPTION) {
                lines.append(first ? "" : "\n");
                leaf.pieces(piece);
                first = false;
            }
        }
    }
}

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

    private CleanJson(int expected) {
        out = new JsonWriter(expected);
    }

    static byte[] story(Story story) {
        String markdown = MarkdownWriter.write(story.body());
        CleanJson json = new CleanJson(2 * markdown.length());
        json.out.open('{');
        json.facts(story.facts());
        json.details(story.details());
        json.out.name("markdown").string(markdown);
        json.out.name("text").openString();
        json.new RunningText().walk(story.body());
        json.out.closeString();
        json.out.name("discussion").open('[');
        story.discussion().forEach(json::comment);
        return json.out.close(']').close('}').bytes();
    }

    /** One after the other, with commas between them. */
    static byte[] removals(List<Removal> removals) {
        CleanJson json = new CleanJson(REMOVAL * removals.size());
        removals.forEach(json::removal);
        return json.out.bytes();
    }

    private void facts(Story.Facts facts) {
        out.name("title").string(facts.title());
        strings("authors", facts.authors());
        optional("date", facts.date());
        optional("site", facts.site());
        optional("url", facts.url());
        out.name("language").string(facts.language());
        out.name("sponsored").value(new Json.Bool(facts.sponsored()));
        optional("license", facts.license());
    }

    private void details(Story.Details details) {
        optional("modified", details.modified());
        optional("image", details.image());
        strings("tags", details.tags());
        confidence(details.findings());
    }

    /** How sure each of the facts above is, 0 to 1. */
    private void confidence(List<Finding> findings) {
        out.name("confidence").open('{');
        for (Finding finding : findings) {
            out.name(finding.field()).value(rounded(finding.candidates().get(0).confidence()));
        }
        out.close('}');
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

    private void comment(Comment comment) {
        out.open('{');
        out.name("author").string(comment.author());
        out.name("kind").string(comment.kind());
        out.name("date").string(comment.date());
        out.name("text").string(comment.text());
        out.close('}');
    }

    private void removal(Removal removal) {
        out.open('{');
        out.name("rule").string(removal.rule());
        out.name("where").string(removal.where());
        out.name("reason").string(removal.reason());
        out.name("excerpt").string(removal.excerpt());
        out.close('}');
    }

    private void strings(String name, List<String> values) {
        out.name(name).open('[');
        values.forEach(out::string);
        out.close(']');
    }

    private void optional(String name, Optional<?> value) {
        out.name(name);
        if (value.isPresent()) {
            out.string(value.get().toString());
        } else {
            out.value(new Json.Null());
        }
    }

    /** One block a line, without what is said about pictures: that stands below them in the Markdown. */
    private final class RunningText extends BodyWalk {
        private final Consumer<String> piece = out::more;
        private boolean first = true;

        @Override
        protected void leaf(Leaf leaf) {
            if (leaf.kind() != TextRun.Kind.CAPTION) {
                out.more(first ? "" : "\n");
                leaf.pieces(piece);
                first = false;
            }
        }
    }
}

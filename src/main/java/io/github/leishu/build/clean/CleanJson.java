package io.github.leishu.build.clean;

import io.github.leishu.article.Body;
import io.github.leishu.article.Comment;
import io.github.leishu.article.MarkdownWriter;
import io.github.leishu.article.TextRun;
import io.github.leishu.ingest.clean.Removal;
import io.github.leishu.ingest.clean.Story;
import io.github.leishu.ingest.meta.Finding;
import io.github.leishu.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What cleaning found on a page, as JSON. */
final class CleanJson {
    private CleanJson() {}

    static Json story(Story story) {
        Story.Facts facts = story.facts();
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("title", new Json.Str(facts.title()));
        members.put(
                "authors",
                new Json.Arr(facts.authors().stream().<Json>map(Json.Str::new).toList()));
        members.put("date", optional(facts.date().map(Object::toString)));
        members.put("site", optional(facts.site()));
        members.put("url", optional(facts.url()));
        members.put("language", new Json.Str(facts.language()));
        members.put("sponsored", new Json.Bool(facts.sponsored()));
        members.put("license", optional(facts.license()));
        Story.Details details = story.details();
        members.put("modified", optional(details.modified().map(Object::toString)));
        members.put("image", optional(details.image()));
        members.put(
                "tags",
                new Json.Arr(details.tags().stream().<Json>map(Json.Str::new).toList()));
        members.put("confidence", confidence(details.findings()));
        members.put("markdown", new Json.Str(MarkdownWriter.write(story.body())));
        members.put("text", new Json.Str(runningText(story.body())));
        members.put(
                "discussion",
                new Json.Arr(story.discussion().stream().map(CleanJson::comment).toList()));
        return new Json.Obj(members);
    }

    /** One block a line, without what is said about pictures: that stands below them in the Markdown. */
    private static String runningText(Body body) {
        return body.runs().stream()
                .filter(run -> run.kind() != TextRun.Kind.CAPTION)
                .map(TextRun::text)
                .collect(Collectors.joining("\n"));
    }

    /** How sure each of the facts above is, 0 to 1. */
    private static Json confidence(List<Finding> findings) {
        Map<String, Json> members = new LinkedHashMap<>();
        for (Finding finding : findings) {
            double best = finding.candidates().get(0).confidence();
            members.put(finding.field(), new Json.Num(String.format(Locale.ROOT, "%.2f", best)));
        }
        return new Json.Obj(members);
    }

    private static Json comment(Comment comment) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("author", new Json.Str(comment.author()));
        members.put("kind", new Json.Str(comment.kind()));
        members.put("date", new Json.Str(comment.date()));
        members.put("text", new Json.Str(comment.text()));
        return new Json.Obj(members);
    }

    static Json removal(Removal removal) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("rule", new Json.Str(removal.rule()));
        members.put("where", new Json.Str(removal.where()));
        members.put("reason", new Json.Str(removal.reason()));
        members.put("excerpt", new Json.Str(removal.excerpt()));
        return new Json.Obj(members);
    }

    private static Json optional(Optional<String> value) {
        return value.<Json>map(Json.Str::new).orElseGet(Json.Null::new);
    }
}

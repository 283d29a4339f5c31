package io.github.leishu.build;

import io.github.leishu.article.Comment;
import io.github.leishu.article.MarkdownWriter;
import io.github.leishu.ingest.clean.CleanPage;
import io.github.leishu.ingest.clean.Removal;
import io.github.leishu.ingest.clean.Story;
import io.github.leishu.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What cleaning found on a file's pages, as JSON. */
final class CleanJson {
    private CleanJson() {}

    static Json of(PageReader.FoundPage page) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("input", new Json.Str(page.file().name()));
        members.put("articles", all(page, CleanPage::stories, CleanJson::story));
        members.put("removed", all(page, CleanPage::removals, CleanJson::removal));
        return new Json.Obj(members);
    }

    private static <T> Json all(
            PageReader.FoundPage page, Function<CleanPage, List<T>> part, Function<T, Json> toJson) {
        List<Json> items = new ArrayList<>();
        page.pages().forEach(cleaned -> part.apply(cleaned).forEach(item -> items.add(toJson.apply(item))));
        return new Json.Arr(items);
    }

    private static Json story(Story story) {
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
        members.put("markdown", new Json.Str(MarkdownWriter.write(story.body())));
        members.put("text", new Json.Str(story.body().plainText()));
        members.put(
                "discussion",
                new Json.Arr(story.discussion().stream().map(CleanJson::comment).toList()));
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

    private static Json removal(Removal removal) {
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

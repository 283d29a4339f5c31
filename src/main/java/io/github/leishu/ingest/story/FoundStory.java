package io.github.leishu.ingest.story;

import io.github.leishu.article.Comment;
import io.github.leishu.ingest.text.Line;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A story as its lines tell, before its body is built.
 *
 * @param lines of the body
 * @param post whether it is a forum post, whose short lines are labels and not headings
 */
public record FoundStory(
        String title,
        List<String> authors,
        Optional<LocalDate> date,
        Optional<String> site,
        boolean sponsored,
        List<Line> lines,
        List<Comment> comments,
        boolean post) {
    public FoundStory {
        authors = List.copyOf(authors);
        lines = List.copyOf(lines);
        comments = List.copyOf(comments);
    }
}

package io.github.leishu.library;

import io.github.leishu.library.CuratedDocument.Placed;
import io.github.leishu.library.LibraryBuilder.CuratedFile;
import io.github.leishu.problem.Problem;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A topic's file in {@code content/topics}.
 *
 * @param order where it stands among the others; those without stand last
 */
record CuratedTopic(
        CuratedDocument document,
        String title,
        List<Placed> terms,
        List<Placed> tags,
        List<Placed> articles,
        int order) {
    private static final Set<String> KEYS = Set.of("title", "terms", "tags", "articles", "order", "author", "source");

    static Optional<CuratedTopic> read(CuratedFile file, List<Problem> problems) {
        return CuratedDocument.read(file, KEYS, problems).flatMap(document -> {
            Optional<String> title = document.value("title").map(Placed::text);
            if (title.isEmpty()) {
                problems.add(Problem.error(
                        document.pos("title"), "TOPIC_TITLE", "the topic has no title", "add a line title: …"));
                return Optional.empty();
            }
            return Optional.of(new CuratedTopic(
                    document,
                    title.get(),
                    document.values("terms"),
                    document.values("tags"),
                    document.values("articles"),
                    order(document, problems)));
        });
    }

    private static int order(CuratedDocument document, List<Problem> problems) {
        Optional<Placed> order = document.value("order");
        if (order.isEmpty()) {
            return Integer.MAX_VALUE;
        }
        try {
            return Integer.parseInt(order.get().text());
        } catch (NumberFormatException e) {
            problems.add(Problem.error(
                    order.get().pos(),
                    "TOPIC_ORDER",
                    "order is \"" + order.get().text() + "\"",
                    "write a whole number"));
            return Integer.MAX_VALUE;
        }
    }

    /** Then the term of that name, where there is one, says what belongs here. */
    boolean hasNoRule() {
        return terms.isEmpty() && tags.isEmpty() && articles.isEmpty();
    }

    String id() {
        return document.file().id();
    }
}

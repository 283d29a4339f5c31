package io.github.leishu.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the five real pages must give as the only content. */
class SeedsLibraryTest {
    private Library library;

    @BeforeEach
    void readSeeds() throws IOException {
        assumeTrue(Seeds.present(), "../shared/seeds is not here: nothing to measure");
        library = LibraryBuilder.build(Seeds.articles(), List.of(), List.of())
                .value()
                .orElseThrow();
    }

    @Test
    void printsForReading() {
        assumeTrue(Boolean.getBoolean("leishu.print"), "set -Dleishu.print=true to read the whole list");
        for (Term term : library.terms()) {
            long mentions = library.mentions().values().stream()
                    .flatMap(List::stream)
                    .filter(m -> m.termId().equals(term.id()))
                    .count();
            System.out.println(term.id() + "\t" + mentions + "\t" + term.names() + "\n\t\t"
                    + term.evidence()
                            .map(e -> e.articleId() + " " + e.sentence())
                            .orElse(""));
        }
        library.topics()
                .forEach(topic -> System.out.println(
                        "TOPIC " + topic.title() + " " + topic.members() + " terms " + topic.terms()));
        library.related().forEach((id, relations) -> System.out.println("REL " + id + " " + relations));
    }

    @Test
    void findsTermsOfBothScriptsOnce() {
        assertTrue(library.terms().size() >= 40, () -> library.terms().size() + " terms");
        for (String name : List.of("CRISPR", "質體", "基因編輯", "噬菌體", "霍亂弧菌", "知識蒸餾", "邊緣運算")) {
            assertEquals(
                    1,
                    library.terms().stream()
                            .filter(t -> t.names().all().contains(name))
                            .count(),
                    name);
        }
    }

    @Test
    void derivesTopicsAndRelatesEveryArticle() {
        assertTrue(library.topics().size() >= 5, () -> library.topics().size() + " topics");
        library.related().forEach((id, related) -> assertTrue(!related.isEmpty(), id));
    }
}

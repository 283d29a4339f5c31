package io.github.leishu.site.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.leishu.article.Article;
import io.github.leishu.article.ArticleFormat;
import io.github.leishu.config.SiteConfig;
import io.github.leishu.lang.Script;
import io.github.leishu.library.Library;
import io.github.leishu.library.LibraryBuilder;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LocalizedLibraryTest {
    private static Article article(String id, String text) {
        return ArticleFormat.read("articles/" + id + ".md", "---\ntitle: " + id + "\n---\n" + text)
                .value()
                .orElseThrow();
    }

    @Test
    void callsADerivedTopicWhatItsTermIsCalledInEachScript() {
        Library library = LibraryBuilder.build(
                        List.of(
                                article("a", "質體（plasmid）是細菌裡的環狀分子。質體可以在細菌之間傳遞。"),
                                article("b", "质粒（plasmid）是细菌里的环状分子。质粒可以在细菌之间传递。"),
                                article("c", "火山（volcano）噴發時，岩漿湧出地表。火山灰飄得很遠。")),
                        List.of(),
                        List.of())
                .value()
                .orElseThrow();
        Publication publication = Publication.of(library, SiteConfig.DEFAULT, Set.of());
        assertEquals("質體", titles(publication.edition(Script.HANT)));
        assertEquals("质粒", titles(publication.edition(Script.HANS)));
    }

    private static String titles(LocalizedLibrary edition) {
        return edition.topics().stream().map(LocalTopic::title).collect(Collectors.joining(", "));
    }
}

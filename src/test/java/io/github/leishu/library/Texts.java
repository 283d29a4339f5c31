package io.github.leishu.library;

import io.github.leishu.article.Article;
import io.github.leishu.article.ArticleMeta;
import io.github.leishu.article.Block;
import io.github.leishu.article.Body;
import io.github.leishu.article.Inline;
import io.github.leishu.article.Provenance;
import io.github.leishu.article.Publishing;
import io.github.leishu.lang.Language;
import io.github.leishu.library.LibraryBuilder.CuratedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Small articles and collections for the tests of this package. */
final class Texts {
    private Texts() {}

    /** Lines become paragraphs, {@code ## } headings, {@code - } items of a list. */
    static Body body(String... lines) {
        List<Block> blocks = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("## ")) {
                blocks.add(new Block.Heading(2, text(line.substring(3))));
            } else if (line.startsWith("- ")) {
                blocks.add(
                        new Block.ListBlock(false, 1, List.of(List.of(new Block.Paragraph(text(line.substring(2)))))));
            } else {
                blocks.add(new Block.Paragraph(text(line)));
            }
        }
        return new Body(blocks);
    }

    static Article article(String id, String title, String... lines) {
        return article(id, title, body(lines));
    }

    static Article article(String id, String title, Body body) {
        return published(id, title, body, "");
    }

    static Article published(String id, String title, Body body, String site) {
        String language = Language.detect(title + body.plainText());
        Provenance provenance = new Provenance(
                Optional.of(site).filter(s -> !s.isEmpty()),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty());
        return new Article(
                id,
                new ArticleMeta(title, List.of(), Optional.empty(), language, provenance, Publishing.DEFAULT, ""),
                body,
                List.of(),
                List.of());
    }

    static Library library(Article... articles) {
        return LibraryBuilder.build(List.of(articles), List.of(), List.of())
                .value()
                .orElseThrow();
    }

    static CuratedFile term(String id, String... lines) {
        return new CuratedFile(id, "glossary/" + id + ".md", "---\n" + String.join("\n", lines) + "\n---\n");
    }

    static Optional<Term> named(Library library, String name) {
        return library.terms().stream()
                .filter(term -> term.names().all().contains(name))
                .findFirst();
    }

    private static List<Inline> text(String text) {
        return List.of(new Inline.Text(text));
    }
}

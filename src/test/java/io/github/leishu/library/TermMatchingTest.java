package io.github.leishu.library;

import static io.github.leishu.library.Texts.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leishu.article.Article;
import io.github.leishu.article.ArticleMeta;
import io.github.leishu.article.Block;
import io.github.leishu.article.Body;
import io.github.leishu.article.Inline;
import io.github.leishu.article.Publishing;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where names are found, and which of the places become links. */
class TermMatchingTest {
    private static List<String> mentioned(Article article) {
        Library library = library(article);
        return library.mentions().get(article.id()).stream()
                .map(m -> article.body().runs().get(m.run()).text().substring(m.from(), m.to()))
                .toList();
    }

    /** With the terms of a few files, so that nothing depends on support. */
    private static Library library(Article article) {
        return LibraryBuilder.build(
                        List.of(article),
                        List.of(
                                Texts.term("genome", "hant: 基因組", "hans: 基因组", "en: genome"),
                                Texts.term("gene", "hant: 基因"),
                                Texts.term("ai", "hant: 人工智慧", "abbr: AI"),
                                Texts.term("t-cell", "hant: T細胞"),
                                Texts.term("crispr", "hant: CRISPR")),
                        List.of())
                .value()
                .orElseThrow();
    }

    @Test
    void doesNotMatchInsideLatinWords() {
        assertEquals(List.of("CRISPR", "AI"), mentioned(article("a", "雜記", "OpenAI 談CRISPR技術，也談AI。")));
    }

    @Test
    void doesNotMatchAcrossWords() {
        assertEquals(List.of("基因"), mentioned(article("a", "雜記", "幾個新基因組合成新功能。")));
        assertEquals(List.of("基因組"), mentioned(article("a", "雜記", "定出整個基因組的序列。")));
    }

    @Test
    void ignoresBlanksBetweenHanAndLatin() {
        assertEquals(List.of("T 細胞", "T细胞"), mentioned(article("a", "雜記", "把 T 細胞取出，T细胞會分裂。")));
    }

    @Test
    void linksTheFirstMentionOfEachSectionInProseOnly() {
        Body body = new Body(List.of(
                new Block.Heading(2, List.of(new Inline.Text("CRISPR 是什麼"))),
                new Block.Paragraph(List.of(
                        new Inline.Code("CRISPR"),
                        new Inline.Text("與 CRISPR 和 CRISPR，"),
                        new Inline.Link(List.of(new Inline.Text("CRISPR")), "https://example.org/"))),
                new Block.Heading(2, List.of(new Inline.Text("再談"))),
                new Block.Paragraph(List.of(new Inline.Text("又是 CRISPR。")))));
        Article article = article("a", "雜記", body);
        List<Mention> mentions = library(article).mentions().get("a");
        assertEquals(6, mentions.size());
        assertEquals(
                List.of(false, false, true, false, false, true),
                mentions.stream().map(Mention::linked).toList());
    }

    @Test
    void linksNothingInTheTitleOfAWork() {
        Article article = article("a", "雜記", "刊在《基因組研究》上，談的是基因組。");
        List<Mention> mentions = library(article).mentions().get("a");
        assertEquals(
                List.of(false, true), mentions.stream().map(Mention::linked).toList());
    }

    @Test
    void linksNothingThatTheOwnerWantsUnlinked() {
        assertEquals(List.of("AI"), linked(unlinking("基因组", "基因")));
        assertEquals(List.of(), linked(unlinking(Publishing.NO_TERM)));
    }

    @Test
    void linksTheNextMentionInsteadOfAnUnlinkedSpan() {
        Article article = article(
                "a",
                "雜記",
                new Body(List.of(new Block.Paragraph(
                        List.of(new Inline.Text("先說"), new Inline.Unlinked("基因組"), new Inline.Text("，再說基因組。"))))));
        List<Mention> mentions = library(article).mentions().get("a");
        assertEquals(
                List.of(false, true), mentions.stream().map(Mention::linked).toList());
    }

    private static Article unlinking(String... names) {
        Article plain = article("a", "雜記", "基因組裡有基因，也談AI。");
        ArticleMeta meta = plain.meta();
        Publishing publishing = new Publishing(
                Optional.empty(), List.of(), List.of(), false, Optional.empty(), List.of(), List.of(names), false);
        return new Article(
                "a",
                new ArticleMeta(
                        meta.title(), meta.authors(), meta.date(), meta.language(), meta.provenance(), publishing, ""),
                plain.body(),
                List.of(),
                List.of());
    }

    private static List<String> linked(Article article) {
        return library(article).mentions().get("a").stream()
                .filter(Mention::linked)
                .map(m -> article.body().runs().get(m.run()).text().substring(m.from(), m.to()))
                .toList();
    }

    @Test
    void neverOverlaps() {
        Article article = article("a", "雜記", "基因組與基因組的基因組、CRISPR 基因組 AI。");
        List<Mention> mentions = library(article).mentions().get("a");
        for (int i = 1; i < mentions.size(); i++) {
            assertTrue(mentions.get(i - 1).to() <= mentions.get(i).from());
        }
    }

    @Test
    void doesNotMatchTheNamesOfInstitutionsAndFirms() {
        assertEquals(List.of("基因組"), mentioned(article("a", "雜記", "歐洲基因組研究所與 ERS Genome 公司談基因組。")));
    }
}

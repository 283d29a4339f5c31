package io.github.leishu.library;

import static io.github.leishu.library.Texts.article;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leishu.article.Article;
import io.github.leishu.library.LibraryBuilder.CuratedFile;
import io.github.leishu.problem.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LibraryBuilderTest {
    private static final List<Article> ARTICLES = List.of(
            article("a", "量子糾錯的進展", "量子糾錯(quantum error correction)保護量子位元。量子糾錯需要很多量子位元。"),
            article("b", "量子位元", "超導量子位元也要量子糾錯，量子位元很脆弱，參見[[量子糾錯的進展]]。"),
            article("c", "肠道微生物组与健康", "肠道微生物组影响免疫系统。肠道微生物组与肠道菌群是一回事。"),
            article("d", "糞菌移植", "糞菌移植改變腸道菌群，也影響免疫系統。腸道菌群恢復了。"));

    private static Outcome<Library> build(List<CuratedFile> glossary, List<CuratedFile> topics) {
        return LibraryBuilder.build(ARTICLES, glossary, topics);
    }

    @Test
    void doesNotDependOnTheOrderOfItsInput() {
        Library expected = build(List.of(), List.of()).value().orElseThrow();
        for (int seed = 0; seed < 5; seed++) {
            List<Article> shuffled = new ArrayList<>(ARTICLES);
            Collections.shuffle(shuffled, new Random(seed));
            assertEquals(
                    expected,
                    LibraryBuilder.build(shuffled, List.of(), List.of()).value().orElseThrow());
        }
    }

    @Test
    void relatesArticlesAcrossScriptsAndSaysWhy() {
        Library library = build(List.of(), List.of()).value().orElseThrow();
        Relation closest = library.related().get("c").get(0);
        assertEquals("d", closest.articleId());
        assertTrue(closest.because().contains("gut-microbiome"));
        assertEquals("b", library.related().get("a").get(0).articleId());
    }

    @Test
    void showsTheDefiningSentenceAsEvidence() {
        Library library = LibraryBuilder.build(
                        List.of(article("x", "光鐘", "大家都在談光鐘。光鐘是一種用光計時的儀器。光鐘很貴。", "所謂光鐘，就是它。")),
                        List.of(Texts.term("optical-clock", "hant: 光鐘")),
                        List.of())
                .value()
                .orElseThrow();
        assertEquals(
                "光鐘是一種用光計時的儀器。", library.terms().get(0).evidence().orElseThrow().sentence());
    }

    @Test
    void cutsAQuoteBetweenCharacters() {
        for (String before : List.of("", "又")) {
            String line = "𠮷".repeat(200) + before + "光鐘是一種儀器" + "𠮷".repeat(200);
            Library library = LibraryBuilder.build(
                            List.of(article("x", "鐘", line)),
                            List.of(Texts.term("optical-clock", "hant: 光鐘")),
                            List.of())
                    .value()
                    .orElseThrow();
            Evidence quote = library.backlinks()
                    .ofTerms()
                    .get("optical-clock")
                    .sentences()
                    .get(0);
            String sentence = quote.sentence();
            assertTrue(sentence.codePoints().noneMatch(c -> c <= 0xFFFF && Character.isSurrogate((char) c)), sentence);
            assertEquals("光鐘", sentence.substring(quote.from(), quote.to()));
        }
    }

    @Test
    void quotesTheArticlesThatSayMostAndNamesTheOthers() {
        List<Article> articles = new ArrayList<>(List.of(article("z", "光鐘", "光鐘是一種用光計時的儀器。")));
        for (int i = 10; i < 50; i++) {
            articles.add(article("a" + i, "第" + i + "次參觀", "第" + i + "次來這裡，又看見了光鐘。"));
        }
        Library.Quoted quoted = LibraryBuilder.build(
                        articles, List.of(Texts.term("optical-clock", "hant: 光鐘")), List.of())
                .value()
                .orElseThrow()
                .backlinks()
                .ofTerms()
                .get("optical-clock");
        List<String> sentences =
                quoted.sentences().stream().map(Evidence::articleId).toList();
        assertEquals(30, sentences.size());
        assertEquals(List.of("a10", "a11"), sentences.subList(0, 2));
        assertEquals("z", sentences.get(29), "the last by order says most");
        assertEquals(11, quoted.others().size());
        assertEquals("a39", quoted.others().get(0));
    }

    @Test
    void rejectedTermsAreNeitherShownNorLinked() {
        Library library = build(List.of(Texts.term("qec", "hant: 量子糾錯", "status: rejected")), List.of())
                .value()
                .orElseThrow();
        assertFalse(Texts.named(library, "量子糾錯").isPresent());
        assertTrue(
                library.mentions().get("a").stream().noneMatch(m -> m.termId().equals("qec")));
    }

    @Test
    void reportsANameClaimedByTwoFiles() {
        Outcome<Library> outcome = build(
                List.of(Texts.term("one", "hant: 量子糾錯"), Texts.term("two", "hant: 別的", "aliases: [量子纠错]")), List.of());
        assertEquals(
                List.of("glossary/two.md:3:11"),
                outcome.problems().stream().map(p -> p.pos().toString()).toList());
    }

    @Test
    void curatedTopicsComeFirstAndNameWhatIsMissing() {
        CuratedFile topic = new CuratedFile(
                "quantum", "topics/quantum.md", "---\ntitle: 量子\nterms: [量子糾錯, 沒有這個]\narticles: [b]\n---\n簡介。\n");
        Outcome<Library> outcome = build(List.of(), List.of(topic));
        Topic first = outcome.value().orElseThrow().topics().get(0);
        assertEquals("quantum", first.id());
        assertEquals("b", first.members().get(0).articleId());
        assertEquals(2, first.members().size());
        assertTrue(outcome.problems().get(0).toString().startsWith("topics/quantum.md:3:15: warning TOPIC_TERM"));
    }

    @Test
    void aShortArticleBelongsToATopicThatItSpeaksOfTwice() {
        CuratedFile topic = new CuratedFile("phages", "topics/phages.md", "---\ntitle: 軍備\nterms: [噬菌體]\n---\n");
        CuratedFile term = Texts.term("phage", "hant: 噬菌體");
        List<Article> articles =
                List.of(article("twice", "海龜", "獸醫用噬菌體治好了海龜。噬菌體只認得一種細菌。"), article("once", "海豚", "海豚吃魚，身上也有噬菌體。"));
        Topic first = LibraryBuilder.build(articles, List.of(term), List.of(topic))
                .value()
                .orElseThrow()
                .topics()
                .get(0);
        assertEquals(
                List.of("twice"),
                first.members().stream().map(Topic.Member::articleId).toList());
    }

    @Test
    void aTopicWithoutRulesGathersTheArticlesOfTheTermOfItsName() {
        CuratedFile topic = new CuratedFile("error", "topics/error.md", "---\ntitle: 量子纠错\nterms: []\n---\n");
        List<Topic> topics =
                build(List.of(), List.of(topic)).value().orElseThrow().topics();
        assertEquals("error", topics.get(0).id());
        assertEquals(
                List.of("a", "b"),
                topics.get(0).members().stream()
                        .map(Topic.Member::articleId)
                        .sorted()
                        .toList());
        assertTrue(topics.stream().skip(1).noneMatch(t -> t.title().equals("量子糾錯")), topics::toString);
    }

    @Test
    void namesATopicThatATermAsksForAndThatIsNotThere() {
        CuratedFile topic = new CuratedFile("quantum", "topics/quantum.md", "---\ntitle: 量子\n---\n");
        Outcome<Library> outcome =
                build(List.of(Texts.term("qec", "hant: 量子糾錯", "topics: [quantum, 量子, quantun, 別的]")), List.of(topic));
        assertEquals(
                List.of(
                        "glossary/qec.md:3:23: warning TERM_TOPIC: there is no topic \"quantun\";"
                                + " did you mean \"quantum\"?",
                        "glossary/qec.md:3:32: warning TERM_TOPIC: there is no topic \"別的\";"
                                + " make one with: leishu new topic NAME"),
                outcome.problems().stream().map(Object::toString).toList());
    }

    @Test
    void reportsTwoFilesWithOneName() {
        var outcome = LibraryBuilder.build(
                List.of(),
                List.of(
                        new LibraryBuilder.CuratedFile("gene", "glossary/gene.md", "---\nhant: 基因\n---\n"),
                        new LibraryBuilder.CuratedFile("Gene", "glossary/x/Gene.md", "---\nhant: 別的\n---\n")),
                List.of());
        assertEquals(
                List.of("glossary/x/Gene.md: error CURATED_DUPLICATE: has the same name as glossary/gene.md and is left"
                        + " out; give one of them another file name, or join them"),
                outcome.problems().stream().map(Object::toString).toList());
        assertEquals(
                List.of("gene"),
                outcome.value().orElseThrow().terms().stream().map(Term::id).toList());
    }
}

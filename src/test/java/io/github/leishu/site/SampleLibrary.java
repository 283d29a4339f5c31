package io.github.leishu.site;

import io.github.leishu.article.Article;
import io.github.leishu.article.ArticleMeta;
import io.github.leishu.article.Block;
import io.github.leishu.article.Body;
import io.github.leishu.article.Comment;
import io.github.leishu.article.Inline;
import io.github.leishu.article.Provenance;
import io.github.leishu.article.Publishing;
import io.github.leishu.article.TextRun;
import io.github.leishu.lang.WordPair;
import io.github.leishu.library.Curation;
import io.github.leishu.library.Evidence;
import io.github.leishu.library.Library;
import io.github.leishu.library.LinkIndex;
import io.github.leishu.library.Mention;
import io.github.leishu.library.Names;
import io.github.leishu.library.Relation;
import io.github.leishu.library.Term;
import io.github.leishu.library.Topic;
import io.github.leishu.library.copies.Copies;
import io.github.leishu.problem.SourcePos;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A small library made by hand: eight articles, honest and hostile, that use everything a page can show. */
final class SampleLibrary {
    static final String SCRIPT = "<script>alert(1)</script>";
    static final String HOSTILE = SCRIPT + " ${1+1} <#list 1..9 as x> \"'> & \uD83E\uDDEC\u0007 -->";

    private SampleLibrary() {}

    static Library library() {
        List<Article> articles =
                List.of(scissors(), therapy(), plasmid(), hostile(), english(), sponsored(), undated(), codes());
        List<Term> terms = terms();
        List<Topic> topics = topics();
        Map<String, List<Mention>> mentions = new TreeMap<>();
        articles.forEach(article -> mentions.put(article.id(), mentions(article, terms)));
        Map<String, List<Article>> copies = Map.of("therapy", List.of(copy()));
        return new Library(
                articles,
                terms,
                topics,
                mentions,
                Map.of(
                        "scissors",
                        List.of(
                                new Relation("therapy", 0.8, List.of("crispr", "plasmid")),
                                new Relation("hostile", 0.2, List.of("hostile-term"))),
                        "therapy",
                        List.of(new Relation("scissors", 0.8, List.of("crispr")))),
                new Library.Quotations(
                        backlinks(articles, mentions),
                        Map.of("therapy", List.of(new Evidence("scissors", 1, "另見臨床試驗的進展。", 2, 6)))),
                copies,
                LinkIndex.of(new Copies(articles, copies), terms, topics));
    }

    private static Article scissors() {
        Body body = new Body(List.of(
                new Block.Paragraph(List.of(
                        new Inline.Text("CRISPR 是細菌用來記住病毒的一段序列，研究者把它變成可以編程的剪刀。質體（plasmid）則是把剪刀送進細胞的小環。"),
                        new Inline.FootnoteRef("1"))),
                heading(3, "第一把剪刀：ZFN"),
                new Block.Paragraph(List.of(
                        new Inline.Text("早期的工具要為每一個序列重新設計蛋白質，"),
                        new Inline.Emphasis(List.of(new Inline.Text("又慢又貴"))),
                        new Inline.Text("。"),
                        new Inline.Strong(List.of(new Inline.Text("真正的轉折。"))),
                        new Inline.Text("發生在 2012 年，參見"),
                        new Inline.Link(List.of(new Inline.Text("臨床試驗的進展")), "therapy.md"),
                        new Inline.Text("與"),
                        new Inline.WikiLink("質體", ""),
                        new Inline.Text("，或"),
                        new Inline.Link(List.of(new Inline.Text("原始論文")), "https://example.org/a?b=1&c=2"),
                        new Inline.Text("。"))),
                heading(3, "第二把剪刀：Cas9"),
                new Block.ListBlock(
                        false,
                        1,
                        List.of(
                                List.of(new Block.Paragraph(List.of(new Inline.Text("嚮導 RNA 決定切在哪裡")))),
                                List.of(new Block.Paragraph(
                                        List.of(new Inline.Text("Cas9 負責切開"), new Inline.Ruby("鹼", "ㄐㄧㄢˇ")))))),
                new Block.Quote(List.of(new Block.Paragraph(List.of(new Inline.Text("剪得準，還要補得好。"))))),
                new Block.Table(
                        row("工具", "年份", "辨識方式"),
                        List.of(row("ZFN", "1996", "蛋白質"), row("CRISPR-Cas9", "2012", "嚮導 RNA"))),
                new Block.Figure(
                        new Inline.Image("剪刀示意圖", "images/scissors.png"), List.of(new Inline.Text("圖一：剪刀與嚮導。"))),
                new Block.Footnote("1", List.of(new Block.Paragraph(List.of(new Inline.Text("質體也能自己複製。")))))));
        return new Article(
                "scissors",
                new ArticleMeta(
                        "基因編輯的三把剪刀",
                        List.of("王小明", "陳怡君"),
                        Optional.of(LocalDate.of(2026, 3, 1)),
                        Optional.of(LocalDate.of(2026, 3, 9)),
                        "zh-Hant",
                        new Provenance(
                                Optional.of("某科學月刊"),
                                Optional.of("https://example.org/a/1?x=1&y=2"),
                                Optional.of("CC-BY-4.0"),
                                false,
                                Optional.empty(),
                                Optional.empty()),
                        new Publishing(
                                Optional.of("gene-editing-scissors"),
                                List.of("基因編輯"),
                                List.of(
                                        "/old/path",
                                        "/zh-hant/articles/jiandao/",
                                        "articles/therapy",
                                        "../../etc/passwd"),
                                false,
                                Optional.empty(),
                                List.of(),
                                List.of(),
                                false),
                        ""),
                body,
                List.of(
                        new Comment("roserule", "push", "04/29 13:31", "寫得很清楚 <b>推</b>"),
                        new Comment("kk", "boo", "", "沒有提到脫靶"),
                        new Comment("", "arrow", "04/30", "後續再補"),
                        new Comment("訪客", "comment", "2026-03-02", "謝謝")),
                List.of(
                        new Article.LinkUse("therapy.md", new SourcePos("articles/scissors.md", 12, 5)),
                        new Article.LinkUse("images/missing.png", new SourcePos("articles/scissors.md", 20, 1)),
                        new Article.LinkUse("images/scissors.png", new SourcePos("articles/scissors.md", 22, 1)),
                        new Article.LinkUse("质体", new SourcePos("articles/scissors.md", 12, 30)),
                        new Article.LinkUse("therapi.md", new SourcePos("articles/scissors.md", 23, 7))));
    }

    /** The therapy's story, by a publication with a hostile name. */
    private static Article copy() {
        return new Article(
                "copy",
                new ArticleMeta(
                        "临床试验有进展",
                        List.of(),
                        Optional.of(LocalDate.of(2026, 2, 3)),
                        "zh-Hans",
                        new Provenance(
                                Optional.of("转载网 " + HOSTILE),
                                Optional.of("https://copy.example/1"),
                                Optional.empty(),
                                false,
                                Optional.empty(),
                                Optional.empty()),
                        Publishing.DEFAULT,
                        ""),
                Body.EMPTY,
                List.of(),
                List.of());
    }

    private static Article therapy() {
        return article(
                "therapy",
                "基因治疗的临床试验",
                "zh-Hans",
                LocalDate.of(2025, 11, 20),
                "2025 年，第一批接受 CRISPR 治疗的镰刀型细胞贫血症患者满五年。质体的生产成为瓶颈。研究者开始寻找更便宜的载体。");
    }

    private static Article plasmid() {
        return article("plasmid", "質體是什麼？", "zh-Hant", LocalDate.of(2024, 5, 6), "質體是細菌染色體之外的環狀 DNA，可以在細菌之間傳遞抗藥性。");
    }

    private static Article hostile() {
        return new Article(
                "hostile",
                new ArticleMeta(
                        HOSTILE,
                        List.of(HOSTILE),
                        Optional.of(LocalDate.of(2024, 1, 1)),
                        "zh-Hant",
                        new Provenance(
                                Optional.of(HOSTILE),
                                Optional.of("javascript:alert(1)"),
                                Optional.of("javascript:alert(1)"),
                                false,
                                Optional.empty(),
                                Optional.empty()),
                        new Publishing(
                                Optional.empty(),
                                List.of(HOSTILE),
                                List.of("javascript:alert(1)", "//evil.example/x"),
                                false,
                                Optional.of(HOSTILE),
                                List.of(),
                                List.of(),
                                false),
                        ""),
                new Body(List.of(new Block.Paragraph(List.of(
                        new Inline.Text(HOSTILE + " CRISPR "),
                        new Inline.Link(List.of(new Inline.Text("點我")), "javascript:alert(1)"),
                        new Inline.Image("遠端", "https://tracker.example/p.gif"))))),
                List.of(new Comment(HOSTILE, "push", HOSTILE, HOSTILE)),
                List.of());
    }

    private static Article english() {
        return article(
                "english",
                "A short history of plasmids",
                "en",
                LocalDate.of(2023, 7, 8),
                "Plasmids were named in 1952 by Joshua Lederberg. They carry genes from one bacterium to another.");
    }

    private static Article sponsored() {
        Article plain = article(
                "sponsored", "節能 AI 的下一步", "zh-Hant", LocalDate.of(2022, 2, 2), "邊緣 AI 把運算留在裝置上，省下傳輸的電力。軟體也要跟著改寫。");
        ArticleMeta meta = plain.meta();
        Provenance provenance = new Provenance(
                Optional.of("科技週報"), Optional.empty(), Optional.empty(), true, Optional.empty(), Optional.empty());
        return new Article(
                plain.id(),
                new ArticleMeta(
                        meta.title(),
                        List.of(),
                        meta.date(),
                        meta.language(),
                        provenance,
                        meta.publishing(),
                        meta.unknownKeys()),
                plain.body(),
                List.of(),
                List.of());
    }

    private static Article undated() {
        Article plain = article("undated", "沒有日期的一篇", "zh-Hant", LocalDate.of(2000, 1, 1), "這一篇沒有日期，也沒有作者。");
        ArticleMeta meta = plain.meta();
        return new Article(
                plain.id(),
                new ArticleMeta(
                        meta.title(),
                        List.of(),
                        Optional.empty(),
                        meta.language(),
                        Provenance.UNKNOWN,
                        Publishing.DEFAULT,
                        ""),
                plain.body(),
                List.of(),
                List.of());
    }

    private static Article codes() {
        Article plain = article("codes", "程式與很長很長很長很長很長的英文字", "zh-Hans", LocalDate.of(2021, 1, 1), "代码如下。");
        List<Block> blocks = new ArrayList<>(plain.body().blocks());
        blocks.add(heading(2, "代码"));
        blocks.add(new Block.CodeBlock("python", "print('<b>繁體不變</b>')  # " + "x".repeat(160)));
        blocks.add(heading(2, "Pneumonoultramicroscopicsilicovolcanoconiosis"));
        blocks.add(new Block.Paragraph(List.of(new Inline.Text("a".repeat(120)))));
        blocks.add(new Block.Divider());
        blocks.add(heading(3, "代码"));
        return new Article(plain.id(), plain.meta(), new Body(blocks), List.of(), List.of());
    }

    private static Article article(String id, String title, String language, LocalDate date, String text) {
        Publishing publishing = new Publishing(
                Optional.empty(),
                List.of(),
                List.of(),
                false,
                Optional.empty(),
                List.of(new WordPair("載具", "载体")),
                List.of(),
                false);
        return new Article(
                id,
                new ArticleMeta(title, List.of("林大文"), Optional.of(date), language, Provenance.UNKNOWN, publishing, ""),
                new Body(List.of(new Block.Paragraph(List.of(new Inline.Text(text))))),
                List.of(),
                List.of());
    }

    private static List<Term> terms() {
        return List.of(
                new Term(
                        "crispr",
                        new Names(
                                "CRISPR",
                                "CRISPR",
                                Optional.of("clustered regularly interspaced short palindromic repeats"),
                                Optional.of("CRISPR"),
                                List.of("常間回文重複序列叢集")),
                        Optional.of(new Body(List.of(new Block.Paragraph(List.of(
                                new Inline.Text("細菌的免疫記憶，後來成為"),
                                new Inline.Link(List.of(new Inline.Text("基因編輯")), "/topics/gene-editing/"),
                                new Inline.Text("的工具。")))))),
                        "zh-Hant",
                        Optional.empty(),
                        Optional.of(new Curation("glossary/crispr.md", List.of())),
                        List.of("gene-editing")),
                mined(
                        "edge-ai",
                        new Names("邊緣 AI", "边缘 AI", Optional.of("edge AI"), Optional.empty(), List.of()),
                        "sponsored"),
                mined(
                        "hostile-term",
                        new Names(HOSTILE, HOSTILE, Optional.of(HOSTILE), Optional.of(HOSTILE), List.of(HOSTILE)),
                        "hostile"),
                mined(
                        "plasmid",
                        new Names("質體", "质体", Optional.of("plasmid"), Optional.empty(), List.of("質粒")),
                        "plasmid"),
                mined(
                        "software",
                        new Names("軟體", "软件", Optional.of("software"), Optional.empty(), List.of("软体")),
                        "sponsored"));
    }

    private static Term mined(String id, Names names, String articleId) {
        String sentence = names.hant() + "是細菌染色體之外的環狀 DNA。";
        return new Term(
                id,
                names,
                Optional.empty(),
                "zh-Hant",
                Optional.of(new Evidence(articleId, 0, sentence, 0, names.hant().length())),
                Optional.empty(),
                List.of());
    }

    private static List<Topic> topics() {
        return List.of(
                new Topic(
                        "gene-editing",
                        "基因編輯",
                        "zh-Hant",
                        Optional.of(new Body(List.of(
                                new Block.Paragraph(List.of(
                                        new Inline.Text("改寫生物的遺傳訊息，曾經是科幻小說的題材。"),
                                        new Inline.Link(List.of(new Inline.Text("斷掉的連結")), "/articles/nowhere/"))),
                                heading(4, "從剪刀到橡皮擦")))),
                        List.of(
                                new Topic.Member("scissors", 1, List.of("crispr", "plasmid")),
                                new Topic.Member("therapy", 0.9, List.of("crispr")),
                                new Topic.Member("undated", 0.1, List.of())),
                        List.of("crispr", "plasmid"),
                        Optional.of(new Curation(
                                "topics/genes/gene-editing.md",
                                List.of(new Article.LinkUse(
                                        "/articles/nowhere/", new SourcePos("topics/genes/gene-editing.md", 7, 3)))))),
                new Topic(
                        "hostile",
                        HOSTILE,
                        "zh-Hant",
                        Optional.empty(),
                        List.of(
                                new Topic.Member("hostile", 1, List.of("hostile-term", "#" + HOSTILE)),
                                new Topic.Member("scissors", 1, List.of("crispr"))),
                        List.of("hostile-term"),
                        Optional.empty()));
    }

    private static Block.Heading heading(int level, String text) {
        return new Block.Heading(level, List.of(new Inline.Text(text)));
    }

    private static Block.Row row(String... cells) {
        List<List<Inline>> texts = new ArrayList<>();
        for (String cell : cells) {
            texts.add(List.of(new Inline.Text(cell)));
        }
        return new Block.Row(texts);
    }

    private static List<Mention> mentions(Article article, List<Term> terms) {
        List<Mention> mentions = new ArrayList<>();
        for (TextRun run : article.body().runs()) {
            for (TextRun.Span span : run.prose()) {
                for (Term term : terms) {
                    for (String name : List.of(term.names().hant(), term.names().hans())) {
                        int from = run.text().indexOf(name, span.from());
                        if (from >= 0 && from + name.length() <= span.to()) {
                            mentions.add(new Mention(term.id(), run.index(), from, from + name.length(), true));
                            break;
                        }
                    }
                }
            }
        }
        mentions.sort(java.util.Comparator.comparingInt(Mention::run).thenComparingInt(Mention::from));
        return mentions;
    }

    private static Map<String, Library.Quoted> backlinks(List<Article> articles, Map<String, List<Mention>> mentions) {
        Map<String, List<Evidence>> found = new TreeMap<>();
        for (Article article : articles) {
            for (Mention mention : mentions.getOrDefault(article.id(), List.of())) {
                String text = article.body().runs().get(mention.run()).text();
                found.computeIfAbsent(mention.termId(), id -> new ArrayList<>())
                        .add(new Evidence(article.id(), mention.run(), text, mention.from(), mention.to()));
            }
        }
        Map<String, Library.Quoted> quoted = new TreeMap<>();
        found.forEach((term, sentences) -> quoted.put(
                term, new Library.Quoted(sentences, term.equals("plasmid") ? List.of("hostile") : List.of())));
        return quoted;
    }
}

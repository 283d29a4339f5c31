package io.github.leishu.site.draw;

import io.github.leishu.article.Article;
import io.github.leishu.article.ArticleMeta;
import io.github.leishu.article.Body;
import io.github.leishu.article.Provenance;
import io.github.leishu.article.Publishing;
import io.github.leishu.config.SiteConfig;
import io.github.leishu.lang.Script;
import io.github.leishu.library.Library;
import io.github.leishu.library.LinkIndex;
import io.github.leishu.library.Names;
import io.github.leishu.library.Term;
import io.github.leishu.library.Topic;
import io.github.leishu.library.copies.Copies;
import io.github.leishu.site.local.LocalizedLibrary;
import io.github.leishu.site.local.Publication;
import io.github.leishu.site.local.Routes;
import io.github.leishu.site.view.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Libraries of any size, made up but the same every time. */
final class Libraries {
    private static final String HAN = "基因編輯細菌噬體抗生素量子運算蛋白質疫苗腸道微生物人工智慧的軍備競賽從預測到設計脂奈米顆粒";

    private Libraries() {}

    /** Every third article is in a second topic as well. */
    static LocalizedLibrary of(int topics, int articles) {
        Random random = new Random(7);
        List<Term> terms = IntStream.range(0, topics * 6)
                .mapToObj(i -> term("term-" + i, words(random, 2 + random.nextInt(7))))
                .toList();
        List<Article> all = IntStream.range(0, articles)
                .mapToObj(i -> article(
                        "article-" + i,
                        words(random, 6 + random.nextInt(20)),
                        LocalDate.of(2015, 1, 1).plusDays(random.nextInt(4000))))
                .toList();
        List<Topic> list = new ArrayList<>();
        for (int i = 0; i < topics; i++) {
            list.add(topic(i, topics, all, terms, words(random, 2 + random.nextInt(9))));
        }
        return library(all, terms, list);
    }

    private static Topic topic(int i, int topics, List<Article> all, List<Term> terms, String title) {
        List<Topic.Member> members = new ArrayList<>();
        for (int a = 0; a < all.size(); a++) {
            if (a % topics == i || a % 3 == 0 && a / 3 % topics == i) {
                members.add(new Topic.Member(all.get(a).id(), a % topics == i ? 0.9 : 0.4, List.of("term-" + i)));
            }
        }
        List<String> key =
                terms.subList(i * 6, i * 6 + 6).stream().map(Term::id).toList();
        return new Topic("topic-" + i, title, "zh-Hant", Optional.empty(), members, key, Optional.empty());
    }

    static LocalizedLibrary library(List<Article> articles, List<Term> terms, List<Topic> topics) {
        Library library = new Library(
                articles,
                terms,
                topics,
                new TreeMap<>(),
                Map.of(),
                new Library.Quotations(Map.of(), Map.of()),
                Map.of(),
                LinkIndex.of(new Copies(articles, Map.of()), terms, topics));
        return Publication.of(library, SiteConfig.DEFAULT, Set.of()).edition(Script.HANT);
    }

    static Article article(String id, String title, LocalDate date) {
        return new Article(
                id,
                new ArticleMeta(
                        title, List.of(), Optional.of(date), "zh-Hant", Provenance.UNKNOWN, Publishing.DEFAULT, ""),
                Body.EMPTY,
                List.of(),
                List.of());
    }

    static Term term(String id, String name) {
        return new Term(
                id,
                new Names(name, name, Optional.empty(), Optional.empty(), List.of()),
                Optional.empty(),
                "zh-Hant",
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    static Topic topicOf(String id, String title, List<String> terms, String... articles) {
        return new Topic(
                id,
                title,
                "zh-Hant",
                Optional.empty(),
                Arrays.stream(articles)
                        .map(article -> new Topic.Member(article, 0.5, List.of()))
                        .toList(),
                terms,
                Optional.empty());
    }

    static Scope map(LocalizedLibrary library) {
        return new Scope(library, Routes.map(library.script()));
    }

    private static String words(Random random, int length) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < length; i++) {
            words.append(HAN.charAt(random.nextInt(HAN.length())));
        }
        return words.toString();
    }
}

package io.github.leishu.demo;

import io.github.leishu.config.SiteConfig;
import io.github.leishu.config.SiteConfigReader;
import io.github.leishu.lang.FoldedText;
import io.github.leishu.site.local.LocalArticle;
import io.github.leishu.site.local.Publication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What readers may ask the demo for, and which articles hold it: found by looking through all texts. */
final class SearchQueries {
    /** Both scripts, words of one region, English, parts of words, signs, and what is nowhere. */
    static final List<String> ALL = List.of(
            "基因編輯",
            "基因编辑",
            "基因",
            "因",
            "編",
            "编",
            "軟體",
            "软件",
            "質體",
            "质粒",
            "噬菌體",
            "噬菌体療",
            "蛋白質設計",
            "神經網路",
            "神经网络",
            "網路",
            "程式",
            "程序",
            "資訊",
            "量子位元",
            "量子比特",
            "大腸桿菌",
            "CRISPR",
            "crispr",
            "crisp",
            "ｃｒｉｓｐｒ",
            "RNA",
            "mrna",
            "Cas9",
            "cas",
            "AlphaFold",
            "fold",
            "2024",
            "20",
            "3",
            "a",
            "T細胞",
            "t细胞",
            "CAR-T",
            "car t",
            "的",
            "，",
            "。",
            "AI 晶片",
            "guide RNA",
            "the protein",
            "machine learning",
            "。」",
            "C++",
            "這種東西沒有",
            "細胞自己修補斷口時常會掉幾個字母",
            "zzz",
            "臺灣",
            "台湾",
            "里面",
            "裡",
            "(RNA)",
            "%");

    /** Slug → the folded texts of both its pages. */
    private final Map<String, List<String>> texts = new TreeMap<>();

    SearchQueries(DemoSite demo) {
        Publication publication = Publication.of(demo.composition().library().orElseThrow(), config(), Set.of());
        publication.editions().forEach(edition -> edition.articles()
                .forEach(article -> texts.merge(article.source().slug(), texts(article), SearchQueries::both)));
    }

    private static List<String> both(List<String> one, List<String> other) {
        return java.util.stream.Stream.concat(one.stream(), other.stream()).toList();
    }

    private static List<String> texts(LocalArticle article) {
        String text = article.converter().convert(article.source().body().plainText());
        return List.of(FoldedText.fold(article.title()), FoldedText.fold(text).replaceAll("\\s+", " "));
    }

    private static SiteConfig config() {
        try {
            return SiteConfigReader.read("site.yml", Files.readString(Path.of("content/site.yml")))
                    .value()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Slugs of the articles with a page whose title or text holds the query. */
    TreeSet<String> holding(String query) {
        String folded = FoldedText.fold(query);
        TreeSet<String> slugs = new TreeSet<>();
        texts.forEach((slug, all) -> {
            if (all.stream().anyMatch(text -> text.contains(folded))) {
                slugs.add(slug);
            }
        });
        return slugs;
    }
}

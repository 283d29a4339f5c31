package io.github.leishu.site;

import io.github.leishu.config.SiteConfig;
import io.github.leishu.config.SiteConfigReader;
import io.github.leishu.problem.Outcome;
import io.github.leishu.problem.SourcePos;
import io.github.leishu.site.card.Published;
import io.github.leishu.site.card.TestFont;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Sites that tests look at. */
final class Sites {
    private Sites() {}

    static Outcome<Site> sample(Optional<String> baseUrl) {
        return sample(baseUrl, Optional.empty(), Published.NOTHING);
    }

    static Site withCards(Optional<String> baseUrl) {
        return withCards(baseUrl, Published.NOTHING);
    }

    /** The sample as an owner's {@code site.yml} wants it. */
    static Site configured(String yaml) {
        return SiteRenderer.render(new SiteInput(
                        SampleLibrary.library(),
                        SiteConfigReader.read("site.yml", yaml).value().orElseThrow(),
                        new FolderTemplates(Path.of("templates")),
                        List.of(),
                        Optional.empty(),
                        Published.NOTHING))
                .value()
                .orElseThrow();
    }

    static Site withCards(Optional<String> baseUrl, Published published) {
        return sample(baseUrl, Optional.of(TestFont.bytes()), published).value().orElseThrow();
    }

    private static Outcome<Site> sample(Optional<String> baseUrl, Optional<byte[]> cardFont, Published published) {
        SiteConfig config = new SiteConfig(
                "生命與機器的類書",
                "把散落的科學報導編成一部互相參照的小百科。",
                "zh-Hant",
                new SiteConfig.Rights(Optional.of("編者"), Optional.of("CC-BY-4.0")),
                baseUrl,
                Optional.of("https://example.org/repo"),
                SiteConfig.Look.menu(List.of(
                                new SiteConfig.MenuLink("時間線", "topics/gene-editing/", SourcePos.of("site.yml"))))
                        .withCards(cardFont.map(bytes -> "serif.ttc")),
                Map.of("樽頸", "瓶颈"));
        List<SiteFile> media = List.of(new SiteFile("images/scissors.png", new byte[] {1, 2, 3}));
        return SiteRenderer.render(new SiteInput(
                SampleLibrary.library(),
                config,
                new FolderTemplates(Path.of("templates")),
                media,
                cardFont,
                published));
    }

    /** Path → text of every page. */
    static Map<String, String> pages(Site site) {
        Map<String, String> pages = new TreeMap<>();
        for (SiteFile file : site.files()) {
            if (file.path().endsWith(".html")) {
                pages.put(file.path(), text(file));
            }
        }
        return pages;
    }

    static String text(SiteFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8);
    }

    static SiteFile file(Site site, String path) {
        return site.files().stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + path));
    }
}

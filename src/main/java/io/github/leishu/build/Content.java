package io.github.leishu.build;

import io.github.leishu.build.disk.FoundFile;
import io.github.leishu.config.SiteConfig;
import java.util.List;
import java.util.Optional;

/** What a content folder holds, each list sorted by path; nothing but the configuration is read yet. */
public record Content(
        List<FoundFile> scraped,
        List<FoundFile> articles,
        List<FoundFile> glossary,
        List<FoundFile> topics,
        List<FoundFile> images,
        SiteConfig config,
        Optional<FoundFile> cardFont) {
    public Content {
        scraped = List.copyOf(scraped);
        articles = List.copyOf(articles);
        glossary = List.copyOf(glossary);
        topics = List.copyOf(topics);
        images = List.copyOf(images);
    }
}

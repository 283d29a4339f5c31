package io.github.leishu.site;

import io.github.leishu.config.SiteConfig;
import io.github.leishu.library.Library;
import io.github.leishu.site.card.Published;
import java.util.List;
import java.util.Optional;

/**
 * All that a site is made of.
 *
 * @param media files of {@code content/images}, with paths as published: {@code images/…}
 * @param cardFont the font for social cards, if there are to be any
 * @param published where cards of an earlier build may be
 */
public record SiteInput(
        Library library,
        SiteConfig config,
        TemplateSource templates,
        List<SiteFile> media,
        Optional<byte[]> cardFont,
        Published published) {
    public SiteInput {
        media = List.copyOf(media);
    }
}

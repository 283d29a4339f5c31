package io.github.leishu.site;

import io.github.leishu.config.SiteConfig;
import io.github.leishu.library.Library;
import java.util.List;
import java.util.Optional;

/**
 * All that a site is made of.
 *
 * @param media files of {@code content/images}, with paths as published: {@code images/…}
 * @param cardFont the font for social cards, if there are to be any
 */
public record SiteInput(
        Library library, SiteConfig config, TemplateSource templates, List<SiteFile> media, Optional<byte[]> cardFont) {
    public SiteInput {
        media = List.copyOf(media);
    }
}

package io.github.leishu.site;

import io.github.leishu.config.SiteConfig;
import io.github.leishu.library.Library;
import java.util.List;

/**
 * All that a site is made of.
 *
 * @param media files of {@code content/images}, with paths as published: {@code images/…}
 */
public record SiteInput(Library library, SiteConfig config, TemplateSource templates, List<SiteFile> media) {
    public SiteInput {
        media = List.copyOf(media);
    }
}

package io.github.leishu.site.local;

import io.github.leishu.config.SiteConfig;
import io.github.leishu.lang.Script;
import io.github.leishu.library.Library;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Everything pages and exports are made from.
 *
 * @param editions one per script, in the order of {@link Script}
 */
public record Publication(SiteConfig config, List<LocalizedLibrary> editions) {
    public Publication {
        editions = List.copyOf(editions);
    }

    /** @param media paths of the published pictures */
    public static Publication of(Library library, SiteConfig config, Set<String> media) {
        BodyLinks links = new BodyLinks(library, media);
        Companions companions = new Companions(library);
        return new Publication(
                config,
                Arrays.stream(Script.values())
                        .map(script -> LocalizedLibrary.of(library, config, script, links, companions))
                        .toList());
    }

    public LocalizedLibrary edition(Script script) {
        return editions.get(script == Script.HANT ? 0 : 1);
    }

    /** The edition in the script the owner writes in. */
    public LocalizedLibrary ownEdition() {
        return edition(config.language().equals(Script.HANS.tag()) ? Script.HANS : Script.HANT);
    }
}

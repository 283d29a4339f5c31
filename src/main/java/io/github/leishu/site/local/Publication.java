package io.github.leishu.site.local;

import io.github.leishu.config.SiteConfig;
import io.github.leishu.lang.Script;
import io.github.leishu.library.Library;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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

    /**
     * What both editions share.
     *
     * @param files paths of the files that are no pages; none before they are made
     */
    record Shared(BodyLinks links, Companions companions, Map<Script, Messages> messages, Set<String> files) {
        Shared with(Set<String> otherFiles) {
            return new Shared(links, companions, messages, Set.copyOf(otherFiles));
        }
    }

    /** The same, for pages that stand beside these files. */
    public Publication beside(Set<String> files) {
        return new Publication(
                config, editions.stream().map(edition -> edition.beside(files)).toList());
    }

    /** @param media paths of the published pictures */
    public static Publication of(Library library, SiteConfig config, Set<String> media) {
        return of(library, config, media, Messages.shipped());
    }

    /** @param messages what the site itself says, by script */
    public static Publication of(
            Library library, SiteConfig config, Set<String> media, Map<Script, Messages> messages) {
        BodyLinks links = new BodyLinks(library, media, config.look().hidden());
        Shared shared = new Shared(links, new Companions(library), messages, Set.of());
        return new Publication(
                config,
                Arrays.stream(Script.values())
                        .map(script -> LocalizedLibrary.of(library, config, script, shared))
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

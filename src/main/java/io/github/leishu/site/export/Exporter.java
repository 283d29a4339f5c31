package io.github.leishu.site.export;

import io.github.leishu.site.local.LocalizedLibrary;
import io.github.leishu.site.local.Publication;
import java.util.List;
import java.util.function.Function;

/** A kind of file for machines. */
@FunctionalInterface
public interface Exporter {
    /** Every exporter, in the order they run. */
    List<Exporter> ALL = List.of(
            RobotsExporter::export,
            ThemeExporter::export,
            OfflineExporter::export,
            SitemapExporter::export,
            inBothScripts(AtomExporter::export),
            inBothScripts(OpenSearchExporter::export),
            inBothScripts(TermsExporter::export),
            SkosExporter::export,
            inBothScripts(LlmsExporter::export),
            inBothScripts(InventoryExporter::export),
            SearchExporter::export);

    /** Its files; none where it has nothing to say. */
    List<Export> export(Publication publication);

    /** An exporter that works on each script by itself. */
    static Exporter inBothScripts(Function<LocalizedLibrary, List<Export>> exporter) {
        return publication -> publication.editions().stream()
                .flatMap(edition -> exporter.apply(edition).stream())
                .toList();
    }
}

package io.github.leishu.site;

import io.github.leishu.problem.Outcome;
import io.github.leishu.problem.Problem;
import io.github.leishu.problem.SourcePos;
import io.github.leishu.site.export.Export;
import io.github.leishu.site.export.Exporter;
import io.github.leishu.site.local.BodyLinks;
import io.github.leishu.site.local.BrokenLinks;
import io.github.leishu.site.local.Publication;
import io.github.leishu.site.page.Page;
import io.github.leishu.site.page.PageKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Library to the finished site, both scripts, in memory. */
public final class SiteRenderer {
    private SiteRenderer() {}

    /**
     * The site, with a problem {@code LINK_TARGET} for every link that leads nowhere. An owner's template that cannot be
     * used is a problem {@code TEMPLATE}, and then there is no site.
     */
    public static Outcome<Site> render(SiteInput input) {
        Set<String> media = input.media().stream().map(SiteFile::path).collect(Collectors.toUnmodifiableSet());
        Publication publication = Publication.of(input.library(), input.config(), media);
        List<Problem> problems =
                new ArrayList<>(BrokenLinks.in(input.library(), new BodyLinks(input.library(), media)));
        Map<String, SiteFile> files = new LinkedHashMap<>();
        try {
            for (SiteFile page : pages(publication, input.templates())) {
                files.put(page.path(), page);
            }
        } catch (Templates.TemplateFailure failure) {
            problems.add(Problem.error(
                    SourcePos.of("templates/" + failure.template()),
                    "TEMPLATE",
                    failure.getMessage(),
                    "correct it, or remove it to use the one that comes with Leishu"));
            return Outcome.failed(problems);
        }
        for (Exporter exporter : Exporter.ALL) {
            for (Export export : exporter.export(publication)) {
                files.put(export.path(), new SiteFile(export.path(), export.bytes()));
            }
        }
        assets(input.templates()).forEach(file -> files.put(file.path(), file));
        input.media().forEach(file -> files.put(file.path(), file));
        return Outcome.of(new Site(files.values()), problems);
    }

    /** Old paths come first among the kinds, so a real page at the same place wins. */
    private static List<SiteFile> pages(Publication publication, TemplateSource source) {
        Templates templates = new Templates(source);
        Map<String, Page> pages = new TreeMap<>();
        for (PageKind kind : PageKind.ALL) {
            for (Page page : kind.pages(publication)) {
                pages.put(page.route().path().toLowerCase(Locale.ROOT), page);
            }
        }
        return pages.values().stream()
                .map(page ->
                        new SiteFile(page.route().path(), templates.set(page).getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private static List<SiteFile> assets(TemplateSource templates) {
        return templates.assets().stream()
                .flatMap(name -> templates.read(name).map(bytes -> new SiteFile(name, bytes)).stream())
                .toList();
    }
}

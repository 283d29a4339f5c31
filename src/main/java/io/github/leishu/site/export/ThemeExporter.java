package io.github.leishu.site.export;

import io.github.leishu.config.SiteConfig.Look;
import io.github.leishu.site.local.Publication;
import io.github.leishu.site.local.Routes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The owner's colours as a style sheet that comes after the site's own; nothing where there are none. */
final class ThemeExporter {
    private ThemeExporter() {}

    static List<Export> export(Publication publication) {
        Look look = publication.config().look();
        if (look.palette().isEmpty()) {
            return List.of();
        }
        String dark = properties(look.palette().dark());
        String css = ":root {\n" + properties(look.palette().light()) + "}\n"
                + ":root[data-theme=\"dark\"] {\n" + dark + "}\n"
                + "@media (prefers-color-scheme: dark) {\n:root:not([data-theme=\"light\"]) {\n" + dark + "}\n}\n";
        return List.of(Export.text(Routes.asset("theme.css").path(), css));
    }

    /** What is not named keeps the style sheet's colour: on dark ground its dark one. */
    private static String properties(Map<String, String> colours) {
        StringBuilder css = new StringBuilder();
        new TreeMap<>(colours).forEach((name, colour) -> css.append("  --")
                .append(name)
                .append(": ")
                .append(colour)
                .append(";\n"));
        return css.toString();
    }
}

package io.github.leishu.site.export;

import io.github.leishu.json.Json;
import io.github.leishu.site.local.LocalTerm;
import io.github.leishu.site.local.LocalizedLibrary;
import io.github.leishu.site.local.Route;
import io.github.leishu.site.local.Routes;
import io.github.leishu.site.view.StructuredData;
import java.util.List;

/** The glossary as a schema.org {@code DefinedTermSet}. */
final class TermsExporter {
    private TermsExporter() {}

    static List<Export> export(LocalizedLibrary library) {
        Route glossary = Routes.glossary(library.script());
        String base = library.config().baseUrl().orElse("");
        List<Json> terms = library.terms().stream()
                .map(term -> StructuredData.member(term, address(term, glossary, base)))
                .toList();
        Json set = StructuredData.termSet(
                library.title() + " · " + library.messages().text("glossary"),
                library.script().tag(),
                base.isEmpty() ? "index.html" : base + glossary.address(),
                terms);
        return List.of(Export.text(library.script().path() + "/glossary/terms.jsonld", Json.write(set) + "\n"));
    }

    private static String address(LocalTerm term, Route glossary, String base) {
        return base.isEmpty()
                ? term.route().relativeTo(glossary)
                : base + term.route().address();
    }
}

package io.github.leishu.site.page;

import io.github.leishu.article.Article;
import io.github.leishu.article.Provenance;
import io.github.leishu.lang.Language;
import io.github.leishu.lang.Script;
import io.github.leishu.site.local.LocalArticle;
import io.github.leishu.site.local.Messages;
import io.github.leishu.site.view.Citation;
import io.github.leishu.site.view.Scope;
import io.github.leishu.site.view.Views;
import io.github.leishu.site.view.WebAddress;
import java.util.List;
import java.util.Optional;

/** Where an article comes from, for readers. */
final class ProvenanceView {
    private ProvenanceView() {}

    /**
     * @param source address of the original, only if it is safe to follow
     * @param sourceLabel what the link says
     * @param license name of the licence, or that it is unknown
     * @param licenseHref the licence's text, empty when not known
     * @param original in which language or script the original is
     * @param copies where else the same story was published
     * @param cite how to quote it
     */
    public record Box(
            String site,
            String source,
            String sourceLabel,
            String license,
            String licenseHref,
            String original,
            List<Copy> copies,
            Cite cite) {}

    /**
     * How to quote it.
     *
     * @param gbt by GB/T 7714, up to the day of access
     * @param url what follows it
     */
    public record Cite(String gbt, String url, String bibtex) {}

    /**
     * The same story elsewhere.
     *
     * @param name of the publication, or else the title it has there
     * @param source its address, empty if unknown or not safe to follow
     */
    public record Copy(String name, String source, Views.Day day) {}

    static Box of(Scope scope, LocalArticle article) {
        Provenance provenance = article.source().meta().provenance();
        Messages messages = scope.library().messages();
        Optional<String> source = provenance.source().filter(WebAddress::isSafe);
        return new Box(
                article.publication().orElse(""),
                source.orElse(""),
                source.flatMap(WebAddress::host).orElse(""),
                provenance.license().orElseGet(() -> messages.text("licenseUnknown")),
                provenance.license().map(ProvenanceView::licenseHref).orElse(""),
                original(scope, article.source().meta().language()),
                scope.library().library().copiesOf(article.id()).stream()
                        .map(copy -> copy(scope, copy))
                        .toList(),
                cite(scope, article, source));
    }

    private static Cite cite(Scope scope, LocalArticle article, Optional<String> source) {
        String url = source.or(() -> scope.library()
                        .config()
                        .baseUrl()
                        .map(base -> base + article.route().address()))
                .orElse("");
        Citation citation = new Citation(
                article.source().slug(),
                article.authors(),
                article.title(),
                article.publication().orElse(""),
                article.source().meta().date(),
                url);
        return new Cite(citation.gbt(), url, citation.bibtex());
    }

    private static Copy copy(Scope scope, Article copy) {
        Provenance provenance = copy.meta().provenance();
        Optional<String> source = provenance.source().filter(WebAddress::isSafe);
        String name = provenance
                .site()
                .or(() -> source.flatMap(WebAddress::host))
                .orElse(copy.meta().title());
        return new Copy(
                scope.library().converter(copy.meta().language()).convert(name),
                source.orElse(""),
                scope.day(copy.meta().date()));
    }

    /** Says so when the original is not in the page's own script. */
    private static String original(Scope scope, String language) {
        Messages messages = scope.library().messages();
        Optional<Script> script = Language.script(language);
        if (script.isPresent()) {
            return script.get() == scope.library().script() ? "" : messages.text("originalOtherScript");
        }
        return switch (language) {
            case "en" -> messages.text("originalEnglish");
            case "ja" -> messages.text("originalJapanese");
            case "zh", "und" -> "";
            default -> messages.text("originalLanguage", language);
        };
    }

    /** Creative Commons licences by their SPDX id, e.g. {@code CC-BY-SA-4.0}; an address stands for itself. */
    private static String licenseHref(String license) {
        if (WebAddress.isSafe(license)) {
            return license;
        }
        if (license.equals("CC0-1.0")) {
            return "https://creativecommons.org/publicdomain/zero/1.0/";
        }
        if (license.matches("CC-BY(-(NC|SA|ND|NC-SA|NC-ND))?-[1-4]\\.[05]")) {
            int version = license.lastIndexOf('-');
            String kind = license.substring("CC-".length(), version).toLowerCase(java.util.Locale.ROOT);
            return "https://creativecommons.org/licenses/" + kind + "/" + license.substring(version + 1) + "/";
        }
        return "";
    }
}

package io.github.leishu.site.view;

import io.github.leishu.json.Json;
import io.github.leishu.library.Names;
import io.github.leishu.site.local.LocalArticle;
import io.github.leishu.site.local.LocalTerm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON-LD in the vocabulary of schema.org. Addresses are absolute or relative to the page that carries it. */
public final class StructuredData {
    private final Map<String, Json> members = new LinkedHashMap<>();

    private StructuredData(String type) {
        members.put("@type", new Json.Str(type));
    }

    private StructuredData with(String key, String value) {
        if (!value.isBlank()) {
            members.put(key, new Json.Str(value));
        }
        return this;
    }

    private StructuredData with(String key, List<Json> values) {
        if (!values.isEmpty()) {
            members.put(key, new Json.Arr(values));
        }
        return this;
    }

    private StructuredData with(String key, Json value) {
        members.put(key, value);
        return this;
    }

    private Json.Obj part() {
        return new Json.Obj(members);
    }

    private Json.Obj root() {
        Map<String, Json> all = new LinkedHashMap<>();
        all.put("@context", new Json.Str("https://schema.org"));
        all.putAll(members);
        return new Json.Obj(all);
    }

    public static Json breadcrumbs(List<Frame.Crumb> way) {
        List<Json> items = new java.util.ArrayList<>();
        for (Frame.Crumb crumb : way) {
            items.add(new StructuredData("ListItem")
                    .with("position", new Json.Num(String.valueOf(items.size() + 1)))
                    .with("name", crumb.label())
                    .with("item", crumb.href())
                    .part());
        }
        return new StructuredData("BreadcrumbList")
                .with("itemListElement", items)
                .root();
    }

    /** @param url of the page */
    public static Json article(LocalArticle article, String url, List<LocalTerm> about) {
        var meta = article.source().meta();
        var provenance = meta.provenance();
        StructuredData data = new StructuredData("Article")
                .with("headline", article.title())
                .with("inLanguage", article.language())
                .with("url", url)
                .with("description", article.summary())
                .with("datePublished", meta.date().map(Object::toString).orElse(""))
                .with("dateModified", meta.modified().map(Object::toString).orElse(""))
                .with(
                        "author",
                        article.authors().stream().map(StructuredData::person).toList())
                .with("license", provenance.license().orElse(""))
                .with(
                        "isBasedOn",
                        provenance.source().filter(WebAddress::isSafe).orElse(""))
                .with("keywords", String.join(",", article.tags()))
                .with("about", about.stream().map(StructuredData::thing).toList());
        article.publication()
                .ifPresent(name -> data.with(
                        "publisher",
                        new StructuredData("Organization").with("name", name).part()));
        return data.root();
    }

    private static Json person(String name) {
        return new StructuredData("Person").with("name", name).part();
    }

    private static Json thing(LocalTerm term) {
        return new StructuredData("DefinedTerm").with("name", term.name()).part();
    }

    /** @param set address of the glossary, empty inside of the set itself */
    private static StructuredData definedTerm(LocalTerm term, String url, String set) {
        Names names = term.source().names();
        return new StructuredData("DefinedTerm")
                .with("name", term.name())
                .with(
                        "alternateName",
                        names.all().stream()
                                .filter(name -> !name.equals(term.name()))
                                .<Json>map(Json.Str::new)
                                .toList())
                .with("description", term.definition())
                .with("url", url)
                .with("inDefinedTermSet", set);
    }

    public static Json term(LocalTerm term, String url, String set) {
        return definedTerm(term, url, set).root();
    }

    /** An entry of {@link #termSet}. */
    public static Json member(LocalTerm term, String url) {
        return definedTerm(term, url, "").part();
    }

    /** The glossary as a whole. */
    public static Json termSet(String name, String language, String url, List<Json> terms) {
        return new StructuredData("DefinedTermSet")
                .with("name", name)
                .with("inLanguage", language)
                .with("url", url)
                .with("hasDefinedTerm", terms)
                .root();
    }

    public static Json site(String name, String description, String language) {
        return new StructuredData("WebSite")
                .with("name", name)
                .with("description", description)
                .with("inLanguage", language)
                .root();
    }
}

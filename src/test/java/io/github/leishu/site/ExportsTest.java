package io.github.leishu.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.leishu.json.Json;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.Inflater;
import javax.xml.parsers.DocumentBuilderFactory;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.FOAF;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class ExportsTest {
    private static final Site SITE =
            Sites.sample(Optional.of("https://example.org/repo/")).value().orElseThrow();

    @Test
    void everyDataBlockIsJson() {
        Sites.pages(SITE).forEach((path, html) -> {
            for (Element script : Jsoup.parse(html).select("script[type=application/ld+json]")) {
                Json.Obj data = (Json.Obj)
                        Json.parse(script.data()).orElseThrow(() -> new AssertionError(path + ": " + script.data()));
                assertEquals(new Json.Str("https://schema.org"), data.members().get("@context"), path);
            }
        });
    }

    @Test
    void articleSaysWhatItIsBasedOn() {
        String html = Sites.pages(SITE).get("zh-hans/articles/gene-editing-scissors/index.html");
        Map<String, Json> article = ((Json.Obj) Json.parse(Jsoup.parse(html)
                                .selectFirst("script[type=application/ld+json]")
                                .data())
                        .orElseThrow())
                .members();
        assertEquals(new Json.Str("Article"), article.get("@type"));
        assertEquals(new Json.Str("基因编辑的三把剪刀"), article.get("headline"));
        assertEquals(new Json.Str("https://example.org/a/1?x=1&y=2"), article.get("isBasedOn"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sitemap.xml",
                "zh-hant/atom.xml",
                "zh-hans/atom.xml",
                "zh-hant/topics/gene-editing/atom.xml",
                "zh-hans/opensearch.xml"
            })
    void xmlIsWellFormed(String path) throws Exception {
        Document xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(Sites.file(SITE, path).bytes()));
        assertTrue(xml.getDocumentElement().getChildNodes().getLength() > 3);
    }

    @Test
    void feedSitemapAndDataSayWhenAnArticleWasChanged() {
        String feed = Sites.text(Sites.file(SITE, "zh-hant/atom.xml"));
        assertTrue(
                feed.contains("<updated>2026-03-09T00:00:00Z</updated>\n<published>2026-03-01T00:00:00Z</published>"),
                feed);
        String map = Sites.text(Sites.file(SITE, "sitemap.xml"));
        assertTrue(map.contains("gene-editing-scissors/</loc>\n<lastmod>2026-03-09</lastmod>"), map);
        String page = Sites.pages(SITE).get("zh-hant/articles/gene-editing-scissors/index.html");
        assertTrue(page.contains("\"dateModified\":\"2026-03-09\""), page);
        assertTrue(page.contains("<dt>更新</dt><dd><time datetime=\"2026-03-09\">2026年3月9日</time>"), page);
    }

    @Test
    void sitemapNamesPagesThatExist() throws Exception {
        Document xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(Sites.file(SITE, "sitemap.xml").bytes()));
        NodeList locations = xml.getElementsByTagName("loc");
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < locations.getLength(); i++) {
            String path = locations.item(i).getTextContent().substring("https://example.org/repo/".length());
            String file = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
            if (SITE.files().stream().noneMatch(f -> f.path().equals(file))) {
                missing.add(file);
            }
        }
        assertEquals(List.of(), missing);
        assertTrue(locations.getLength() > 30);
    }

    @Test
    void glossaryIsADefinedTermSet() {
        String text = Sites.text(Sites.file(SITE, "zh-hant/glossary/terms.jsonld"));
        Map<String, Json> set = ((Json.Obj) Json.parse(text).orElseThrow()).members();
        assertEquals(new Json.Str("DefinedTermSet"), set.get("@type"));
        List<Json> terms = ((Json.Arr) set.get("hasDefinedTerm")).items();
        assertEquals(5, terms.size());
        Map<String, Json> plasmid = ((Json.Obj) terms.get(3)).members();
        assertEquals(new Json.Str("質體"), plasmid.get("name"));
        assertEquals(
                List.of(new Json.Str("质体"), new Json.Str("plasmid"), new Json.Str("質粒")),
                ((Json.Arr) plasmid.get("alternateName")).items());
        assertEquals(new Json.Str("https://example.org/repo/zh-hant/glossary/plasmid/"), plasmid.get("url"));
    }

    @Test
    void glossaryIsASkosConceptScheme() throws Exception {
        Model model = Rio.parse(
                new ByteArrayInputStream(Sites.file(SITE, "terms.ttl").bytes()),
                "https://example.org/repo/terms.ttl",
                RDFFormat.TURTLE);
        assertEquals(5, model.filter(null, RDF.TYPE, SKOS.CONCEPT).size());
        ValueFactory values = SimpleValueFactory.getInstance();
        IRI plasmid = values.createIRI("https://example.org/repo/terms.ttl#term-plasmid");
        assertEquals(
                Set.of(
                        values.createLiteral("質體", "zh-Hant"),
                        values.createLiteral("质体", "zh-Hans"),
                        values.createLiteral("plasmid", "en")),
                model.filter(plasmid, SKOS.PREF_LABEL, null).objects());
        assertEquals(
                Set.of(values.createLiteral("質粒", "zh")),
                model.filter(plasmid, SKOS.ALT_LABEL, null).objects());
        assertTrue(model.contains(
                plasmid, FOAF.PAGE, values.createIRI("https://example.org/repo/zh-hant/glossary/plasmid/index.html")));
        assertFalse(model.filter(null, SKOS.MEMBER, null).isEmpty());
    }

    @Test
    void inventoryIsOneThatSphinxReads() throws Exception {
        byte[] bytes = Sites.file(SITE, "zh-hans/objects.inv").bytes();
        int start = 0;
        for (int lines = 0; lines < 4; start++) {
            lines += bytes[start] == '\n' ? 1 : 0;
        }
        Inflater inflater = new Inflater();
        inflater.setInput(bytes, start, bytes.length - start);
        byte[] buffer = new byte[100_000];
        String text = new String(buffer, 0, inflater.inflate(buffer), java.nio.charset.StandardCharsets.UTF_8);
        assertTrue(inflater.finished());
        assertTrue(text.contains("质体 std:term 1 glossary/plasmid/ 质体\n"), text);
    }

    @Test
    void theSearchKnowsHowMuchThereIs() {
        String script = Sites.text(Sites.file(SITE, "search/index.js"));
        String json = script.substring("leishuSearch(\"index\",".length(), script.length() - ");\n".length());
        Map<String, Json> data = ((Json.Obj) Json.parse(json).orElseThrow()).members();
        assertEquals(Json.Num.of(8), data.get("articles"));
        assertEquals(
                Set.of("zh-Hant", "zh-Hans"),
                ((Json.Obj) data.get("words")).members().keySet());
    }

    @Test
    void listsEverythingForLanguageModels() {
        String text = Sites.text(Sites.file(SITE, "zh-hant/llms.txt"));
        assertTrue(text.startsWith("# 生命與機器的類書\n\n> 把散落"), text);
        assertTrue(text.contains("- [質體是什麼？](https://example.org/repo/zh-hant/articles/plasmid/): "), text);
    }
}

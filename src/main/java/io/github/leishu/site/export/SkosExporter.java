package io.github.leishu.site.export;

import io.github.leishu.lang.Script;
import io.github.leishu.library.Names;
import io.github.leishu.site.local.LocalTerm;
import io.github.leishu.site.local.LocalTopic;
import io.github.leishu.site.local.LocalizedLibrary;
import io.github.leishu.site.local.Publication;
import io.github.leishu.site.local.Route;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code terms.ttl}: glossary and topics as a SKOS concept scheme (W3C Recommendation of 2009) in Turtle. One file for
 * both scripts, since a concept has a label in each; its identifiers are fragments of the file's own address.
 */
final class SkosExporter {
    private static final String PATH = "terms.ttl";
    private static final String PREFIXES =
            """
            @prefix dct: <http://purl.org/dc/terms/> .
            @prefix foaf: <http://xmlns.com/foaf/0.1/> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .

            """;

    private final Publication publication;
    private final StringBuilder out = new StringBuilder(PREFIXES);

    private SkosExporter(Publication publication) {
        this.publication = publication;
    }

    static List<Export> export(Publication publication) {
        SkosExporter exporter = new SkosExporter(publication);
        exporter.scheme();
        publication.ownEdition().terms().forEach(exporter::concept);
        publication.ownEdition().topics().forEach(exporter::collection);
        return List.of(Export.text(PATH, exporter.out.toString()));
    }

    private void scheme() {
        List<String> facts = new ArrayList<>(List.of("a skos:ConceptScheme"));
        for (LocalizedLibrary edition : publication.editions()) {
            facts.add("dct:title " + literal(edition.title(), edition.script().tag()));
        }
        publication.config().rights().license().ifPresent(license -> facts.add("dct:rights " + quoted(license)));
        add("<#glossary>", facts);
    }

    private void concept(LocalTerm term) {
        Names names = term.source().names();
        List<String> facts = new ArrayList<>(List.of("a skos:Concept", "skos:inScheme <#glossary>"));
        Set<String> preferred = new LinkedHashSet<>();
        preferred.add(literal(names.hant(), Script.HANT.tag()));
        preferred.add(literal(names.hans(), Script.HANS.tag()));
        names.english().ifPresent(english -> preferred.add(literal(english, "en")));
        preferred.forEach(label -> facts.add("skos:prefLabel " + label));
        names.all().stream()
                .skip(2)
                .map(name -> literal(name, name.chars().allMatch(c -> c < 0x2E80) ? "en" : "zh"))
                .filter(label -> !preferred.contains(label))
                .distinct()
                .forEach(label -> facts.add("skos:altLabel " + label));
        for (LocalizedLibrary edition : publication.editions()) {
            Optional<LocalTerm> own = edition.term(term.id());
            own.filter(t -> !t.definition().isBlank())
                    .ifPresent(t ->
                            facts.add((term.source().definition().isPresent() ? "skos:definition " : "skos:example ")
                                    + literal(t.definition(), t.language())));
            own.ifPresent(t -> facts.add("foaf:page <" + t.route().relativeTo(Route.folder()) + ">"));
        }
        add(concept(term.id()), facts);
    }

    private void collection(LocalTopic topic) {
        List<String> facts = new ArrayList<>(List.of("a skos:Collection"));
        for (LocalizedLibrary edition : publication.editions()) {
            edition.topic(topic.id())
                    .ifPresent(t -> facts.add("skos:prefLabel "
                            + literal(t.title(), edition.script().tag())));
        }
        topic.source().terms().stream()
                .filter(id -> publication.ownEdition().term(id).isPresent())
                .forEach(id -> facts.add("skos:member " + concept(id)));
        add(fragment("topic-" + topic.id()), facts);
    }

    private static String concept(String termId) {
        return fragment("term-" + termId);
    }

    /** An identifier within the file; ids may be file names in any script, blanks among them. */
    private static String fragment(String id) {
        StringBuilder iri = new StringBuilder("<#");
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            boolean forbidden = c <= ' ' || c == '%' || "<>\"{}|^`\\".indexOf(c) >= 0;
            iri.append(forbidden ? String.format(Locale.ROOT, "%%%02X", (int) c) : String.valueOf(c));
        }
        return iri.append('>').toString();
    }

    private void add(String subject, List<String> facts) {
        out.append(facts.stream().collect(Collectors.joining(" ;\n    ", subject + " ", " .\n\n")));
    }

    private static String literal(String text, String language) {
        return quoted(text) + "@" + language;
    }

    /** Turtle 1.1, 2.5.1: what a short literal has to escape; other controls are blanks to readers anyway. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else {
                quoted.append(c < ' ' ? ' ' : c);
            }
        }
        return quoted.append('"').toString();
    }
}

package io.github.leishu.site.export;

import io.github.leishu.library.Topic;
import io.github.leishu.site.local.LocalArticle;
import io.github.leishu.site.local.LocalizedLibrary;
import io.github.leishu.site.local.Route;
import io.github.leishu.site.local.Routes;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Atom feeds (RFC 4287) of the newest articles with a date, for the site and for each topic; only where the site's address
 * is known.
 */
final class AtomExporter {
    private static final int NEWEST = 30;

    private AtomExporter() {}

    /** What a feed is about: its page, its place, and its articles, newest first. */
    private record Subject(String title, String subtitle, Route page, Route feed, List<LocalArticle> articles) {}

    static List<Export> export(LocalizedLibrary library) {
        return library.config()
                .baseUrl()
                .map(base -> Stream.concat(Stream.of(site(library)), topics(library))
                        .map(subject -> Export.text(subject.feed().path(), feed(library, subject, base)))
                        .toList())
                .orElse(List.of());
    }

    private static Subject site(LocalizedLibrary library) {
        return new Subject(
                library.title(),
                library.description(),
                Routes.home(library.script()),
                Routes.feed(library.script()),
                library.articles());
    }

    private static Stream<Subject> topics(LocalizedLibrary library) {
        return library.topics().stream().map(topic -> {
            Set<String> members = topic.source().members().stream()
                    .map(Topic.Member::articleId)
                    .collect(Collectors.toSet());
            return new Subject(
                    topic.title() + " · " + library.title(),
                    topic.summary(),
                    topic.route(),
                    Routes.topicFeed(library.script(), topic.id()),
                    library.articles().stream()
                            .filter(article -> members.contains(article.id()))
                            .toList());
        });
    }

    private static String feed(LocalizedLibrary library, Subject subject, String base) {
        List<LocalArticle> articles = subject.articles().stream()
                .filter(article -> article.source().meta().date().isPresent())
                .limit(NEWEST)
                .toList();
        String self = base + subject.feed().address();
        String home = base + subject.page().address();
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
                .append(library.script().tag())
                .append("\">\n")
                .append(Xml.element("title", subject.title()))
                .append(Xml.element("id", self))
                .append(Xml.element(
                        "updated",
                        instant(articles.stream()
                                .map(AtomExporter::changed)
                                .max(Comparator.naturalOrder())
                                .orElse(LocalDate.EPOCH))))
                .append(link("self", self))
                .append(link("alternate", home))
                .append("<author>")
                .append(Xml.element(
                        "name",
                        library.config()
                                .rights()
                                .author()
                                .map(library.own()::convert)
                                .orElse(library.title())))
                .append("</author>\n");
        if (!subject.subtitle().isBlank()) {
            xml.append(Xml.element("subtitle", subject.subtitle()));
        }
        articles.forEach(article -> xml.append(entry(article, base)));
        return xml.append("</feed>\n").toString();
    }

    private static String entry(LocalArticle article, String base) {
        String address = base + article.route().address();
        StringBuilder xml = new StringBuilder("<entry>\n")
                .append(Xml.element("title", article.title()))
                .append(Xml.element("id", address))
                .append(Xml.element("updated", instant(changed(article))))
                .append(Xml.element("published", instant(published(article))))
                .append(link("alternate", address));
        article.authors().forEach(author -> xml.append("<author>")
                .append(Xml.element("name", author))
                .append("</author>\n"));
        return xml.append(Xml.element("summary", article.summary()))
                .append("</entry>\n")
                .toString();
    }

    private static LocalDate published(LocalArticle article) {
        return article.source().meta().date().orElseThrow();
    }

    private static LocalDate changed(LocalArticle article) {
        return article.source().meta().lastChange().orElseThrow();
    }

    private static String instant(LocalDate date) {
        return date + "T00:00:00Z";
    }

    private static String link(String rel, String href) {
        return "<link rel=\"" + rel + "\" href=\"" + Xml.escape(href) + "\"/>\n";
    }
}

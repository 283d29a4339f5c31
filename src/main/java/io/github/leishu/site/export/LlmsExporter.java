package io.github.leishu.site.export;

import io.github.leishu.site.local.LocalizedLibrary;
import io.github.leishu.site.local.Route;
import io.github.leishu.site.local.Routes;
import java.util.List;

/** {@code llms.txt} (llmstxt.org): the site as a list in Markdown, for language models. */
final class LlmsExporter {
    private LlmsExporter() {}

    static List<Export> export(LocalizedLibrary library) {
        var messages = library.messages();
        StringBuilder text = new StringBuilder("# " + line(library.title()) + "\n\n");
        if (!library.description().isBlank()) {
            text.append("> ").append(line(library.description())).append("\n\n");
        }
        text.append("## ").append(messages.text("topics")).append("\n\n");
        library.topics().forEach(topic -> text.append(item(library, topic.title(), topic.route(), topic.summary())));
        text.append("\n## ").append(messages.text("articles")).append("\n\n");
        library.articles()
                .forEach(article -> text.append(item(library, article.title(), article.route(), article.summary())));
        text.append("\n## ").append(messages.text("glossary")).append("\n\n");
        library.terms().forEach(term -> text.append(item(library, term.name(), term.route(), term.definition())));
        return List.of(Export.text(library.script().path() + "/llms.txt", text.toString()));
    }

    private static String item(LocalizedLibrary library, String title, Route route, String note) {
        String address = library.config()
                .baseUrl()
                .map(base -> base + route.address())
                .orElseGet(() -> route.relativeTo(Routes.home(library.script())));
        String label = line(title).replaceAll("([\\\\\\[\\]])", "\\\\$1");
        return "- [" + label + "](" + address + ")" + (note.isBlank() ? "" : ": " + line(note)) + "\n";
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}

package io.github.leishu.ingest.source;

import io.github.leishu.problem.Outcome;
import io.github.leishu.problem.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Reads {@code .txt}, as a browser's text view or a text browser leaves it: one {@code <p>} for each line that is not
 * blank, see {@link SourceDocument}. Encodings are told apart by {@link Charsets}.
 */
public final class TextReader implements SourceReader {
    @Override
    public boolean accepts(ScrapedFile file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        return name.endsWith(".txt") || name.endsWith(".text");
    }

    @Override
    public Outcome<List<SourceDocument>> read(ScrapedFile file) {
        Optional<Problem> unreadable = FileCheck.unreadable(file);
        if (unreadable.isPresent()) {
            return Outcome.failed(unreadable.get());
        }
        String text = Charsets.decode(file.bytes()).text();
        Optional<Problem> binary = FileCheck.binary(file, text);
        if (binary.isPresent()) {
            return Outcome.failed(binary.get());
        }
        return Outcome.of(
                List.of(new SourceDocument(id(file.name()), file.path(), SourceDocument.Kind.TEXT, document(text))));
    }

    private static String id(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static Document document(String text) {
        Document document = Document.createShell("");
        document.outputSettings().prettyPrint(false);
        int number = 0;
        int gap = 0;
        for (String line : text.split("\\R", -1)) {
            number++;
            String content = line.strip();
            if (content.isEmpty()) {
                gap++;
                continue;
            }
            Element block = new Element("p")
                    .attr("data-line", Integer.toString(number))
                    .attr("data-gap", Integer.toString(gap))
                    .attr("data-indent", Integer.toString(line.indexOf(content)));
            document.body().appendChild(block.appendChild(new TextNode(content)));
            gap = 0;
        }
        return document;
    }
}

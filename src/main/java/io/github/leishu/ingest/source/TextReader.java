package io.github.leishu.ingest.source;

import io.github.leishu.ingest.source.image.PageImages;
import io.github.leishu.ingest.source.image.Resources;
import io.github.leishu.problem.Outcome;
import io.github.leishu.problem.Problem;
import java.io.IOException;
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
    public boolean accepts(String name, byte[] head) {
        return isText(name);
    }

    static boolean isText(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".txt") || lower.endsWith(".text");
    }

    @Override
    public void read(SavedFile file, Pages out) throws IOException {
        int dot = file.name().lastIndexOf('.');
        String id = dot > 0 ? file.name().substring(0, dot) : file.name();
        FileCheck.page(file, id, SourceDocument.Kind.TEXT, out);
    }

    /** Decodes a page of text and cuts it into lines. */
    public static Outcome<ParsedPage> parse(SavedPage page) {
        Decoded decoded = Charsets.decode(page.bytes(), page.capture().charset());
        Optional<Problem> binary = FileCheck.binary(page.path(), decoded.head());
        if (binary.isPresent()) {
            return Outcome.failed(binary.get());
        }
        Document document = document(decoded.text());
        SourceDocument source = new SourceDocument(
                page.id(),
                page.path(),
                SourceDocument.Kind.TEXT,
                document,
                page.capture().date());
        return Outcome.of(new ParsedPage(source, PageImages.mark(List.of(), List.of(), Resources.NONE)));
    }

    /** A text cut into lines, in the form of {@link SourceDocument}. */
    public static Document document(String text) {
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

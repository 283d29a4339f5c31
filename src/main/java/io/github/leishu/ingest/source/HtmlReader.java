package io.github.leishu.ingest.source;

import io.github.leishu.ingest.source.image.PageImages;
import io.github.leishu.problem.Outcome;
import io.github.leishu.problem.Problem;
import io.github.leishu.problem.SourcePos;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads {@code .html}, {@code .htm}, {@code .xhtml}, and whatever begins like a page. */
public final class HtmlReader implements SourceReader {
    private static final Pattern EXTENSION = Pattern.compile("(?i)\\.x?html?$");

    private static final Pattern TAG = Pattern.compile("<[a-zA-Z!/?]");

    private static final Pattern BEGINNING = Pattern.compile(
            "(?is)\\A[^<]{0,8}(?:<\\?xml[^>]{0,200}>|<!--.{0,1000}?-->|\\s)*<(?:!doctype\\s+html|html|head)\\b");

    @Override
    public boolean accepts(String name, byte[] head) {
        return EXTENSION.matcher(name).find()
                || (!TextReader.isText(name)
                        && BEGINNING
                                .matcher(new String(head, StandardCharsets.ISO_8859_1))
                                .find());
    }

    @Override
    public void read(SavedFile file, Pages out) throws IOException {
        FileCheck.page(file, EXTENSION.matcher(file.name()).replaceFirst(""), SourceDocument.Kind.HTML, out);
    }

    /** Decodes and parses, and finds out under which URL the page lived. */
    public static Outcome<ParsedPage> parse(SavedPage page) {
        Decoded decoded = Charsets.decode(page.bytes(), page.capture().charset());
        String head = decoded.head();
        Optional<Problem> binary = FileCheck.binary(page.path(), head);
        if (binary.isPresent()) {
            return Outcome.failed(binary.get());
        }
        Decoded text = decoded.withoutZeros();
        if (!TAG.matcher(head).find() && !TAG.matcher(text.text()).find()) {
            return Outcome.failed(Problem.error(
                    SourcePos.of(page.path()),
                    "NOT_HTML",
                    "no markup in " + text.text().length() + " characters",
                    "rename it to .txt if it is the text of a page"));
        }
        Document document = Parser.htmlParser().setTrackErrors(0).parseInput(text.reader(), "");
        document.outputSettings().prettyPrint(false);
        writeSmall(document);
        SavedNote note = SavedNote.in(document);
        Capture capture = new Capture(
                page.capture().url().or(note::url),
                page.capture().date().or(note::date),
                Optional.of(decoded.charset()));
        TagIndex tags = new TagIndex(document);
        PageUrl.of(tags, capture.url()).ifPresent(document::setBaseUri);
        PageImages images = PageImages.mark(tags.named("img"), tags.named("style"), page.resources());
        return Outcome.of(new ParsedPage(
                new SourceDocument(page.id(), page.path(), SourceDocument.Kind.HTML, document, capture.date()),
                images));
    }

    /** The parser takes what a second or late {@code <html>} or {@code <body>} says over as it is written. */
    private static void writeSmall(Document document) {
        for (Element html : document.children()) {
            html.attributes().normalize();
        }
        document.body().attributes().normalize();
    }
}

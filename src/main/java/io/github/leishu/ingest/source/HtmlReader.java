package io.github.leishu.ingest.source;

import io.github.leishu.problem.Outcome;
import io.github.leishu.problem.Problem;
import io.github.leishu.problem.SourcePos;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;

/** Reads {@code .html}, {@code .htm}, {@code .xhtml}: decodes, parses, and finds out under which URL the page lived. */
public final class HtmlReader implements SourceReader {
    private static final Pattern EXTENSION = Pattern.compile("(?i)\\.x?html?$");

    /** What Chromium and Firefox write on top of a page they save. */
    private static final Pattern SAVED_FROM = Pattern.compile("saved from url=\\(\\d+\\)(https?://\\S+)");

    private static final Pattern TAG = Pattern.compile("<[a-zA-Z!/?]");

    @Override
    public boolean accepts(ScrapedFile file) {
        return EXTENSION.matcher(file.name()).find();
    }

    @Override
    public Outcome<List<SourceDocument>> read(ScrapedFile file) {
        Optional<Problem> unreadable = FileCheck.unreadable(file);
        if (unreadable.isPresent()) {
            return Outcome.failed(unreadable.get());
        }
        String decoded = Charsets.decode(file.bytes()).text();
        Optional<Problem> binary = FileCheck.binary(file, decoded);
        if (binary.isPresent()) {
            return Outcome.failed(binary.get());
        }
        String text = decoded.replace("\0", "");
        if (!TAG.matcher(text).find()) {
            return Outcome.failed(Problem.error(
                    SourcePos.of(file.path()),
                    "NOT_HTML",
                    "no markup in " + text.length() + " characters",
                    "rename it to .txt if it is the text of a page"));
        }
        Document document = Parser.htmlParser().setTrackErrors(0).parseInput(text, "");
        document.outputSettings().prettyPrint(false);
        pageUrl(document).ifPresent(document::setBaseUri);
        return Outcome.of(List.of(new SourceDocument(id(file), file.path(), SourceDocument.Kind.HTML, document)));
    }

    private static String id(ScrapedFile file) {
        return EXTENSION.matcher(file.name()).replaceFirst("");
    }

    /** {@code <base>} first, because it was made for this; then where the page says it lives. */
    private static Optional<String> pageUrl(Document document) {
        Optional<String> page = savedFrom(document)
                .or(() -> attribute(document, "link[rel=canonical]", "href"))
                .or(() -> attribute(document, "meta[property=og:url]", "content"));
        Element base = document.selectFirst("base[href]");
        if (base == null) {
            return page;
        }
        String href = base.attr("href").strip();
        String resolved = page.map(url -> org.jsoup.internal.StringUtil.resolve(url, href))
                .orElse(href);
        return isWeb(resolved) ? Optional.of(resolved) : page;
    }

    private static Optional<String> savedFrom(Document document) {
        for (Node node : document.childNodes()) {
            if (node instanceof Comment comment) {
                Matcher matcher = SAVED_FROM.matcher(comment.getData());
                if (matcher.find()) {
                    return Optional.of(matcher.group(1));
                }
            }
        }
        Element html = document.selectFirst("html");
        return html == null
                ? Optional.empty()
                : html.childNodes().stream()
                        .filter(Comment.class::isInstance)
                        .map(node -> SAVED_FROM.matcher(((Comment) node).getData()))
                        .filter(Matcher::find)
                        .map(matcher -> matcher.group(1))
                        .findFirst();
    }

    private static Optional<String> attribute(Document document, String selector, String name) {
        return Optional.ofNullable(document.selectFirst(selector))
                .map(element -> element.attr(name).strip())
                .filter(HtmlReader::isWeb);
    }

    private static boolean isWeb(String url) {
        return url.toLowerCase(Locale.ROOT).matches("https?://[^/?#\\s]+\\S*");
    }
}

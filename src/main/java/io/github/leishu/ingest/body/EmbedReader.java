package io.github.leishu.ingest.body;

import io.github.leishu.article.Block;
import io.github.leishu.article.Inline;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Players and other frames: nothing is embedded, a link leads to what was. */
final class EmbedReader {
    private static final Pattern PLAYER = Pattern.compile("(?i)/embed|player|video|/maps");

    private static final Pattern HOST = Pattern.compile("https?://(?:www\\.)?([^/?#:]+)");

    private static final List<String> LATE =
            List.of("data-src", "data-lazy-src", "data-original", "data-url", "data-cookieblock-src", "data-video-src");

    private EmbedReader() {}

    /** Where it comes from, which says more to a reader than the address of a player. */
    private static String host(String url) {
        Matcher host = HOST.matcher(url);
        return host.lookingAt() ? host.group(1) : url;
    }

    /** A paragraph with a link; empty for frames that are no players and for media without an address. */
    static Optional<Block> read(Element element) {
        Optional<String> source = Targets.source(element, "src")
                .or(() -> LATE.stream()
                        .flatMap(name -> Targets.source(element, name).stream())
                        .findFirst())
                .or(() -> element.select("source[src]").stream()
                        .flatMap(part -> Targets.source(part, "src").stream())
                        .findFirst());
        boolean frame = element.normalName().equals("iframe");
        return source.filter(url -> !frame
                        || element.hasAttr("allowfullscreen")
                        || PLAYER.matcher(url).find())
                .map(url -> {
                    String title = InlineReader.plain(element.attr("title"));
                    Inline label = new Inline.Text(title.isEmpty() ? host(url) : title);
                    return new Block.Paragraph(List.of(new Inline.Link(List.of(label), url)));
                });
    }
}

package io.github.leishu.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.github.leishu.site.SiteFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Answers with files of the site in memory; no path of a request ever reaches the disk. */
final class SiteHandler implements HttpHandler {
    private static final String INDEX = "index.html";
    private static final byte[] SCRIPT =
            ("<script src=\"" + LiveChannel.SCRIPT_PATH + "\" defer></script>").getBytes(StandardCharsets.US_ASCII);
    private static final byte[] HEAD_END = "</head>".getBytes(StandardCharsets.US_ASCII);
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("jsonld", "application/ld+json"),
            Map.entry("xml", "application/xml; charset=utf-8"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"),
            Map.entry("avif", "image/avif"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("webmanifest", "application/manifest+json"));

    private final LiveSite site;

    SiteHandler(LiveSite site) {
        this.site = site;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String path = Optional.ofNullable(exchange.getRequestURI().getPath())
                .orElse("/")
                .replaceFirst("^/", "");
        String wanted = path.isEmpty() || path.endsWith("/") ? path + INDEX : path;
        Optional<SiteFile> file = hasDotSegment(path) ? Optional.empty() : site.file(wanted);
        if (file.isPresent()) {
            send(exchange, 200, file.get());
        } else if (site.file(path + "/" + INDEX).isPresent()) {
            exchange.getResponseHeaders()
                    .set("Location", exchange.getRequestURI().getRawPath() + "/");
            Responses.plain(exchange, 301, "moved");
        } else if (site.isEmpty()) {
            Responses.plain(exchange, 503, "The site can't be built; see the terminal.");
        } else {
            notFound(exchange);
        }
    }

    private void notFound(HttpExchange exchange) throws IOException {
        Optional<SiteFile> page = site.file("404.html");
        if (page.isPresent()) {
            send(exchange, 404, page.get());
        } else {
            Responses.plain(exchange, 404, "not found");
        }
    }

    private static void send(HttpExchange exchange, int status, SiteFile file) throws IOException {
        String extension =
                file.path().substring(file.path().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        byte[] body = extension.equals("html") ? withLiveScript(file.bytes()) : file.bytes();
        Responses.send(exchange, status, TYPES.getOrDefault(extension, "application/octet-stream"), body);
    }

    private static boolean hasDotSegment(String path) {
        return path.startsWith(".") || path.contains("/.");
    }

    private static byte[] withLiveScript(byte[] html) {
        for (int i = 0; i + HEAD_END.length <= html.length; i++) {
            if (Arrays.equals(html, i, i + HEAD_END.length, HEAD_END, 0, HEAD_END.length)) {
                byte[] page = new byte[html.length + SCRIPT.length];
                System.arraycopy(html, 0, page, 0, i);
                System.arraycopy(SCRIPT, 0, page, i, SCRIPT.length);
                System.arraycopy(html, i, page, i + SCRIPT.length, html.length - i);
                return page;
            }
        }
        return html;
    }
}

package io.github.leishu.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves a folder as GitHub Pages does: below {@code /repo/}, folders by their index, 404.html for the rest. */
final class RepositoryServer implements AutoCloseable {
    static final String BASE = "/repo/";

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "xml", "application/xml",
            "json", "application/json");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final Path folder;

    RepositoryServer(Path folder) {
        this.folder = folder;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** With a trailing slash. */
    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + BASE;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/favicon.ico")) {
                exchange.sendResponseHeaders(204, -1);
                return;
            }
            Path file = folder.resolve(path.startsWith(BASE) ? path.substring(BASE.length()) : "404.html");
            if (Files.isDirectory(file)) {
                file = file.resolve("index.html");
            }
            boolean found = Files.isRegularFile(file);
            byte[] bytes = Files.readAllBytes(found ? file : folder.resolve("404.html"));
            String extension = file.toString().substring(file.toString().lastIndexOf('.') + 1);
            exchange.getResponseHeaders()
                    .set(
                            "Content-Type",
                            found ? TYPES.getOrDefault(extension, "text/plain; charset=utf-8") : TYPES.get("html"));
            exchange.sendResponseHeaders(found ? 200 : 404, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

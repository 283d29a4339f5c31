package io.github.leishu.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells open pages to reload, by Server-Sent Events. Each message is the number of the build; a page that has seen
 * another number reloads, so nothing is lost while a connection is being renewed.
 */
final class LiveChannel implements HttpHandler {
    static final String PATH = "/__live";
    static final String SCRIPT_PATH = "/__live.js";
    private static final int MAX_CLIENTS = 256;
    private static final byte[] SCRIPT =
            """
            "use strict";
            (() => {
              let seen = null;
              const live = new EventSource("%s");
              live.addEventListener("build", (event) => {
                if (seen !== null && seen !== event.data) {
                  live.close();
                  location.reload();
                }
                seen = event.data;
              });
              addEventListener("pagehide", () => live.close());
            })();
            """
                    .replace("%s", PATH)
                    .getBytes(StandardCharsets.UTF_8);

    private final LiveSite site;
    private final Set<HttpExchange> clients = ConcurrentHashMap.newKeySet();

    LiveChannel(LiveSite site) {
        this.site = site;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.equals(SCRIPT_PATH)) {
            Responses.send(exchange, 200, "text/javascript; charset=utf-8", SCRIPT);
        } else if (!path.equals(PATH) || exchange.getRequestMethod().equals("HEAD")) {
            Responses.plain(exchange, 404, "not found");
        } else if (clients.size() >= MAX_CLIENTS) {
            Responses.plain(exchange, 503, "too many open pages");
        } else {
            open(exchange);
        }
    }

    /** The exchange stays open after the handler returns; no thread waits with it. */
    private void open(HttpExchange exchange) throws IOException {
        Responses.headers(exchange, "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        clients.add(exchange);
        tell(exchange, message());
    }

    /** Tells every open page which build is current. */
    void announce() {
        byte[] message = message();
        clients.forEach(client -> tell(client, message));
    }

    /** Finds out which pages have gone. */
    void ping() {
        byte[] comment = ":\n\n".getBytes(StandardCharsets.US_ASCII);
        clients.forEach(client -> tell(client, comment));
    }

    private byte[] message() {
        return ("event: build\ndata: " + site.version() + "\n\n").getBytes(StandardCharsets.US_ASCII);
    }

    private void tell(HttpExchange client, byte[] message) {
        try {
            synchronized (client) {
                client.getResponseBody().write(message);
                client.getResponseBody().flush();
            }
        } catch (IOException e) {
            clients.remove(client);
            client.close();
        }
    }

    void close() {
        clients.forEach(HttpExchange::close);
        clients.clear();
    }
}

package io.github.leishu.serve;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;

/**
 * Lets through what a browser on this machine asks: read requests, to one of the server's own names (a foreign name
 * that resolves here is DNS rebinding), not too many at once.
 */
final class RequestGuard extends Filter {
    private static final Set<String> METHODS = Set.of("GET", "HEAD");
    private static final int MAX_ACTIVE = 64;

    private final Set<String> hosts;
    private final Semaphore active = new Semaphore(MAX_ACTIVE);

    RequestGuard(int port) {
        hosts = Set.of("localhost:" + port, "127.0.0.1:" + port, "[::1]:" + port);
    }

    @Override
    public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
        if (!active.tryAcquire()) {
            Responses.plain(exchange, 503, "too many requests at once");
            return;
        }
        try {
            Optional<Refusal> refusal = check(exchange);
            if (refusal.isPresent()) {
                Responses.plain(exchange, refusal.get().status(), refusal.get().why());
            } else {
                chain.doFilter(exchange);
            }
        } finally {
            active.release();
        }
    }

    private record Refusal(int status, String why) {}

    private Optional<Refusal> check(HttpExchange exchange) {
        List<String> host = exchange.getRequestHeaders().getOrDefault("Host", List.of());
        String authority = exchange.getRequestURI().getRawAuthority();
        if (host.size() != 1 || !hosts.contains(host.get(0)) || authority != null && !hosts.contains(authority)) {
            return Optional.of(new Refusal(403, "this server answers to localhost only"));
        }
        if (!METHODS.contains(exchange.getRequestMethod())) {
            return Optional.of(new Refusal(405, "only GET and HEAD"));
        }
        List<String> origin = exchange.getRequestHeaders().getOrDefault("Origin", List.of());
        boolean ownOrigin = origin.isEmpty()
                || origin.size() == 1 && hosts.contains(origin.get(0).replaceFirst("^http://", ""));
        return ownOrigin ? Optional.empty() : Optional.of(new Refusal(403, "foreign origin"));
    }

    @Override
    public String description() {
        return "own host names, GET and HEAD, a bound on requests at once";
    }
}

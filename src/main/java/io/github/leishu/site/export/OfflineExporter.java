package io.github.leishu.site.export;

import io.github.leishu.site.local.Publication;
import java.util.List;

/**
 * A service worker that keeps the pages that were read, where the owner wants one. It stands at the site's root, since a
 * worker serves what is below its own place.
 */
final class OfflineExporter {
    /** Newest first from the network, the kept copy where there is none. Nothing from elsewhere is kept. */
    private static final String WORKER =
            """
            "use strict";
            const KEPT = "leishu-pages";
            self.addEventListener("install", () => self.skipWaiting());
            self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
            self.addEventListener("fetch", (event) => {
              const request = event.request;
              if (request.method !== "GET" || !request.url.startsWith(self.registration.scope)) {
                return;
              }
              event.respondWith(
                fetch(request)
                  .then((response) => {
                    if (response.ok) {
                      const copy = response.clone();
                      event.waitUntil(caches.open(KEPT).then((cache) => cache.put(request, copy)));
                    }
                    return response;
                  })
                  .catch(() => caches.match(request, { ignoreSearch: true }).then((kept) => kept || Response.error()))
              );
            });
            """;

    private OfflineExporter() {}

    static List<Export> export(Publication publication) {
        return publication.config().look().offline() ? List.of(Export.text("sw.js", WORKER)) : List.of();
    }
}

package io.github.leishu.ingest;

import io.github.leishu.ingest.clean.Story;
import io.github.leishu.ingest.source.ScrapedFile;
import java.nio.charset.StandardCharsets;

/** Pages that tests make up. */
final class WebPages {
    private WebPages() {}

    /** The first story on a page. */
    static Story story(String html) {
        return new Ingest()
                .ingest(new ScrapedFile("page.html", html.getBytes(StandardCharsets.UTF_8)))
                .value()
                .orElseThrow()
                .get(0)
                .stories()
                .get(0);
    }
}

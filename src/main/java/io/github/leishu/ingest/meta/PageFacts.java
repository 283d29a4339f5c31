package io.github.leishu.ingest.meta;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a page's markup says about the (first) article on it. Everything is as claimed by the page.
 *
 * @param title without the site's name
 * @param site name of the publication
 * @param url of the original, http or https
 * @param language BCP 47 tag as declared
 * @param license SPDX id of a Creative Commons licence, or the licence's URL
 */
public record PageFacts(
        Optional<String> title,
        List<String> authors,
        Optional<LocalDate> date,
        Optional<String> site,
        Optional<String> url,
        Optional<String> language,
        Optional<String> license,
        boolean sponsored) {
    public PageFacts {
        authors = List.copyOf(authors);
    }
}

package io.github.leishu.article;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Where an article comes from.
 *
 * @param site the publication's name
 * @param source URL of the original
 * @param license SPDX id or text; absent = unknown
 * @param scraped which file and which story on it, {@code scraped/page.html#2} (stories count from 1)
 * @param captured when that file's page was saved, as an archive notes it
 * @param contentHash {@code sha256:…} of the file as generated, without the line that holds the hash
 */
public record Provenance(
        Optional<String> site,
        Optional<String> source,
        Optional<String> license,
        boolean sponsored,
        Optional<String> scraped,
        Optional<LocalDate> captured,
        Optional<String> contentHash) {
    public static final Provenance UNKNOWN = new Provenance(
            Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.empty(), Optional.empty());

    /** The provenance of a page of which it is not known when it was saved. */
    public Provenance(
            Optional<String> site,
            Optional<String> source,
            Optional<String> license,
            boolean sponsored,
            Optional<String> scraped,
            Optional<String> contentHash) {
        this(site, source, license, sponsored, scraped, Optional.empty(), contentHash);
    }
}

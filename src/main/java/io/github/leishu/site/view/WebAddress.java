package io.github.leishu.site.view;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Addresses that came with a scraped page and are shown as links. */
public final class WebAddress {
    private WebAddress() {}

    /** Whether it is an absolute http or https URL that is well-formed. */
    public static boolean isSafe(String url) {
        return host(url).isPresent();
    }

    /** The host of a safe address, for readers. */
    public static Optional<String> host(String url) {
        if (!url.matches("(?i)https?://[^\\s\"<>\\\\]+")) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(new URI(url).getHost());
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }
}

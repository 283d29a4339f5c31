package io.github.leishu.ingest.source;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What was noted about a page when it was saved, outside of the page itself.
 *
 * @param url where it lived, http or https
 * @param date when it was saved
 * @param charset what the server or the mail called its encoding
 */
public record Capture(Optional<String> url, Optional<LocalDate> date, Optional<String> charset) {
    public static final Capture UNKNOWN = new Capture(Optional.empty(), Optional.empty(), Optional.empty());

    private static final Pattern WEB = Pattern.compile("(?i)https?://[^/?#\\s]+\\S*");
    private static final int MAX_URL = 2048;

    public Capture {
        url = url.map(String::strip)
                .filter(text -> text.length() <= MAX_URL && WEB.matcher(text).matches());
    }
}

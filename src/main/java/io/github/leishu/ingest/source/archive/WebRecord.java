package io.github.leishu.ingest.source.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.netpreserve.jwarc.DecodedBody;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/**
 * A record that holds what a server sent for a URL.
 *
 * @param url as recorded; may be anything
 * @param type media type without parameters, in lower case; empty when not given
 */
record WebRecord(String url, Optional<LocalDate> date, String type, MessageHeaders headers, MessageBody body) {
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w.:-]{2,40})");
    private static final int OK = 200;

    /** Empty for requests, redirects, errors and records about records. */
    static Optional<WebRecord> of(WarcRecord record) throws IOException {
        String url =
                record.headers().first("WARC-Target-URI").orElse("").strip().replaceAll("^<|>$", "");
        if (record instanceof WarcResponse response && isHttp(record)) {
            HttpResponse http = response.http();
            return http.status() == OK
                    ? Optional.of(new WebRecord(url, date(record), type(http.headers()), http.headers(), http.body()))
                    : Optional.empty();
        }
        return record instanceof WarcResource
                ? Optional.of(new WebRecord(url, date(record), type(record.headers()), record.headers(), record.body()))
                : Optional.empty();
    }

    private static boolean isHttp(WarcRecord record) {
        return type(record.headers()).equals("application/http");
    }

    private static String type(MessageHeaders headers) {
        return headers.first("Content-Type").orElse("").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static Optional<LocalDate> date(WarcRecord record) {
        String date = record.headers().first("WARC-Date").orElse("");
        try {
            return date.length() < 10 ? Optional.empty() : Optional.of(LocalDate.parse(date.substring(0, 10)));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    boolean isPage() {
        return type.equals("text/html") || type.equals("application/xhtml+xml");
    }

    boolean isPicture() {
        return type.startsWith("image/") && !type.startsWith("image/svg");
    }

    /** Whether the content is stored as it is. */
    boolean isPlain() {
        return headers.first("Content-Encoding").isEmpty();
    }

    /** The charset that the server named. */
    Optional<String> charset() {
        Matcher matcher = CHARSET.matcher(headers.first("Content-Type").orElse(""));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The content with the transfer's compression undone; at most {@code limit} bytes of it. */
    byte[] content(int limit) throws IOException {
        byte[] content = body.stream().readNBytes(limit);
        List<String> encodings = Arrays.asList(headers.first("Content-Encoding")
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .split("[,\\s]+"));
        Collections.reverse(encodings);
        for (String encoding : encodings) {
            content = decoded(content, encoding, limit);
        }
        return content;
    }

    private static byte[] decoded(byte[] content, String encoding, int limit) throws IOException {
        return switch (encoding) {
            // some recorders undo the compression and keep the header
            case "gzip", "x-gzip" -> isGzip(content) ? decoded(content, DecodedBody.Encoding.GZIP, limit) : content;
            case "deflate" -> inflated(content, limit);
            case "br" -> decoded(content, DecodedBody.Encoding.BROTLI, limit);
            case "zstd" -> throw new IOException("the content is compressed with Zstandard, which is not read");
            default -> content;
        };
    }

    private static boolean isGzip(byte[] content) {
        return content.length > 2 && content[0] == 0x1F && content[1] == (byte) 0x8B;
    }

    /** By the standard with zlib's header, by some servers without. */
    private static byte[] inflated(byte[] content, int limit) throws IOException {
        boolean header = content.length > 1
                && (content[0] & 0xF) == 8
                && ((content[0] & 0xFF) << 8 | content[1] & 0xFF) % 31 == 0;
        Inflater inflater = new Inflater(!header);
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(content), inflater)) {
            return in.readNBytes(limit);
        } finally {
            inflater.end();
        }
    }

    private static byte[] decoded(byte[] content, DecodedBody.Encoding encoding, int limit) throws IOException {
        try (InputStream in =
                DecodedBody.create(Channels.newChannel(new ByteArrayInputStream(content)), encoding).stream()) {
            return in.readNBytes(limit);
        } catch (IllegalStateException e) {
            throw new IOException("the compressed content is damaged", e);
        }
    }
}

package io.github.leishu.article.file;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hash of a generated file without the line that holds it: it tells whether a person changed anything, front matter
 * included. Byte order mark and line ends don't count, since editors and Git change them on their own.
 */
final class ContentHash {
    private static final Pattern LINE = Pattern.compile("(?m)^content_hash:[^\\n]*(?:\\n|\\z)");

    private ContentHash() {}

    /**
     * {@code sha256:} and 64 hexadecimal digits.
     *
     * @param unifiedWithoutLine the parts of the file, which are read bit by bit: they may be long
     */
    static String of(String... unifiedWithoutLine) {
        MessageDigest sha = sha256();
        OutputStream digesting = new DigestOutputStream(OutputStream.nullOutputStream(), sha);
        try (Writer out = new BufferedWriter(new OutputStreamWriter(digesting, StandardCharsets.UTF_8))) {
            for (String part : unifiedWithoutLine) {
                out.write(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a digest does not fail", e);
        }
        return "sha256:" + HexFormat.of().formatHex(sha.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Whether the file holds its own hash. */
    static boolean fits(String unified) {
        Optional<String> frontMatter = Parts.of(unified).frontMatter();
        if (frontMatter.isEmpty()) {
            return false;
        }
        Matcher matcher = LINE.matcher(unified);
        int end = unified.indexOf('\n') + 1 + frontMatter.get().length();
        if (!matcher.find() || matcher.start() >= end) {
            return false;
        }
        String written = matcher.group().substring("content_hash:".length()).strip();
        String rest = unified.substring(0, matcher.start()) + unified.substring(matcher.end());
        return written.equals(of(rest));
    }
}

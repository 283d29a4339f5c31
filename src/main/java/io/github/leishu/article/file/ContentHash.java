package io.github.leishu.article.file;

import java.nio.charset.StandardCharsets;
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

    /** {@code sha256:} and 64 hexadecimal digits. */
    static String of(String unifiedWithoutLine) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            byte[] digest = sha.digest(unifiedWithoutLine.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(digest);
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

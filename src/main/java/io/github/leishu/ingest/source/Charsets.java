package io.github.leishu.ingest.source;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes to text: byte order mark, strict UTF-8, what the page declares, then detection; whatever the page says, bytes
 * that are valid UTF-8 are UTF-8, because pages are re-encoded more often than their declarations are.
 */
public final class Charsets {
    /** How much of a page is looked at: a declaration may stand after long scripts. */
    private static final int DECLARATION_BYTES = 64 * 1024;

    private static final int SAMPLE_BYTES = 256 * 1024;

    private static final Pattern DECLARED = Pattern.compile(
            "(?i)<(?:meta\\b[^>]{0,300}?charset|\\?xml\\b[^>]{0,200}?encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]{2,40})");

    /** Labels of the WHATWG Encoding Standard whose meaning on the web is wider than their name in Java. */
    private static final Map<String, String> WEB_LABELS = Map.ofEntries(
            Map.entry("gb2312", "GB18030"),
            Map.entry("gb_2312-80", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("x-gbk", "GB18030"),
            Map.entry("cp936", "GB18030"),
            Map.entry("chinese", "GB18030"),
            Map.entry("big5", "Big5-HKSCS"),
            Map.entry("big-5", "Big5-HKSCS"),
            Map.entry("cn-big5", "Big5-HKSCS"),
            Map.entry("x-x-big5", "Big5-HKSCS"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("sjis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("utf8", "UTF-8"),
            Map.entry("x-user-defined", "windows-1252"));

    private static final List<String> CANDIDATES =
            List.of("GB18030", "Big5-HKSCS", "windows-31j", "EUC-JP", "x-windows-949", "windows-1252");

    /** Share of unreadable units that a declared charset may have before it is doubted. */
    private static final double TOLERATED_ERRORS = 0.005;

    private Charsets() {}

    /** The text of a page and the charset it was read in; {@code damaged} units became U+FFFD. */
    public record Decoded(String text, String charset, int damaged) {}

    /** The text of a page of which nothing is known but its bytes. */
    public static Decoded decode(byte[] bytes) {
        return decode(bytes, Optional.empty());
    }

    /**
     * Never fails: what cannot be read becomes U+FFFD.
     *
     * @param transport what the server or the mail called the encoding
     */
    public static Decoded decode(byte[] bytes, Optional<String> transport) {
        Optional<Decoded> marked = byMark(bytes);
        if (marked.isPresent()) {
            return marked.get();
        }
        if (StrictUtf8.valid(bytes)) {
            return new Decoded(new String(bytes, StandardCharsets.UTF_8), "UTF-8", 0);
        }
        Optional<Decoded> wide = withoutMark(bytes);
        if (wide.isPresent()) {
            return wide.get();
        }
        Optional<Decoded> declared = declared(bytes)
                .or(() -> transport.flatMap(Charsets::charset))
                .map(charset -> lenient(bytes, 0, charset));
        if (declared.isPresent() && believable(declared.get(), bytes)) {
            return declared.get();
        }
        return detected(bytes, declared);
    }

    private static Optional<Decoded> byMark(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(lenient(bytes, 3, StandardCharsets.UTF_8));
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return Optional.of(lenient(bytes, 2, StandardCharsets.UTF_16BE));
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return Optional.of(lenient(bytes, 2, StandardCharsets.UTF_16LE));
        }
        return Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** UTF-16 markup without a mark has a zero in nearly every second byte of its ASCII parts. */
    private static Optional<Decoded> withoutMark(byte[] bytes) {
        int length = Math.min(bytes.length, 4096) & ~1;
        int evenZeros = 0;
        int oddZeros = 0;
        for (int i = 0; i < length; i += 2) {
            evenZeros += bytes[i] == 0 ? 1 : 0;
            oddZeros += bytes[i + 1] == 0 ? 1 : 0;
        }
        int half = length / 2;
        if (half > 8 && oddZeros > half * 0.2 && evenZeros < half * 0.02) {
            return Optional.of(lenient(bytes, 0, StandardCharsets.UTF_16LE));
        }
        if (half > 8 && evenZeros > half * 0.2 && oddZeros < half * 0.02) {
            return Optional.of(lenient(bytes, 0, StandardCharsets.UTF_16BE));
        }
        return Optional.empty();
    }

    private static Optional<Charset> declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, DECLARATION_BYTES), StandardCharsets.ISO_8859_1);
        Matcher matcher = DECLARED.matcher(head);
        return matcher.find() ? charset(matcher.group(1)) : Optional.empty();
    }

    private static Optional<Charset> charset(String label) {
        String name = label.toLowerCase(Locale.ROOT);
        try {
            Charset charset = Charset.forName(WEB_LABELS.getOrDefault(name, name));
            // A declaration that we could read as ASCII is not in UTF-16.
            return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32")
                    ? Optional.of(StandardCharsets.UTF_8)
                    : Optional.of(charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    private static boolean believable(Decoded decoded, byte[] bytes) {
        int high = 0;
        for (byte b : bytes) {
            high += b < 0 ? 1 : 0;
        }
        boolean few = decoded.damaged() <= Math.max(2, high * TOLERATED_ERRORS);
        boolean singleByte =
                decoded.charset().startsWith("windows-125") || decoded.charset().startsWith("ISO-8859");
        // A single-byte charset can read anything: pages in Han characters that declare one are common.
        return few && (!singleByte || high < decoded.text().length() / 5);
    }

    /** The most plausible of ICU's guesses, the declared charset and the usual ones; ties go to the earlier. */
    private static Decoded detected(byte[] bytes, Optional<Decoded> declared) {
        byte[] sample = highSample(bytes);
        Set<Charset> candidates = new LinkedHashSet<>();
        declared.map(Decoded::charset).map(Charset::forName).ifPresent(candidates::add);
        candidates.add(StandardCharsets.UTF_8);
        CANDIDATES.forEach(name -> candidates.add(Charset.forName(name)));
        candidates.addAll(guesses(sample));
        Charset best = StandardCharsets.UTF_8;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (Charset candidate : candidates) {
            Decoded decoded = lenient(sample, 0, candidate);
            double score = Plausibility.of(decoded.text());
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
            }
        }
        return lenient(bytes, 0, best);
    }

    private static List<Charset> guesses(byte[] sample) {
        List<Charset> guesses = new ArrayList<>();
        for (CharsetMatch match : new CharsetDetector().setText(sample).detectAll()) {
            if (match.getConfidence() >= 30 && !match.getName().startsWith("UTF-")) {
                charset(match.getName()).ifPresent(guesses::add);
            }
        }
        return guesses;
    }

    /** The beginning of the page from its first line with non-ASCII bytes on. */
    private static byte[] highSample(byte[] bytes) {
        int start = 0;
        int lineStart = 0;
        while (start < bytes.length && bytes[start] >= 0) {
            lineStart = bytes[start] == '\n' || bytes[start] == '>' ? start + 1 : lineStart;
            start++;
        }
        return Arrays.copyOfRange(bytes, lineStart, Math.min(bytes.length, lineStart + SAMPLE_BYTES));
    }

    private static Decoded lenient(byte[] bytes, int offset, Charset charset) {
        ByteBuffer input = ByteBuffer.wrap(bytes, offset, bytes.length - offset);
        try {
            CharBuffer text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .decode(input);
            String string = text.toString();
            return new Decoded(string, charset.name(), damaged(string));
        } catch (CharacterCodingException impossible) {
            throw new IllegalStateException("a replacing decoder does not fail", impossible);
        }
    }

    private static int damaged(String text) {
        return (int) text.chars().filter(c -> c == 0xFFFD).count();
    }
}

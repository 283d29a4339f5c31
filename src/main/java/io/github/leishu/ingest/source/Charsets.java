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
 * Bytes to text: byte order mark, strict UTF-8, then what reads most like a text, where what the page declares has a
 * start. Whatever the page says, bytes that are valid UTF-8 are UTF-8, because pages are re-encoded more often than
 * their declarations are.
 */
public final class Charsets {
    /** How much of a page is looked at: a declaration may stand after long scripts. */
    private static final int DECLARATION_BYTES = 64 * 1024;

    private static final int SAMPLE_BYTES = 32 * 1024;
    private static final int WIDE_SAMPLE = 4096;
    private static final int LEAST_WIDE = 16;
    private static final byte ESCAPE = 0x1B;

    /** What a text in a known script scores at least, see {@link Plausibility}. */
    private static final double PLAUSIBLE = 0.75;

    /** How much more plausible than the declared charset another has to be. */
    private static final double TRUST = 0.25;

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
            Map.entry("utf8", "UTF-8"));

    private static final List<String> CANDIDATES = List.of(
            "GB18030",
            "Big5-HKSCS",
            "windows-31j",
            "EUC-JP",
            "x-windows-949",
            "windows-1252",
            "windows-1251",
            "KOI8-R");

    private Charsets() {}

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
        if (!startsWith(bytes, 0xEF, 0xBB, 0xBF) && PlainUtf8.is(bytes)) {
            return Decoded.plain(bytes);
        }
        Optional<Decoded> marked = byMark(bytes).or(() -> wide(bytes)).or(() -> escaped(bytes));
        if (marked.isPresent()) {
            return marked.get();
        }
        return StrictUtf8.valid(bytes)
                ? Decoded.of(new String(bytes, StandardCharsets.UTF_8), "UTF-8")
                : detected(bytes, declared(bytes).or(() -> transport.flatMap(Charsets::charset)));
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

    /**
     * UTF-16 without a mark: no other encoding of text has zeros or control characters in it. In markup nearly every
     * second byte is zero; Han text has to make sense in one of the two orders.
     */
    private static Optional<Decoded> wide(byte[] bytes) {
        int length = Math.min(bytes.length, WIDE_SAMPLE) & ~1;
        int even = 0;
        int odd = 0;
        int controls = 0;
        for (int i = 0; i < length; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
            controls += isControl(bytes[i]) || isControl(bytes[i + 1]) ? 1 : 0;
        }
        if (length < LEAST_WIDE || controls == 0) {
            return Optional.empty();
        }
        int many = length / 10;
        if (odd > many && even * 10 < odd) {
            return Optional.of(lenient(bytes, 0, StandardCharsets.UTF_16LE));
        } else if (even > many && odd * 10 < even) {
            return Optional.of(lenient(bytes, 0, StandardCharsets.UTF_16BE));
        }
        byte[] sample = Arrays.copyOf(bytes, length);
        double little =
                Plausibility.of(lenient(sample, 0, StandardCharsets.UTF_16LE).text());
        double big =
                Plausibility.of(lenient(sample, 0, StandardCharsets.UTF_16BE).text());
        if (Math.max(little, big) < PLAUSIBLE || StrictUtf8.valid(bytes)) {
            return Optional.empty();
        }
        return Optional.of(lenient(bytes, 0, little > big ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE));
    }

    private static boolean isControl(byte b) {
        return b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != ESCAPE;
    }

    /** ISO-2022-JP is ASCII to the eye: Japanese stands between escape sequences. */
    private static Optional<Decoded> escaped(byte[] bytes) {
        for (int i = 0; i + 2 < bytes.length; i++) {
            if (bytes[i] == ESCAPE && bytes[i + 1] == '$' && (bytes[i + 2] == 'B' || bytes[i + 2] == '@')) {
                return Optional.of(lenient(bytes, 0, Charset.forName("ISO-2022-JP")));
            }
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

    /**
     * The most plausible of the declared charset, the usual ones and ICU's guesses; ties go to the earlier. Nearly any
     * bytes can be read as GB18030 or windows-1252, so that a reading without errors proves nothing.
     */
    private static Decoded detected(byte[] bytes, Optional<Charset> declared) {
        byte[] sample = highSample(bytes);
        Set<Charset> candidates = new LinkedHashSet<>();
        declared.ifPresent(candidates::add);
        candidates.add(StandardCharsets.UTF_8);
        CANDIDATES.forEach(name -> candidates.add(Charset.forName(name)));
        candidates.addAll(guesses(sample));
        Charset best = StandardCharsets.UTF_8;
        double bestScore = Double.NEGATIVE_INFINITY;
        for (Charset candidate : candidates) {
            double score = Plausibility.of(lenient(sample, 0, candidate).text())
                    + (declared.filter(candidate::equals).isPresent() ? TRUST : 0);
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
            return Decoded.of(text.toString(), charset.name());
        } catch (CharacterCodingException impossible) {
            throw new IllegalStateException("a replacing decoder does not fail", impossible);
        }
    }
}

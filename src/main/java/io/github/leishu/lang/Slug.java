package io.github.leishu.lang;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names for URLs and files: ASCII, lower case, hyphens. */
public final class Slug {
    /** Longest slug made from a title. */
    public static final int MAX_LENGTH = 60;

    /** More of a title than this never reaches the slug; romanising is slow. */
    private static final int MAX_READ = 200;

    /** Microsoft, "Naming Files, Paths, and Namespaces". */
    private static final Pattern RESERVED = Pattern.compile("con|prn|aux|nul|(com|lpt)[0-9]", Pattern.CASE_INSENSITIVE);

    private static final Pattern DROPPED = Pattern.compile("['’`]");
    private static final Pattern NOT_ASCII_WORD = Pattern.compile("[^a-z0-9]+");
    private static final Pattern OUTER_HYPHENS = Pattern.compile("^-+|-+$");
    private static final Pattern OTHER_SCRIPT = Pattern.compile("[\\p{L}&&\\P{IsLatin}]");
    private static final Pattern HAN_BORDER =
            Pattern.compile("(?<=\\p{IsHan})(?=\\P{IsHan})|(?<=\\P{IsHan})(?=\\p{IsHan})");

    private Slug() {}

    /** Loading the readings of the Han characters takes more than half a second: only when they are needed. */
    private static final class AnyScript {
        static final Transliterator TO_ASCII = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    }

    private static final class LatinScript {
        static final Transliterator TO_ASCII = Transliterator.getInstance("Latin-ASCII");
    }

    /**
     * The text romanised (pinyin without tones, one syllable a word; Latin kept), lower case, hyphens, at most {@link
     * #MAX_LENGTH} characters, cut at a hyphen. Never empty, never a name that Windows reserves.
     */
    public static String of(String text) {
        String read = text.codePointCount(0, text.length()) > MAX_READ
                ? text.substring(0, text.offsetByCodePoints(0, MAX_READ))
                : text;
        String latin = ascii(Normalizer2.getNFKCInstance().normalize(read));
        String words =
                DROPPED.matcher(UCharacter.toLowerCase(Locale.ROOT, latin)).replaceAll("");
        String slug = cut(withoutOuterHyphens(NOT_ASCII_WORD.matcher(words).replaceAll("-")));
        if (slug.isEmpty()) {
            return "x-" + digest(text);
        }
        return isReserved(slug) ? slug + "-x" : slug;
    }

    /** Whether Windows can't make a file or folder of this name. */
    public static boolean isReserved(String name) {
        return RESERVED.matcher(name).matches();
    }

    /** Transliterators are thread-safe. */
    private static String ascii(String text) {
        if (text.chars().allMatch(c -> c < 0x80)) {
            return text;
        }
        if (OTHER_SCRIPT.matcher(text).find()) {
            return AnyScript.TO_ASCII.transliterate(HAN_BORDER.matcher(text).replaceAll(" "));
        }
        return LatinScript.TO_ASCII.transliterate(text);
    }

    /**
     * An anchor for a heading: letters and digits of any script kept (Latin in lower case), blanks to hyphens, the rest
     * dropped. Never empty.
     */
    public static String anchor(String heading) {
        String composed = Normalizer2.getNFKCInstance().normalize(heading.strip());
        String lower = UCharacter.toLowerCase(Locale.ROOT, composed);
        StringBuilder anchor = new StringBuilder(lower.length());
        boolean parted = false;
        for (int at = 0; at < lower.length(); at += Character.charCount(lower.codePointAt(at))) {
            int c = lower.codePointAt(at);
            if (c == '-' || Character.isSpaceChar(c) || Character.isWhitespace(c)) {
                parted = anchor.length() > 0;
            } else if (c == '_' || isLetterMarkOrNumber(c)) {
                anchor.append(parted ? "-" : "").appendCodePoint(c);
                parted = false;
            }
        }
        return anchor.length() == 0 ? "x-" + digest(heading) : anchor.toString();
    }

    private static boolean isLetterMarkOrNumber(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER -> true;
            default -> Character.isLetter(c);
        };
    }

    private static String withoutOuterHyphens(String text) {
        return OUTER_HYPHENS.matcher(text).replaceAll("");
    }

    private static String cut(String slug) {
        if (slug.length() <= MAX_LENGTH) {
            return slug;
        }
        int hyphen = slug.lastIndexOf('-', MAX_LENGTH);
        return slug.substring(0, hyphen > 0 ? hyphen : MAX_LENGTH);
    }

    /** Ten hexadecimal digits that stand for a text without any letter. */
    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 5);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

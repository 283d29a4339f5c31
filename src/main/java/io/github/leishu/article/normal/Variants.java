package io.github.leishu.article.normal;

import io.github.leishu.article.Inline;
import io.github.leishu.article.Inline.Unlinked;
import io.github.leishu.article.Inline.Variant;
import io.github.leishu.lang.Script;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The written forms of {@link Variant} and {@link Unlinked}. */
public final class Variants {
    /** Characters of the longest that is read. */
    public static final int LONGEST = 300;

    /** No blank at either end, nothing that Markdown or the form itself has a use for. */
    private static final String WORD =
            "[^\\s;:{}\\[\\]`<>|$\\\\&*_~-](?:[^\\n\\r;{}\\[\\]`<>|$\\\\&*_~\\p{Cntrl}]{0,98}"
                    + "[^\\s;{}\\[\\]`<>|$\\\\&*_~-])?";

    private static final Pattern WHOLE_WORD = Pattern.compile(WORD);

    private static final Pattern VARIANT =
            Pattern.compile("-\\{ *(?:zh-hant: *(?<hant1>" + WORD + ") *; *zh-hans: *(?<hans1>" + WORD
                    + ")|zh-hans: *(?<hans2>" + WORD + ") *; *zh-hant: *(?<hant2>" + WORD + ")) *;? *\\}-");

    private static final Pattern UNLINKED = Pattern.compile("-\\{ *nolink: *(?<word>" + WORD + ") *\\}-");

    private Variants() {}

    /** Whether it can stand on one side of a variant, or in an unlinked span. */
    static boolean isWord(String text) {
        return WHOLE_WORD.matcher(text).matches();
    }

    /** What {@code text} begins with, and the length of what it is written as. */
    public record Found(Inline inline, int length) {}

    public static Optional<Found> at(CharSequence text) {
        Matcher unlinked = UNLINKED.matcher(text);
        if (unlinked.lookingAt()) {
            return Optional.of(new Found(new Unlinked(unlinked.group("word")), unlinked.end()));
        }
        Matcher matcher = VARIANT.matcher(text);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        boolean hantFirst = matcher.group("hant1") != null;
        Variant variant = hantFirst
                ? new Variant(matcher.group("hant1"), matcher.group("hans1"), Script.HANT)
                : new Variant(matcher.group("hant2"), matcher.group("hans2"), Script.HANS);
        return Optional.of(new Found(variant, matcher.end()));
    }

    public static String write(Unlinked unlinked) {
        return "-{nolink:" + unlinked.text() + "}-";
    }

    public static String write(Variant variant) {
        String hant = "zh-hant:" + variant.hant();
        String hans = "zh-hans:" + variant.hans();
        return variant.first() == Script.HANT ? "-{" + hant + ";" + hans + "}-" : "-{" + hans + ";" + hant + "}-";
    }
}

package io.github.leishu.site.view;

/** Tells Chinese from Latin text, so that a name can be marked with its language. */
public final class Han {
    private Han() {}

    /** {@code en} for text that has Latin letters and no Han character; empty for the page's language. */
    public static String lang(String text) {
        boolean han = text.codePoints().anyMatch(Character::isIdeographic);
        boolean latin = text.codePoints().anyMatch(c -> c < 0x250 && Character.isLetter(c));
        return !han && latin ? "en" : "";
    }

    /** Minutes to read it, at 400 characters or 220 Latin words a minute; at least 1. */
    public static int minutes(String text) {
        long characters = text.codePoints().filter(Character::isIdeographic).count();
        long words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean letter = text.charAt(i) < 0x250 && Character.isLetterOrDigit(text.charAt(i));
            words += letter && !inside ? 1 : 0;
            inside = letter;
        }
        return (int) Math.max(1, Math.round(characters / 400.0 + words / 220.0));
    }
}

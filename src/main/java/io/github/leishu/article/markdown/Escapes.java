package io.github.leishu.article.markdown;

import io.github.leishu.article.normal.Cjk;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/**
 * Puts a backslash before what would otherwise be read as Markdown, and before nothing else: these files are read and
 * edited by people.
 */
final class Escapes {
    private static final Pattern ENTITY = Pattern.compile("&(#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]*);");

    /** The beginning of {@code <a@b.example>}, which would become a link. */
    private static final Pattern ADDRESS = Pattern.compile("<[^\\s<>@]+(?:@|$)");

    /** {@code [1]}, {@code [註 2]}: no link unless something defines it, and this writer defines nothing. */
    private static final Pattern PLAIN_BRACKETS =
            Pattern.compile("\\[[\\p{L}\\p{N}](?:[\\p{L}\\p{N} ,.、–-]{0,30}[\\p{L}\\p{N}])?\\]");

    private static final Pattern TABLE_RULE = Pattern.compile("[|:\\- ]+");
    private static final Pattern RULE = Pattern.compile("(?:- *){3,}|-+|=+ *");
    private static final Pattern HEADING = Pattern.compile("#{1,6}(?: .*)?", Pattern.DOTALL);
    private static final Pattern BULLET = Pattern.compile("[-+](?: .*)?", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,9})([.)])( .*)?", Pattern.DOTALL);

    /**
     * Where a text stands.
     *
     * @param before the markup before it; empty at the beginning of a line
     * @param after the markup after it; empty at the end of a line
     * @param dollars whether a dollar could be one of a formula's
     */
    record Place(String before, String after, boolean insideLink, boolean insideTable, BooleanSupplier dollars) {}

    /** Characters that {@link #needsEscape} may be true of. */
    private static final boolean[] SPECIAL = special("*`[_~]$|!<&\\-(^:");

    private final String text;
    private final Place place;
    private Optional<Boolean> dollars = Optional.empty();

    private Escapes(String text, Place place) {
        this.text = text;
        this.place = place;
    }

    private static boolean[] special(String characters) {
        boolean[] special = new boolean[0x80];
        characters.chars().forEach(c -> special[c] = true);
        return special;
    }

    static String text(String text, Place place) {
        int at = nextSpecial(text, 0);
        return at == text.length() ? text : new Escapes(text, place).escaped(at);
    }

    private String escaped(int first) {
        int at = first;
        StringBuilder out = new StringBuilder(text.length() + 8);
        int copied = 0;
        while (at < text.length()) {
            int end = plainBrackets(at);
            if (end == at) {
                if (needsEscape(at)) {
                    out.append(text.substring(copied, at)).append('\\');
                    copied = at;
                }
                end++;
            }
            at = nextSpecial(text, end);
        }
        return out.isEmpty() ? text : out.append(text.substring(copied)).toString();
    }

    /** Where one of the special characters is next; nearly all letters are none. */
    private static int nextSpecial(String text, int from) {
        int length = text.length();
        for (int at = from; at < length; at++) {
            char c = text.charAt(at);
            if (c < SPECIAL.length && SPECIAL[c]) {
                return at;
            }
        }
        return length;
    }

    /** The end of brackets at {@code at} that may stay as they are, or {@code at}. */
    private int plainBrackets(int at) {
        if (text.charAt(at) != '[' || place.insideLink() || previous(at) == '!' || previous(at) == ']') {
            return at;
        }
        var matcher = PLAIN_BRACKETS.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) {
            return at;
        }
        char next = next(matcher.end() - 1);
        return next == '(' || next == '[' || next == ':' || next == ']' ? at : matcher.end();
    }

    private boolean needsEscape(int at) {
        char c = text.charAt(at);
        return switch (c) {
            case '*', '`', '[' -> true;
            case '_' -> !Character.isLetterOrDigit(previous(at)) || !Character.isLetterOrDigit(next(at));
            case '~' -> previous(at) == '~' || next(at) == '~';
            case ']' -> place.insideLink();
            case '$' -> dollars();
            case '|' -> place.insideTable();
            case '!' -> next(at) == '[';
            case '<' -> startsTag(at);
            case '&' -> ENTITY.matcher(text).region(at, text.length()).lookingAt();
            case '\\' -> at + 1 == text.length() || Cjk.asciiPunctuation(next(at));
            case '-' -> next(at) == '{';
            case '(' -> at == 0 && previous(at) == ']';
            case '^' -> at == 0 && previous(at) == '[';
            case ':' -> previous(at) == ']' && (at == 0 || place.insideLink());
            default -> false;
        };
    }

    /** Two of them are mathematics to many a reader of Markdown. Few texts have one, and only these are asked. */
    private boolean dollars() {
        if (dollars.isEmpty()) {
            dollars = Optional.of(place.dollars().getAsBoolean() || text.indexOf('$') != text.lastIndexOf('$'));
        }
        return dollars.get();
    }

    private boolean startsTag(int at) {
        char next = next(at);
        return at + 1 == text.length()
                || Character.isLetter(next)
                || next == '/'
                || next == '!'
                || next == '?'
                || ADDRESS.matcher(text).region(at, text.length()).lookingAt();
    }

    private char previous(int at) {
        if (at > 0) {
            return text.charAt(at - 1);
        }
        return place.before().isEmpty()
                ? '\n'
                : place.before().charAt(place.before().length() - 1);
    }

    private char next(int at) {
        if (at + 1 < text.length()) {
            return text.charAt(at + 1);
        }
        return place.after().isEmpty() ? '\n' : place.after().charAt(0);
    }

    /**
     * A whole line of a paragraph, already escaped within: protects what would make it a heading, list, quote, rule or
     * table.
     */
    static String line(String line) {
        if (line.isEmpty() || !mayStartBlock(line.charAt(0))) {
            return line;
        }
        if (line.charAt(0) == '>'
                || RULE.matcher(line).matches()
                || TABLE_RULE.matcher(line).matches()
                || HEADING.matcher(line).matches()
                || BULLET.matcher(line).matches()) {
            return "\\" + line;
        }
        var number = NUMBER.matcher(line);
        return number.matches() ? number.group(1) + "\\" + line.substring(number.end(1)) : line;
    }

    private static boolean mayStartBlock(char first) {
        return switch (first) {
            case '>', '-', '=', '|', ':', ' ', '#', '+' -> true;
            default -> first >= '0' && first <= '9';
        };
    }

    /** A heading's content: a final {@code #} would be taken for its closing sequence. */
    static String heading(String content) {
        return content.endsWith("#") && !content.endsWith("\\#")
                ? content.substring(0, content.length() - 1) + "\\#"
                : content;
    }
}

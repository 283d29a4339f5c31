package io.github.leishu.article.markdown;

import io.github.leishu.article.normal.Cjk;
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
    record Place(String before, String after, boolean insideLink, boolean insideTable, boolean dollars) {}

    private final String text;
    private final Place place;
    private final boolean dollars;

    private Escapes(String text, Place place) {
        this.text = text;
        this.place = place;
        // Two of them are mathematics to many a reader of Markdown.
        this.dollars = place.dollars() || text.indexOf('$') != text.lastIndexOf('$');
    }

    static String text(String text, Place place) {
        return new Escapes(text, place).escaped();
    }

    private String escaped() {
        int at = nextSpecial(0);
        if (at == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 8);
        int copied = 0;
        while (at < text.length()) {
            int end = plainBrackets(at);
            if (end == at) {
                if (needsEscape(at)) {
                    out.append(text, copied, at).append('\\');
                    copied = at;
                }
                end++;
            }
            at = nextSpecial(end);
        }
        return out.append(text, copied, text.length()).toString();
    }

    /** Where a character is next that {@link #needsEscape} may be true of; nearly all letters are none. */
    private int nextSpecial(int from) {
        int at = from;
        while (at < text.length() && !isSpecial(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isSpecial(char c) {
        return switch (c) {
            case '*', '`', '[', '_', '~', ']', '$', '|', '!', '<', '&', '\\', '-', '(', '^', ':' -> true;
            default -> false;
        };
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
            case '$' -> dollars;
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
        if (line.startsWith(">")
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

package io.github.leishu.build.check;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of an owner's file that readers see as prose: of the front matter the title and the description, below it
 * everything but code. Markup within a line is taken out, so that a word that is half bold is whole.
 */
final class MarkdownLines {
    private static final Set<String> SHOWN_KEYS = Set.of("title", "description");
    private static final Pattern KEY = Pattern.compile("([a-z_]+):\\s*");
    /** Backticks behind backticks are code within a line; behind the end of a block stands nothing. */
    private static final Pattern FENCE = Pattern.compile(" {0,3}(?:(```+)[^`]*|(~~~+).*)");

    private static final Pattern FENCE_END = Pattern.compile(" {0,3}(```+|~~~+)\\s*");

    /** Code, variants, addresses of links, delimiters of emphasis. */
    private static final Pattern MARKUP =
            Pattern.compile("`+[^`]*`+|-\\{[^}]{0,300}\\}-|\\]\\([^)\\s]{0,2000}\\)|<[^>\\s]{1,2000}>|[*_~\\\\]");

    private final String[] lines;
    private int number;
    private boolean inFrontMatter;
    private String fence = "";
    private String text = "";
    private int[] columns = {};

    MarkdownLines(String text) {
        this.lines = text.split("\r\n|\r|\n", -1);
    }

    /** Goes on to the next line of prose. */
    boolean next() {
        while (number < lines.length) {
            String line = lines[number++];
            int from = proseFrom(line);
            if (from >= 0) {
                strip(line, from);
                return true;
            }
        }
        return false;
    }

    /** The line without its markup. */
    String text() {
        return text;
    }

    /** Of the line, counted from 1. */
    int number() {
        return number;
    }

    /** In the file, counted from 1, of the unit of {@link #text} at {@code index}. */
    int column(int index) {
        return columns[index];
    }

    /** Where prose begins in the line; negative where there is none. */
    private int proseFrom(String line) {
        if (line.equals("---") && (number == 1 || inFrontMatter)) {
            inFrontMatter = number == 1;
            return -1;
        }
        if (inFrontMatter) {
            Matcher key = KEY.matcher(line);
            return key.lookingAt() && SHOWN_KEYS.contains(key.group(1)) ? key.end() : -1;
        }
        return inCode(line) ? -1 : 0;
    }

    private boolean inCode(String line) {
        Matcher begins = FENCE.matcher(line);
        Matcher ends = FENCE_END.matcher(line);
        if (fence.isEmpty() && begins.matches()) {
            fence = begins.group(1) != null ? begins.group(1) : begins.group(2);
            return true;
        }
        boolean inside = !fence.isEmpty();
        if (inside && ends.matches() && ends.group(1).startsWith(fence)) {
            fence = "";
        }
        return inside;
    }

    private void strip(String line, int from) {
        StringBuilder out = new StringBuilder(line.length());
        columns = new int[line.length()];
        Matcher markup = MARKUP.matcher(line);
        int at = from;
        while (at < line.length()) {
            boolean found = markup.find(at);
            int until = found ? markup.start() : line.length();
            for (; at < until; at++) {
                columns[out.length()] = at + 1;
                out.append(line.charAt(at));
            }
            if (found && markup.end() - markup.start() > 1) {
                columns[out.length()] = at + 1;
                out.append(' ');
            }
            at = found ? markup.end() : at;
        }
        text = out.toString();
    }
}

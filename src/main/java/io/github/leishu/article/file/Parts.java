package io.github.leishu.article.file;

import java.util.Optional;

/**
 * An article's file cut in two.
 *
 * @param frontMatter the lines between the rules, each with its line break; empty if the file has none
 * @param frontMatterLine on which they begin, from 1
 * @param body everything after them
 * @param bodyLine on which it begins, from 1
 * @param closed whether the front matter ends with a rule; otherwise it was taken to end at the first blank line
 */
record Parts(Optional<String> frontMatter, int frontMatterLine, String body, int bodyLine, boolean closed) {
    private static final String RULE = "---";

    /** Without byte order mark and with {@code \n} for every line end, as all of this package wants it. */
    static String unified(String text) {
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return unmarked.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** Blank lines before the front matter are passed over. */
    static Parts of(String unified) {
        int blank = 0;
        int at = 0;
        while (at < unified.length() && unified.indexOf('\n', at) >= 0 && isBlank(unified, at)) {
            at = unified.indexOf('\n', at) + 1;
            blank++;
        }
        Parts parts = atTop(unified.substring(at));
        if (blank == 0) {
            return parts;
        }
        boolean keys = parts.frontMatter().filter(lines -> lines.contains(":")).isPresent();
        return keys ? parts.below(blank) : new Parts(Optional.empty(), 1, unified, 1, true);
    }

    private Parts below(int lines) {
        return new Parts(frontMatter, frontMatterLine + lines, body, bodyLine + lines, closed);
    }

    private static boolean isBlank(String text, int line) {
        return text.substring(line, text.indexOf('\n', line)).isBlank();
    }

    /** A rule with a blank line and nothing like a key below it is just a rule. */
    private static Parts atTop(String unified) {
        int start = unified.indexOf('\n') + 1;
        if (start == 0 || !unified.substring(0, start).strip().equals(RULE)) {
            return new Parts(Optional.empty(), 1, unified, 1, true);
        }
        int line = 2;
        int at = start;
        int firstBlank = -1;
        int firstBlankLine = 0;
        while (at < unified.length()) {
            int end = unified.indexOf('\n', at);
            int next = end < 0 ? unified.length() : end + 1;
            String content = unified.substring(at, next).stripTrailing();
            if (content.equals(RULE)
                    && firstBlank == start
                    && !unified.substring(start, at).contains(":")) {
                return new Parts(Optional.empty(), 1, unified, 1, true);
            }
            if (content.equals(RULE)) {
                String body = unified.substring(next);
                return new Parts(Optional.of(unified.substring(start, at)), 2, body, line + 1, true);
            }
            if (content.isEmpty() && firstBlank < 0) {
                firstBlank = at;
                firstBlankLine = line;
            }
            at = next;
            line++;
        }
        return unclosed(unified, start, firstBlank, firstBlankLine);
    }

    /** A rule with keys below it is a front matter that someone forgot to close; otherwise it is just a rule. */
    private static Parts unclosed(String unified, int start, int firstBlank, int firstBlankLine) {
        int end = firstBlank < 0 ? unified.length() : firstBlank;
        String lines = unified.substring(start, end);
        if (!lines.matches("(?s)[A-Za-z_][A-Za-z0-9_-]*:(\\s.*)?")) {
            return new Parts(Optional.empty(), 1, unified, 1, true);
        }
        int bodyLine = firstBlank < 0 ? 1 + (int) unified.lines().count() : firstBlankLine;
        return new Parts(Optional.of(lines), 2, unified.substring(end), bodyLine, false);
    }
}

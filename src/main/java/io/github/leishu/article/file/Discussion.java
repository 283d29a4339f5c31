package io.github.leishu.article.file;

import io.github.leishu.article.Comment;
import io.github.leishu.article.markdown.PlainText;
import io.github.leishu.lang.Language;
import io.github.leishu.lang.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The discussion at the end of an article's file: a heading, then an item for each comment, {@code - 推 **roserule**
 * 04/29 13:31：text}. Read line by line, without Flexmark: there may be thousands, and their texts are plain.
 *
 * @param offset of the heading in the text it was found in
 */
record Discussion(int offset, List<Comment> comments) {
    private static final Set<String> HEADINGS = Set.of("## 討論", "## 讨论", "## Discussion");
    private static final Map<String, String> KINDS = Map.of("推", "push", "噓", "boo", "嘘", "boo", "→", "arrow");
    private static final String COMMENT = "comment";
    private static final char COLON = '：';

    private static final Pattern KIND = Pattern.compile("(推|噓|嘘|→)(?: |(?=：))");
    private static final Pattern AUTHOR = Pattern.compile("\\*\\*((?:\\\\.|[^*\\\\])++)\\*\\* ?");

    Discussion {
        comments = List.copyOf(comments);
    }

    static Optional<Discussion> find(String markdown) {
        int offset = -1;
        int at = 0;
        while (at < markdown.length()) {
            int end = markdown.indexOf('\n', at);
            int next = end < 0 ? markdown.length() : end + 1;
            if (markdown.startsWith("## ", at)
                    && HEADINGS.contains(markdown.substring(at, next).stripTrailing())) {
                offset = at;
            }
            at = next;
        }
        return offset < 0 ? Optional.empty() : read(markdown, offset);
    }

    /** Empty unless every line below the heading belongs to an item. */
    private static Optional<Discussion> read(String markdown, int offset) {
        List<StringBuilder> items = new ArrayList<>();
        for (String line : markdown.substring(offset)
                .lines()
                .skip(1)
                .filter(l -> !l.isBlank())
                .toList()) {
            if (line.startsWith("- ")) {
                items.add(new StringBuilder(line.substring(2)));
            } else if (line.startsWith("  ") && !items.isEmpty()) {
                items.get(items.size() - 1).append(' ').append(line.strip());
            } else {
                return Optional.empty();
            }
        }
        List<Comment> comments = new ArrayList<>();
        for (StringBuilder item : items) {
            if (item.indexOf(String.valueOf(COLON)) < 0) {
                return Optional.empty();
            }
            comments.add(comment(item.toString()));
        }
        return comments.isEmpty() ? Optional.empty() : Optional.of(new Discussion(offset, comments));
    }

    private static Comment comment(String item) {
        int at = 0;
        String kind = COMMENT;
        Matcher marker = KIND.matcher(item);
        if (marker.lookingAt()) {
            kind = KINDS.getOrDefault(marker.group(1), COMMENT);
            at = marker.end();
        }
        String author = "";
        Matcher bold = AUTHOR.matcher(item).region(at, item.length());
        if (bold.lookingAt()) {
            author = PlainText.unescape(bold.group(1));
            at = bold.end();
        }
        int colon = item.indexOf(COLON, at);
        // A colon only within the name: someone removed the one after it.
        String date = colon < 0 ? "" : item.substring(at, colon);
        String text = colon < 0 ? item.substring(at) : item.substring(colon + 1);
        return new Comment(
                PlainText.oneLine(author),
                kind,
                PlainText.unescape(date).strip(),
                PlainText.unescape(text).strip());
    }

    /** The section with its heading; empty if there is no comment. */
    static String write(List<Comment> comments, String language) {
        if (comments.isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder(heading(language)).append("\n\n");
        for (Comment comment : comments) {
            out.append("- ");
            header(comment, out);
            out.append(COLON).append(PlainText.escape(comment.text())).append('\n');
        }
        return out.toString();
    }

    private static void header(Comment comment, StringBuilder out) {
        List<String> parts = new ArrayList<>();
        switch (comment.kind()) {
            case "push" -> parts.add("推");
            case "boo" -> parts.add("噓");
            case "arrow" -> parts.add("→");
            default -> {}
        }
        String author = PlainText.escape(comment.author());
        if (!author.isEmpty()) {
            parts.add("**" + author + "**");
        }
        String date = PlainText.escape(comment.date().replace(COLON, ':'));
        if (!date.isEmpty()) {
            parts.add(unambiguous(date));
        }
        out.append(String.join(" ", parts));
    }

    /** A date that begins like a kind gets that character written as a reference. */
    private static String unambiguous(String date) {
        return KINDS.containsKey(date.substring(0, 1)) ? "&#" + (int) date.charAt(0) + ";" + date.substring(1) : date;
    }

    private static String heading(String language) {
        String tag = language.toLowerCase(Locale.ROOT);
        if (!tag.equals("zh") && !tag.startsWith("zh-")) {
            return "## Discussion";
        }
        boolean simplified =
                Language.script(language).filter(Script.HANS::equals).isPresent();
        return simplified ? "## 讨论" : "## 討論";
    }

    /** The body's Markdown, changed where its own end would be read as a discussion. */
    static String apart(String markdown) {
        return find(markdown)
                .map(found -> {
                    int end = markdown.indexOf('\n', found.offset());
                    // A closing sequence of "#" means the same to Markdown, and is not what find() looks for.
                    return markdown.substring(0, end).stripTrailing() + " ##" + markdown.substring(end);
                })
                .orElse(markdown);
    }
}
